import { Injectable } from '@nestjs/common';

import { type Tx } from '../../platform/database/database.js';
import { Admissions } from '../running-scores/index.js';
import { type ShortlistLine } from './shortlist.cut.js';
import { type ShortlistRow, ShortlistsRepository } from './shortlists.repository.js';

/** A shortlist and what follows from it: who may be marked in the interviews. */
@Injectable()
export class ShortlistAdmissions {
  constructor(
    private readonly shortlists: ShortlistsRepository,
    private readonly admissions: Admissions,
  ) {}

  /** Writes the lines down and lets the admitted into every interview. The ranking must be locked. */
  async admit(
    tx: Tx,
    rankingId: string,
    lines: readonly ShortlistLine[],
    interviews: readonly string[],
    at: Date,
  ): Promise<void> {
    await this.shortlists.insert(tx, rankingId, lines, at);
    const admitted = lines.filter(({ isAdmitted }) => isAdmitted).map(({ nominationId }) => nominationId);
    for (const stage of interviews) await this.admissions.admit(tx, admitted, stage, at);
  }

  /** Takes everything back. The ranking must be locked. */
  async dismiss(tx: Tx, rankingId: string, interviews: readonly string[], at: Date): Promise<void> {
    for (const stage of interviews) await this.admissions.dismiss(tx, rankingId, stage, at);
    await this.shortlists.remove(tx, rankingId);
  }

  ofRanking(tx: Tx, rankingId: string): Promise<ShortlistRow[]> {
    return this.shortlists.ofRanking(tx, rankingId);
  }
}
