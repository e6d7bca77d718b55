import { Choice, Decimal, Flag, Instant, ListOf, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { type ProgressRow, SHEET_PROGRESS, type SheetProgress, type StandingRow } from './standings.queries.js';

export class ListStandings extends PageQuery {}
export class ListProgress extends PageQuery {}

const STATUSES = ['ranked', 'failed-gate', 'pending', 'below-quorum'] as const;
const MANY = 2_147_483_647;

class StageStandingView {
  @Text({ max: 40 }) stage!: string;
  @Decimal({ nullable: true, description: 'Null while the stage has no score' }) score!: string | null;
  @Whole({ min: 0, max: 200, description: 'Sheets that count' }) sheets!: number;
  @Flag() quorumMet!: boolean;
}

export class StandingView {
  @Uuid() nominationId!: string;
  @Text({ max: 200 }) nomineeName!: string;
  @Whole({ min: 1, max: MANY, nullable: true, description: 'Null without a final score or with a failed gate' })
  rank!: number | null;
  @Choice(STATUSES) status!: (typeof STATUSES)[number];
  @Decimal({ nullable: true, description: 'Null until every stage reached has a score' }) final!: string | null;
  @ListOf(() => StageStandingView) stages!: StageStandingView[];
  @Instant() refreshedAt!: string;
}

export class StandingPage extends PageOf(StandingView) {}

class SheetProgressView {
  @Uuid() seatId!: string;
  @Whole({ min: 1, max: 32_767 }) seatNumber!: number;
  @Text({ max: 40 }) stage!: string;
  @Choice(SHEET_PROGRESS, { description: '`awaited` is a sheet that nobody has opened yet' }) state!: SheetProgress;
  @Uuid({ nullable: true }) sheetId!: string | null;
}

export class ProgressView {
  @Uuid() nominationId!: string;
  @Text({ max: 200 }) nomineeName!: string;
  @ListOf(() => SheetProgressView) sheets!: SheetProgressView[];
}

export class ProgressPage extends PageOf(ProgressView) {}

export const toStandingView = (row: StandingRow): StandingView => ({
  nominationId: row.nominationId,
  nomineeName: row.nomineeName,
  rank: row.rank === null ? null : Number(row.rank),
  status: row.status,
  final: row.final,
  stages: Object.entries(row.stages).map(([stage, { rounded, sheets, quorumMet }]) => ({
    stage,
    score: rounded,
    sheets,
    quorumMet,
  })),
  refreshedAt: row.refreshedAt.toISOString(),
});

export const toProgressView = (row: ProgressRow): ProgressView => ({
  nominationId: row.nominationId,
  nomineeName: row.nomineeName,
  sheets: row.sheets.map(({ seatId, seatNumber, stage, state, sheetId }) => ({
    seatId,
    seatNumber,
    stage,
    state,
    sheetId,
  })),
});
