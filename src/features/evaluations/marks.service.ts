import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, invalid, notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { assertFresh } from '../../platform/http/versions.js';
import { checkMark, type MarkInput, type MarkingTerms, markText } from './mark-check.js';
import { MarkingDesk } from './marking-desk.js';
import { type LockedSheet, type Sheet, ScoreSheetsRepository } from './score-sheets.repository.js';
import { type SheetWithTerms } from './score-sheets.service.js';

/** One place of a sheet as it is to be: a mark in hundredths with its comment, or neither. */
interface Entry {
  readonly mark: number | null;
  readonly comment: string | null;
}

/** Giving and taking back single marks, on a tablet with a bad network: repeating what was done already is harmless. */
@Injectable()
export class MarksService {
  constructor(
    private readonly db: Database,
    private readonly desk: MarkingDesk,
    private readonly sheets: ScoreSheetsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Stores one mark. The very mark that stands there already is answered with the sheet as it is, whatever version the
   * client has seen: its answer may have got lost. Throws `criterion.unknown`, `request.stale`, `score-sheet.submitted`,
   * `score-sheet.no-vote`, the faults of the mark, and what `assertMarkable` throws.
   */
  save(actor: Actor, id: string, version: number, criterion: string, input: MarkInput): Promise<SheetWithTerms> {
    return this.db.transaction(async (tx) => {
      const sheet = await this.desk.lockOwn(tx, actor, id);
      const known = await this.desk.termsOf(tx, sheet);
      const checked = checkMark(known, positionOf(known, criterion), input);
      const wish = { mark: 'minor' in checked ? checked.minor : null, comment: input.comment ?? null };
      if ('minor' in checked && isThere(sheet, known, criterion, wish)) return { sheet, terms: known };

      await this.assertChangeable(tx, actor, sheet, version);
      const terms = await this.desk.termsForMark(tx, actor, sheet);
      const mark = checkMark(terms, positionOf(terms, criterion), input);
      if ('faults' in mark) throw invalid('request.invalid', {}, mark.faults);
      return this.write(tx, actor, { sheet, terms }, criterion, { mark: mark.minor, comment: wish.comment });
    });
  }

  /** Takes a mark and its comment back. Throws as `save` does. */
  clear(actor: Actor, id: string, version: number, criterion: string): Promise<SheetWithTerms> {
    return this.db.transaction(async (tx) => {
      const sheet = await this.desk.lockOwn(tx, actor, id);
      const terms = await this.desk.termsOf(tx, sheet);
      positionOf(terms, criterion);
      const nothing = { mark: null, comment: null };
      if (isThere(sheet, terms, criterion, nothing)) return { sheet, terms };
      await this.assertChangeable(tx, actor, sheet, version);
      return this.write(tx, actor, { sheet, terms }, criterion, nothing);
    });
  }

  private async assertChangeable(tx: Tx, actor: Actor, sheet: LockedSheet, version: number): Promise<void> {
    if (sheet.state === 'submitted') throw conflict('score-sheet.submitted');
    if (sheet.state === 'voided') throw conflict('score-sheet.voided');
    assertFresh(sheet.version, version);
    await this.desk.assertMarkable(tx, sheet, actor.arrivedAt);
  }

  private async write(
    tx: Tx,
    actor: Actor,
    { sheet, terms }: SheetWithTerms,
    criterion: string,
    entry: Entry,
  ): Promise<SheetWithTerms> {
    const before = entryAt(sheet, terms, criterion);
    const others = Object.entries(sheet.comments).filter(([code]) => code !== criterion);
    const comments = Object.fromEntries(entry.comment === null ? others : [...others, [criterion, entry.comment]]);
    const marks = terms.criteria.map((code, place) => (code === criterion ? entry.mark : (sheet.marks[place] ?? null)));
    await this.sheets.saveMarks(tx, sheet, marks, comments);
    await this.audit.record(tx, actor, {
      event: entry.mark === null ? 'mark.cleared' : 'mark.saved',
      subject: { type: 'score-sheet', id: sheet.id },
      before: describe(criterion, before),
      after: describe(criterion, entry),
    });
    return { sheet: { ...sheet, marks, comments, version: sheet.version + 1 }, terms };
  }
}

function positionOf({ criteria }: MarkingTerms, criterion: string): number {
  const position = criteria.indexOf(criterion);
  if (position === -1) throw notFound('criterion.unknown');
  return position;
}

const entryAt = (sheet: Sheet, terms: MarkingTerms, criterion: string): Entry => ({
  mark: sheet.marks[positionOf(terms, criterion)] ?? null,
  comment: sheet.comments[criterion] ?? null,
});

function isThere(sheet: Sheet, terms: MarkingTerms, criterion: string, { mark, comment }: Entry): boolean {
  const there = entryAt(sheet, terms, criterion);
  return there.mark === mark && there.comment === comment;
}

const describe = (criterion: string, { mark, comment }: Entry) => ({
  criterion,
  mark: mark === null ? null : markText(mark),
  comment,
});
