import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';
import { type StoredReport } from './diagnostic-report.entity.js';

/** The write side of reports: they are added and never changed. */
@Injectable()
export class DiagnosticsRepository {
  /** Answers the new id, or undefined when the same question has been answered meanwhile. */
  async insert(tx: Tx, report: Omit<StoredReport, 'id'>): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO diagnostic_report
         (ranking_id, outcome_hash, inputs_hash, seed, draws, engine, content, hash, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT ON CONSTRAINT diagnostic_report_one_per_question DO NOTHING RETURNING id`,
      [
        ...[report.rankingId, report.outcomeHash, report.inputsHash, report.seed, report.draws, report.engine],
        ...[report.content, report.hash, report.createdBy, report.createdAt],
      ],
    );
    return rows[0]?.id;
  }
}
