import { Choice, Flag, Instant, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { type Outcome, OUTCOMES, type Reopening } from './reopenings.repository.js';

export class RequestReopening {
  @Text({ min: 3, max: 2000 }) reason!: string;
}

export class DecideReopening {
  @Flag({ description: 'True opens the sheet again, false leaves it locked' }) approve!: boolean;
}

export class ListReopenings extends PageQuery {
  @Choice(OUTCOMES, { optional: true }) outcome?: Outcome;
  @Uuid({ optional: true }) rankingId?: string;
}

export class ReopeningView {
  @Uuid() id!: string;
  @Uuid() sheetId!: string;
  @Uuid() nominationId!: string;
  @Uuid() rankingId!: string;
  @Text({ max: 200 }) nomineeName!: string;
  @Whole({ min: 1, max: 32_767, description: 'Of the seat whose sheet it is' }) seatNumber!: number;
  @Text({ max: 40 }) stage!: string;
  @Text({ max: 2000 }) reason!: string;
  @Uuid() requestedBy!: string;
  @Instant() requestedAt!: string;
  @Choice(OUTCOMES) outcome!: Outcome;
  @Uuid({ nullable: true }) decidedBy!: string | null;
  @Instant({ nullable: true }) decidedAt!: string | null;
}

export class ReopeningPage extends PageOf(ReopeningView) {}

export const toReopeningView = (row: Reopening): ReopeningView => ({
  id: row.id,
  sheetId: row.sheetId,
  nominationId: row.nominationId,
  rankingId: row.rankingId,
  nomineeName: row.nomineeName,
  seatNumber: row.seatNumber,
  stage: row.stage,
  reason: row.reason,
  requestedBy: row.requestedBy,
  requestedAt: row.requestedAt.toISOString(),
  outcome: row.outcome,
  decidedBy: row.decidedBy,
  decidedAt: row.decidedAt?.toISOString() ?? null,
});
