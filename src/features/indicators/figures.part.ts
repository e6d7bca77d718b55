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
import { indicatorCriteria } from './figure.criteria.js';
import { FiguresRepository } from './figures.repository.js';

/** The figures as a part of the file of a nomination. */
@Injectable()
export class FiguresPart implements SubmissionPart, OnModuleInit {
  readonly name = 'figures';

  constructor(
    private readonly parts: SubmissionParts,
    private readonly door: NominationsDoor,
    private readonly nominations: NominationsRepository,
    private readonly figures: FiguresRepository,
  ) {}

  onModuleInit(): void {
    this.parts.add(this);
  }

  async collect(tx: Tx, nominationId: string): Promise<PartContent> {
    const rows = await this.figures.ofNomination(tx, nominationId);
    return rows.map((row) => ({
      criterion: row.criterionCode,
      state: row.claimedState,
      value: row.claimed,
      source: row.claimedSource,
    }));
  }

  /** Every indicator of the rubric that nobody gave a figure for; "missing" and "does not apply" are figures as well. */
  async missing(tx: Tx, nominationId: string): Promise<FieldFault[]> {
    const given = new Set((await this.figures.ofNomination(tx, nominationId)).map((row) => row.criterionCode));
    const codes = await this.criteriaOf(tx, nominationId);
    return codes
      .filter((code) => !given.has(code))
      .map((code) => ({ field: `figures.${code}`, code: 'figure.missing' }));
  }

  async unverified(tx: Tx, nominationId: string): Promise<FieldFault[]> {
    const rows = await this.figures.ofNomination(tx, nominationId);
    const verified = new Set(rows.filter((row) => row.verifiedState !== 'pending').map((row) => row.criterionCode));
    const codes = await this.criteriaOf(tx, nominationId);
    return codes
      .filter((code) => !verified.has(code))
      .map((code) => ({ field: `figures.${code}`, code: 'figure.unverified' }));
  }

  private async criteriaOf(tx: Tx, nominationId: string): Promise<string[]> {
    const { body } = await this.door.rubricOf(tx, await this.nominations.get(tx, nominationId));
    return indicatorCriteria(body).map((criterion) => criterion.code);
  }
}
