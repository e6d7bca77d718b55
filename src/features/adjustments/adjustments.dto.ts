import { Choice, Decimal, Instant, ListOf, Text, Uuid } from '../../platform/http/fields.js';
import { type Adjustment, type AdjustmentKind, KINDS } from './adjustment.entity.js';

export class AddAdjustment {
  @Choice(KINDS) kind!: AdjustmentKind;
  @Decimal({ description: 'Above 0 and up to 100, two decimals', example: '2.5' }) points!: string;
  @Text({ min: 3, max: 2000, description: 'The rule that gives or takes the points' }) legalBasis!: string;
}

export class RevokeAdjustment {
  @Text({ min: 3, max: 2000 }) reason!: string;
}

export class AdjustmentView {
  @Uuid() id!: string;
  @Uuid() nominationId!: string;
  @Choice(KINDS) kind!: AdjustmentKind;
  @Decimal() points!: string;
  @Text({ max: 2000 }) legalBasis!: string;
  @Instant() enteredAt!: string;
  @Instant({ nullable: true }) revokedAt!: string | null;
  @Text({ max: 2000, nullable: true }) revokedReason!: string | null;
}

export class AdjustmentList {
  @ListOf(() => AdjustmentView) items!: AdjustmentView[];
}

export const toAdjustmentView = (row: Adjustment): AdjustmentView => ({
  id: row.id,
  nominationId: row.nominationId,
  kind: row.kind,
  points: row.points,
  legalBasis: row.legalBasis,
  enteredAt: row.enteredAt.toISOString(),
  revokedAt: row.revokedAt?.toISOString() ?? null,
  revokedReason: row.revokedReason,
});

export const toAdjustmentList = (rows: readonly Adjustment[]): AdjustmentList => ({
  items: rows.map(toAdjustmentView),
});
