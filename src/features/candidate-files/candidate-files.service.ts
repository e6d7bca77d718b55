import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { notFound } from '../../core/errors.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Download } from '../../platform/files/download.js';
import { AssignmentsDoor } from '../assignments/index.js';
import { type Evidence, EvidenceDoor } from '../evidence/index.js';
import { type CandidateFile, getCandidateFile } from './candidate-files.queries.js';

export interface CandidateFileWithEvidence extends CandidateFile {
  readonly evidence: readonly Evidence[];
}

/** What evaluators read before they mark. Whoever is recused, or has not declared yet, finds nothing here. */
@Injectable()
export class CandidateFilesService {
  constructor(
    private readonly db: Database,
    private readonly assignments: AssignmentsDoor,
    private readonly evidence: EvidenceDoor,
  ) {}

  /** The file of a nominee that the actor marks. Throws `nomination.not-found`. */
  async get(actor: Actor, nominationId: string): Promise<CandidateFileWithEvidence> {
    const tx = this.db.reader;
    const file = (await this.isOpenTo(tx, actor, nominationId)) ? await getCandidateFile(tx, nominationId) : undefined;
    if (!file) throw notFound('nomination.not-found');
    return { ...file, evidence: await this.evidence.evidenceOf(tx, nominationId) };
  }

  /** One file of evidence of that nominee. Throws `evidence.not-found`. */
  download(actor: Actor, nominationId: string, evidenceId: string): Promise<Download> {
    return this.evidence.openEvidence(
      actor,
      evidenceId,
      async (tx, evidence) =>
        evidence.nominationId === nominationId &&
        evidence.removedAt === null &&
        (await this.isOpenTo(tx, actor, nominationId)) &&
        (await getCandidateFile(tx, nominationId)) !== undefined,
    );
  }

  private async isOpenTo(tx: Tx, { userId }: Actor, nominationId: string): Promise<boolean> {
    return userId !== null && (await this.assignments.seatOf(tx, userId, nominationId)) !== null;
  }
}
