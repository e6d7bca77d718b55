import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, invalid, notFound } from '../../core/errors.js';
import { assertTransition } from '../../core/lifecycle.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { assertFresh } from '../../platform/http/versions.js';
import { RunningScores, withSheet } from '../running-scores/index.js';
import { type MarkingTerms, totalOf } from './mark-check.js';
import { MarkingDesk } from './marking-desk.js';
import { SHEET_LIFECYCLE } from './score-sheet.lifecycle.js';
import { type Sheet, ScoreSheetsRepository } from './score-sheets.repository.js';

/** A sheet together with the criteria that its marks belong to. */
export interface SheetWithTerms {
  readonly sheet: Sheet;
  readonly terms: MarkingTerms;
}

/** Opening a sheet and handing it in. */
@Injectable()
export class ScoreSheetsService {
  constructor(
    private readonly db: Database,
    private readonly desk: MarkingDesk,
    private readonly sheets: ScoreSheetsRepository,
    private readonly running: RunningScores,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The evaluator's own sheet for a nominee and a stage, opened now if it is new. A sheet that is there is answered as it
   * is. Throws `nomination.not-found`, `rubric.stage-not-found`, `score-sheet.no-vote` and what `assertMarkable` throws.
   */
  open(actor: Actor, nominationId: string, stage: string): Promise<SheetWithTerms> {
    return this.db.transaction(async (tx) => {
      const { id, isNew } = await this.ensure(tx, actor, nominationId, stage);
      const sheet = await this.desk.lockOwn(tx, actor, id);
      if (isNew) await this.desk.assertMarkable(tx, sheet, actor.arrivedAt);
      return { sheet, terms: await this.desk.termsOf(tx, sheet) };
    });
  }

  /**
   * Hands the sheet in: complete, locked, its exact total stored and the nominee's standing up to date in one transaction.
   * Throws `score-sheet.submitted`, `score-sheet.incomplete` with every gap, and what `assertMarkable` throws.
   */
  submit(actor: Actor, id: string, version: number): Promise<SheetWithTerms> {
    return this.db.transaction(async (tx) => {
      const { sheet, inputs } = await this.desk.lockOwnToSubmit(tx, actor, id);
      if (sheet.state === 'submitted') throw conflict('score-sheet.submitted');
      assertTransition(SHEET_LIFECYCLE, sheet.state, 'submitted');
      assertFresh(sheet.version, version);
      await this.desk.assertMarkable(tx, sheet, actor.arrivedAt);
      if (!inputs) throw conflict('nomination.not-verified');
      const terms = await this.desk.termsOf(tx, sheet);
      assertComplete(sheet, terms);

      const total = totalOf(terms, sheet.marks);
      const at = actor.arrivedAt;
      const standing = await this.running.score(tx, withSheet(inputs, sheet));
      const entry = {
        event: 'score-sheet.submitted',
        subject: { type: 'score-sheet', id },
        before: { state: sheet.state },
        after: { state: 'submitted', version: version + 1, marks: [...sheet.marks], total: String(total) },
      };
      await this.audit.recordAlong(tx, actor, entry, this.sheets.submission(id, total, standing, at));
      return { sheet: { ...sheet, state: 'submitted', submittedAt: at, version: version + 1 }, terms };
    });
  }

  private async ensure(tx: Tx, actor: Actor, nominationId: string, stage: string): Promise<Opened> {
    const place = await this.sheets.placeOf(tx, actor.userId, nominationId, stage);
    if (place.sheetId !== null) return { id: place.sheetId, isNew: false };
    if (!place.hasStage) throw notFound('rubric.stage-not-found');
    if (!place.hasVote) throw conflict('score-sheet.no-vote');
    const id = await this.sheets.insert(tx, place, nominationId, stage, actor.arrivedAt);
    // Another tab of the same evaluator was faster: its sheet is there now.
    if (id === undefined) return this.ensure(tx, actor, nominationId, stage);
    await this.audit.record(tx, actor, {
      event: 'score-sheet.opened',
      subject: { type: 'score-sheet', id },
      after: { nominationId, stage, seatId: place.seatId },
    });
    return { id, isNew: true };
  }
}

interface Opened {
  readonly id: string;
  readonly isNew: boolean;
}

function assertComplete({ marks }: Sheet, { criteria }: MarkingTerms): void {
  const faults = criteria.flatMap((criterion, position) =>
    (marks[position] ?? null) === null
      ? [{ field: `marks.${criterion}`, code: 'criterion.unmarked', params: { criterion } }]
      : [],
  );
  if (faults.length > 0) throw invalid('score-sheet.incomplete', {}, faults);
}
