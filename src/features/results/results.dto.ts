import { type Difference } from '../../core/ledger/difference.js';
import { Choice, Flag, Instant, ListOf, Nested, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { Rank } from '../computations/index.js';
import { type PlacementRow } from './results.queries.js';
import { type PlacedResult, type Recomputation } from './results.service.js';

class PlacedNomineeView {
  @Uuid() id!: string;
  @Text({ max: 200 }) name!: string;
}

class LabelView {
  @Text({ max: 300 }) id!: string;
  @Text({ max: 300 }) en!: string;
}

/** One place of a sealed result. */
export class PlacingView {
  @Whole({ min: 1, max: 1_000_000 }) position!: number;
  @Uuid() nominationId!: string;
  @Nested(() => PlacedNomineeView) nominee!: PlacedNomineeView;
  @Choice(['ranked', 'failed-gate']) status!: 'ranked' | 'failed-gate';
  @Rank() rank!: number | null;
  @Nested(() => LabelView, { nullable: true }) label!: LabelView | null;
  @Flag() isAward!: boolean;
  @Text({ max: 40, nullable: true }) final!: string | null;
  @Text({ max: 400, nullable: true }) finalExact!: string | null;
  @Text({ max: 40, nullable: true, description: '"final", a tie-break key, "shared" or "plenary"' })
  decidedBy!: string | null;
}

export class ResultView {
  @Uuid() id!: string;
  @Uuid() rankingId!: string;
  @Whole({ min: 1, max: 1_000_000 }) number!: number;
  @Text({ max: 80 }) hash!: string;
  @Instant() sealedAt!: string;
  @ListOf(() => PlacingView) placings!: PlacingView[];
}

class DifferenceView {
  @Text({ max: 2000, description: 'JSON Pointer into the sealed document' }) path!: string;
  @Text({ max: 100_000 }) stored!: string;
  @Text({ max: 100_000 }) recomputed!: string;
}

export class RecomputationView {
  @Uuid() resultId!: string;
  @Text({ max: 80 }) hash!: string;
  @Flag() agrees!: boolean;
  @Nested(() => DifferenceView, { nullable: true }) firstDifference!: DifferenceView | null;
}

export const toResultView = (result: PlacedResult): ResultView => ({
  id: result.id,
  rankingId: result.rankingId,
  number: result.number,
  hash: result.hash,
  sealedAt: result.sealedAt.toISOString(),
  placings: result.placements.map(toPlacingView),
});

const toPlacingView = (row: PlacementRow): PlacingView => ({
  position: row.position,
  nominationId: row.nominationId,
  nominee: { id: row.nomineeId, name: row.name },
  status: row.status,
  rank: row.rank,
  label: row.labelId !== null && row.labelEn !== null ? { id: row.labelId, en: row.labelEn } : null,
  isAward: row.isAward,
  final: row.final,
  finalExact: row.finalExact,
  decidedBy: row.decidedBy,
});

const toDifferenceView = ({ path, stated, recomputed }: Difference): DifferenceView => ({
  path,
  stored: stated,
  recomputed,
});

export const toRecomputationView = (found: Recomputation): RecomputationView => ({
  resultId: found.resultId,
  hash: found.hash,
  agrees: found.agrees,
  firstDifference: found.firstDifference && toDifferenceView(found.firstDifference),
});
