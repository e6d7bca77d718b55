import { Choice, Day, ListOf, Nested, Text, Whole } from '../../platform/http/fields.js';
import { Names } from '../rubric-format/index.js';
import { type Figure } from './figure.criteria.js';
import { CLAIMED_STATES, type ClaimedState, VERIFIED_STATES, type VerifiedState } from './indicator-value.entity.js';

const VALUE = 'A number with decimal point or comma, or the code of a level; only with the state `value`';

export class SaveFigure {
  @Choice(CLAIMED_STATES) state!: ClaimedState;
  @Text({ max: 60, optional: true, nullable: true, description: VALUE }) value?: string | null;
  @Text({ max: 1000, optional: true, nullable: true, description: 'Where the figure comes from' }) source?:
    string | null;
}

export class VerifyFigure {
  @Choice(CLAIMED_STATES) state!: ClaimedState;
  @Text({ max: 60, optional: true, nullable: true, description: VALUE }) value?: string | null;
  @Text({ max: 1000, description: 'The data that the figure was checked against' }) source!: string;
  @Day({ description: 'The day of those data' }) verifiedOn!: string;
}

class LevelView {
  @Text({ max: 40 }) code!: string;
  @Nested(() => Names) names!: Names;
}

class ClaimView {
  @Choice(CLAIMED_STATES) state!: ClaimedState;
  @Text({ max: 60, nullable: true }) value!: string | null;
  @Text({ max: 1000, nullable: true }) source!: string | null;
}

class VerificationView {
  @Choice(VERIFIED_STATES) state!: VerifiedState;
  @Text({ max: 60, nullable: true }) value!: string | null;
  @Text({ max: 1000, nullable: true }) source!: string | null;
  @Day({ nullable: true }) verifiedOn!: string | null;
}

export class FigureView {
  @Text({ max: 40 }) criterion!: string;
  @Nested(() => Names) names!: Names;
  @Text({ max: 40, nullable: true, example: 'goalpost', description: 'The function that turns the figure into points' })
  fn!: string | null;
  @Text({ max: 40, nullable: true }) unit!: string | null;
  @Whole({ min: 0, max: 6, nullable: true }) decimals!: number | null;
  @ListOf(() => LevelView) levels!: LevelView[];
  @Nested(() => ClaimView, { nullable: true, description: 'Null while nobody gave a figure' })
  claimed!: ClaimView | null;
  @Nested(() => VerificationView) verified!: VerificationView;
  @Whole({ min: 1, max: 2_147_483_647, nullable: true, description: 'Null while nobody gave a figure' }) version!:
    number | null;
}

export class FigureList {
  @ListOf(() => FigureView) items!: FigureView[];
}

export const toFigureView = ({ criterion, row }: Figure): FigureView => ({
  criterion: criterion.code,
  names: { id: criterion.names.id, en: criterion.names.en },
  fn: criterion.fn ?? null,
  unit: criterion.unit ?? null,
  decimals: criterion.decimals ?? null,
  levels: (criterion.levels ?? []).map(({ code, names }) => ({ code, names: { id: names.id, en: names.en } })),
  claimed: row && { state: row.claimedState, value: row.claimed, source: row.claimedSource },
  verified: {
    state: row?.verifiedState ?? 'pending',
    value: row?.verified ?? null,
    source: row?.verifiedSource ?? null,
    verifiedOn: row?.verifiedOn ?? null,
  },
  version: row?.version ?? null,
});

export const toFigureList = (figures: readonly Figure[]): FigureList => ({ items: figures.map(toFigureView) });
