import { Choice, Decimal, Instant, ListOf, Nested, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { markText, pointsOf } from './mark-check.js';
import { SHEET_STATES, type SheetState } from './score-sheet.lifecycle.js';
import { type AssignedSheet } from './score-sheets.queries.js';
import { type SheetWithTerms } from './score-sheets.service.js';

const LARGEST = 2_147_483_647;

export class SaveMark {
  @Decimal({ description: 'A mark on the scale and step of the stage' }) mark!: string;
  @Whole({ min: 1, max: 20, optional: true, description: 'The level chosen; the mark must lie in its band' })
  level?: number;
  @Text({ max: 2000, optional: true, description: 'Replaces the comment; left out, there is none' }) comment?: string;
}

class MarkView {
  @Text({ max: 40 }) criterion!: string;
  @Decimal({ nullable: true, description: 'Null while not yet marked' }) mark!: string | null;
  @Decimal({ optional: true, nullable: true, description: 'What the level marked is worth, where marks are levels' })
  points?: string | null;
  @Text({ max: 2000, nullable: true }) comment!: string | null;
}

export class ScoreSheetView {
  @Uuid() id!: string;
  @Uuid() nominationId!: string;
  @Uuid() rankingId!: string;
  @Uuid() rubricId!: string;
  @Text({ max: 40 }) stage!: string;
  @Choice(SHEET_STATES) state!: SheetState;
  @ListOf(() => MarkView, { description: 'Every criterion of the stage, in the order of the rubric' })
  marks!: MarkView[];
  @Instant({ nullable: true }) submittedAt!: string | null;
  @Whole({ min: 1, max: LARGEST }) version!: number;
}

export const ASSIGNED_STATES = ['awaited', ...SHEET_STATES] as const;

export class ListMyScoreSheets extends PageQuery {
  @Choice(ASSIGNED_STATES, { optional: true, description: '`awaited` is a sheet that nobody has opened yet' })
  state?: (typeof ASSIGNED_STATES)[number];
  @Uuid({ optional: true }) rankingId?: string;
}

class NameView {
  @Text({ max: 300 }) id!: string;
  @Text({ max: 300 }) en!: string;
}

export class AssignedSheetView {
  @Uuid() nominationId!: string;
  @Uuid() rankingId!: string;
  @Text({ max: 200 }) nomineeName!: string;
  @Nested(() => NameView) category!: NameView;
  @Text({ max: 40 }) stage!: string;
  @Choice(ASSIGNED_STATES) state!: (typeof ASSIGNED_STATES)[number];
  @Uuid({ nullable: true, description: 'Null while nobody has opened it' }) sheetId!: string | null;
  @Whole({ min: 0, max: 500, description: 'Criteria marked so far' }) marked!: number;
  @Whole({ min: 1, max: 500, description: 'Criteria to mark' }) criteria!: number;
  @Choice(['awaited', 'none']) declaration!: 'awaited' | 'none';
  @Instant({ nullable: true }) opensAt!: string | null;
  @Instant({ nullable: true }) closesAt!: string | null;
}

export class AssignedSheetPage extends PageOf(AssignedSheetView) {}

export const toScoreSheetView = ({ sheet, terms }: SheetWithTerms): ScoreSheetView => ({
  id: sheet.id,
  nominationId: sheet.nominationId,
  rankingId: sheet.rankingId,
  rubricId: sheet.rubricId,
  stage: sheet.stage,
  state: sheet.state,
  marks: terms.criteria.map((criterion, position) => {
    const mark = sheet.marks[position] ?? null;
    const points = mark === null ? null : markText(pointsOf(terms, mark));
    return {
      criterion,
      mark: mark === null ? null : markText(mark),
      ...(terms.levelPoints ? { points } : {}),
      comment: sheet.comments[criterion] ?? null,
    };
  }),
  submittedAt: sheet.submittedAt?.toISOString() ?? null,
  version: sheet.version,
});

export const toAssignedSheetView = (row: AssignedSheet): AssignedSheetView => ({
  nominationId: row.nominationId,
  rankingId: row.rankingId,
  nomineeName: row.nomineeName,
  category: { id: row.categoryId, en: row.categoryEn },
  stage: row.stage,
  state: row.state,
  sheetId: row.sheetId,
  marked: row.marked,
  criteria: row.criteria,
  declaration: row.declaration,
  opensAt: row.opensAt?.toISOString() ?? null,
  closesAt: row.closesAt?.toISOString() ?? null,
});
