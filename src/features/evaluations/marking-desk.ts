import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, notFound } from '../../core/errors.js';
import { MINOR_UNITS, parseExact } from '../../core/scoring/index.js';
import { type Tx } from '../../platform/database/database.js';
import { isUndecided } from '../categories/index.js';
import { EditionsDoor } from '../editions/index.js';
import { type Rubric, RubricsDoor, type RubricStage } from '../rubrics/index.js';
import { type MarkingTerms } from './mark-check.js';
import { isOwnSheet } from './score-sheet.policy.js';
import { type LockedSheet, ScoreSheetsRepository, type Sheet, type SheetToSubmit } from './score-sheets.repository.js';

const TERMS_KEPT = 500;

/** Where evaluators mark: whether a sheet may be marked now, and by which terms. */
@Injectable()
export class MarkingDesk {
  /** Of frozen rubrics, which never change. */
  private readonly terms = new Map<string, MarkingTerms>();

  constructor(
    private readonly sheets: ScoreSheetsRepository,
    private readonly rubrics: RubricsDoor,
    private readonly editions: EditionsDoor,
  ) {}

  /** The actor's own sheet, held for change. Throws `score-sheet.not-found`, also for a sheet of somebody else. */
  async lockOwn(tx: Tx, actor: Actor, id: string): Promise<LockedSheet> {
    const sheet = await this.sheets.lock(tx, id, actor.arrivedAt);
    if (!isOwnSheet(actor, sheet)) throw notFound('score-sheet.not-found');
    return sheet;
  }

  /** As `lockOwn`, with what the score of the nominee is made of. */
  async lockOwnToSubmit(tx: Tx, actor: Actor, id: string): Promise<SheetToSubmit> {
    const held = await this.sheets.lockToSubmit(tx, id, actor.arrivedAt);
    if (!isOwnSheet(actor, held.sheet)) throw notFound('score-sheet.not-found');
    return held;
  }

  /**
   * Refuses marks that may not be given now. Throws `assignment.declaration-missing`, `nomination.not-verified`,
   * `ranking.decided`, `score-sheet.nominee-not-admitted`, and what the calendar says of a stage that is not open.
   */
  async assertMarkable(tx: Tx, sheet: LockedSheet, at: Date): Promise<void> {
    if (sheet.declaration !== 'none') throw conflict('assignment.declaration-missing');
    if (sheet.nominationState !== 'verified') throw conflict('nomination.not-verified');
    if (!isUndecided(sheet.rankingState)) throw conflict('ranking.decided');
    if (sheet.notReached?.includes(sheet.stage)) throw conflict('score-sheet.nominee-not-admitted');
    if (sheet.isOpen || sheet.isReopened) return;
    await this.editions.assertStageOpen(tx, sheet.editionId, sheet.level, sheet.stage, at);
  }

  /** How the stage of the sheet is marked. */
  async termsOf(tx: Tx, { rubricId, stage, isFrozen }: Pick<Sheet, 'rubricId' | 'stage' | 'isFrozen'>) {
    const key = `${rubricId} ${stage}`;
    const known = this.terms.get(key);
    if (known) return known;
    const [rubric, whole] = [await this.rubrics.get(tx, rubricId), await this.rubrics.stageOf(tx, rubricId, stage)];
    const terms = toTerms(rubric, whole);
    if (isFrozen) this.keep(key, terms);
    return terms;
  }

  /**
   * As `termsOf`, for the mark that follows: no change of the rubric comes between the two any more. Throws
   * `score-sheet.no-vote` when a change before the first mark took the vote of the seat.
   */
  async termsForMark(tx: Tx, actor: Actor, sheet: Sheet): Promise<MarkingTerms> {
    if (!sheet.isFrozen) await this.rubrics.freeze(tx, actor, sheet.rubricId);
    const terms = await this.termsOf(tx, sheet);
    const { constituencies } = terms;
    if (constituencies && !constituencies.includes(await this.sheets.constituencyOf(tx, sheet.seatId))) {
      throw conflict('score-sheet.no-vote');
    }
    return terms;
  }

  private keep(key: string, terms: MarkingTerms): void {
    this.terms.set(key, terms);
    const oldest = this.terms.keys().next().value;
    if (this.terms.size > TERMS_KEPT && oldest !== undefined) this.terms.delete(oldest);
  }
}

function toTerms({ body }: Rubric, stage: RubricStage): MarkingTerms {
  const described = body.stages.find(({ code }) => code === stage.code);
  const criteria = new Map(described?.aspects.flatMap((aspect) => aspect.criteria).map((one) => [one.code, one]));
  return {
    criteria: stage.criteria,
    weights: stage.weights,
    scaleMin: stage.scaleMin,
    scaleMax: stage.scaleMax,
    step: stage.step,
    bands: stage.criteria.map((code) =>
      (criteria.get(code)?.levelDescriptors ?? [])
        .map(({ level, from, to }) => ({ level, from: toMinor(from), to: toMinor(to) }))
        .toSorted((a, b) => a.from - b.from),
    ),
    levelPoints: stage.levelPoints,
    constituencies: stage.constituencies,
    extremesNeedComment: described?.extremesNeedComment ?? false,
  };
}

const toMinor = (text: string): number => parseExact(text).mul(MINOR_UNITS).valueOf();
