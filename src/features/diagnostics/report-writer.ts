import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { REPORT_FORMAT } from '../../core/diagnostics/index.js';
import { conflict } from '../../core/errors.js';
import { sha256Hex } from '../../core/ledger/sha256.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database } from '../../platform/database/database.js';
import { WorkerOverrun, Workers } from '../../platform/workers/workers.js';
import { findReport, type ReportKey, type ReportRow } from './diagnostics.queries.js';
import { DiagnosticsRepository } from './diagnostics.repository.js';
import { type ReportInputs, type ReportOrder, type ReportQuestion, writeReport } from './report-document.js';

/** Beyond these a report is refused: a thousand nominees with 10,000 draws take about half a minute. */
const LIMITS = {
  nominees: 2_000,
  /** Nominees times draws. */
  work: 20_000_000,
  seconds: 300,
  megabytes: 1_024,
} as const;

const TASK = { thread: new URL('./report.thread.js', import.meta.url), run: writeReport };

/** Computes reports aside and keeps them. */
@Injectable()
export class ReportWriter {
  constructor(
    private readonly db: Database,
    private readonly workers: Workers,
    private readonly reports: DiagnosticsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The report that answers the question; the one that is kept when it has been asked before. Computed outside any transaction.
   * Throws `diagnostic-report.too-large`, `diagnostic-report.took-too-long` and `request.too-many`.
   */
  async write(actor: Actor, { head, inputs, question }: ReportOrder): Promise<ReportRow> {
    const key = { ...question, rankingId: head.rankingId, inputsHash: head.inputsHash, engine: REPORT_FORMAT };
    const kept = await findReport(this.db.reader, key);
    if (kept) return kept;
    assertSize(inputs, question);
    const content = await this.compute({ head, inputs, question });
    return this.keep(actor, key, head.outcomeHash, content);
  }

  private async compute(order: ReportOrder): Promise<string> {
    try {
      return await this.workers.run(TASK, order, LIMITS);
    } catch (error) {
      if (error instanceof WorkerOverrun) throw conflict('diagnostic-report.took-too-long');
      throw error;
    }
  }

  private keep(actor: Actor, key: ReportKey, outcomeHash: string, content: string): Promise<ReportRow> {
    const hash = `sha256:${sha256Hex(content)}`;
    const report = { ...key, outcomeHash, content, hash, createdBy: actor.userId, createdAt: actor.arrivedAt };
    return this.db.transaction(async (tx) => {
      const id = await this.reports.insert(tx, report);
      if (id !== undefined) {
        await this.audit.record(tx, actor, {
          event: 'diagnostic-report.created',
          subject: { type: 'diagnostic-report', id },
          after: { ...key, outcomeHash, hash },
        });
      }
      const kept = await findReport(tx, key);
      if (!kept) throw new Error('A report that was just kept is gone');
      return kept;
    });
  }
}

function assertSize({ problem }: ReportInputs, { draws }: ReportQuestion): void {
  const nominees = problem.nominees.length;
  if (nominees <= LIMITS.nominees && nominees * draws <= LIMITS.work) return;
  const { nominees: maxNominees, work: maxWork } = LIMITS;
  throw conflict('diagnostic-report.too-large', { nominees, draws, maxNominees, maxWork });
}
