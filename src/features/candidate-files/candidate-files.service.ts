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

/** A file with the seat that reads it. */
export interface OpenedFile extends CandidateFileWithEvidence {
  readonly seatId: string;
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
  get(actor: Actor, nominationId: string): Promise<CandidateFileWithEvidence> {
    return this.open(this.db.reader, actor, nominationId);
  }

  /** As `get`, inside the caller's transaction, with the seat from which the actor marks. */
  async open(tx: Tx, actor: Actor, nominationId: string): Promise<OpenedFile> {
    const seatId = await this.seatOf(tx, actor, nominationId);
    const file = seatId === null ? undefined : await getCandidateFile(tx, nominationId);
    if (seatId === null || !file) throw notFound('nomination.not-found');
    return { ...file, evidence: await this.evidence.evidenceOf(tx, nominationId), seatId };
  }

  /** One file of evidence of that nominee. Throws `evidence.not-found`. */
  download(actor: Actor, nominationId: string, evidenceId: string): Promise<Download> {
    return this.evidence.openEvidence(
      actor,
      evidenceId,
      async (tx, evidence) =>
        evidence.nominationId === nominationId &&
        evidence.removedAt === null &&
        (await this.seatOf(tx, actor, nominationId)) !== null &&
        (await getCandidateFile(tx, nominationId)) !== undefined,
    );
  }

  /** Null for whoever is not assigned, is recused or has not declared yet. */
  private async seatOf(tx: Tx, { userId }: Actor, nominationId: string): Promise<string | null> {
    const seat = userId === null ? null : await this.assignments.seatOf(tx, userId, nominationId);
    return seat?.seatId ?? null;
  }
}
