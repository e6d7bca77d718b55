import { Injectable, type OnModuleInit } from '@nestjs/common';

import { type FieldFault } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import {
  NominationsDoor,
  NominationsRepository,
  type PartContent,
  type SubmissionPart,
  SubmissionParts,
} from '../nominations/index.js';
import { allCriteria } from './evidence.criteria.js';
import { EvidenceRepository } from './evidence.repository.js';

/** Evidence as a part of the file of a nomination. */
@Injectable()
export class EvidencePart implements SubmissionPart, OnModuleInit {
  readonly name = 'evidence';

  constructor(
    private readonly parts: SubmissionParts,
    private readonly door: NominationsDoor,
    private readonly nominations: NominationsRepository,
    private readonly evidence: EvidenceRepository,
  ) {}

  onModuleInit(): void {
    this.parts.add(this);
  }

  async collect(tx: Tx, nominationId: string): Promise<PartContent> {
    const files = await this.evidence.ofNomination(tx, nominationId);
    return files.map(({ id, criterionCode, fileName, sizeBytes, sha256 }) => ({
      id,
      criterion: criterionCode,
      fileName,
      sizeBytes,
      sha256,
    }));
  }

  /** Every criterion that the rubric wants evidence for and that has none. */
  async missing(tx: Tx, nominationId: string): Promise<FieldFault[]> {
    const present = new Set((await this.evidence.ofNomination(tx, nominationId)).map((file) => file.criterionCode));
    const { body } = await this.door.rubricOf(tx, await this.nominations.get(tx, nominationId));
    return allCriteria(body)
      .filter(({ requiresEvidence, code }) => requiresEvidence === true && !present.has(code))
      .map(({ code }) => ({ field: `evidence.${code}`, code: 'evidence.missing' }));
  }

  /** Files are read, not verified one by one. */
  unverified(): Promise<FieldFault[]> {
    return Promise.resolve([]);
  }
}
