import { ApiProperty } from '@nestjs/swagger';

import { type NomineeOutcome } from '../../core/scoring/index.js';
import { Choice, Flag, JsonObject, ListOf, Nested, Text, Texts, Uuid, Whole } from '../../platform/http/fields.js';
import { type NamedComputation } from './computations.service.js';
import { type Hindrance } from './hindrance.js';

/** A rank in an answer, null for whoever is not ranked. */
export const Rank = (): PropertyDecorator =>
  ApiProperty({
    type: 'number',
    minimum: 1,
    multipleOf: 0.5,
    nullable: true,
    description: 'A half where the rule shares the mean of the places; null when not ranked',
  });

const STATUSES = ['ranked', 'failed-gate', 'pending', 'below-quorum'] as const;

class ComputedNomineeName {
  @Uuid() id!: string;
  @Text({ max: 200 }) name!: string;
}

class FlagView {
  @Choice(['coverage-low', 'organisation-absent']) kind!: string;
  @Text({ max: 40 }) stage!: string;
  @Text({ max: 100 }) detail!: string;
}

/** One nominee of a computed ranking. Every number is text: exact ("637/8") or at the published places ("79.63"). */
export class ComputedNomineeView {
  @Uuid() nominationId!: string;
  @Nested(() => ComputedNomineeName) nominee!: ComputedNomineeName;
  @Choice(STATUSES) status!: (typeof STATUSES)[number];
  @Texts({ description: 'Gates that failed' }) failedGates!: readonly string[];
  @Rank() rank!: number | null;
  @Rank() rankBeforeTieBreak!: number | null;
  @Text({ max: 40 }) stageReached!: string;
  @Text({ max: 40, nullable: true }) final!: string | null;
  @Text({ max: 400, nullable: true }) finalExact!: string | null;
  @Text({ max: 40, nullable: true, description: '"final", a key of the tie-break chain, or "shared"' })
  decidedBy!: string | null;
  @Text({ max: 40, nullable: true, description: 'Published final less that of the next place down' })
  marginToNext!: string | null;
  @Text({ max: 400, nullable: true, description: 'Before bonus and penalty, exact' }) base!: string | null;
  @Text({ max: 100, description: 'Bonus less penalty, exact' }) adjustment!: string;
  @JsonObject({ description: 'By stage: exact and rounded score, coverage, sheets counted, quorum' }) stages!: object;
  @JsonObject({ description: 'By aspect: exact and rounded score' }) aspects!: object;
  @JsonObject({ description: 'The published value of every tie-break key' }) tieBreak!: object;
  @ListOf(() => FlagView) flags!: readonly FlagView[];
}

/** What a ranking still waits for. */
export class HindranceView {
  @Text({ max: 100 }) code!: string;
  @Uuid({ nullable: true }) nominationId!: string | null;
  @Text({ max: 100, description: 'The gate, indicator, stage or sheet' }) detail!: string;
}

class ComputedRuleView {
  @Text({ max: 100 }) version!: string;
  @Text({ max: 80 }) hash!: string;
}

export class ComputationView {
  @Uuid() rankingId!: string;
  @Text({ max: 20 }) state!: string;
  @Nested(() => ComputedRuleView) rule!: ComputedRuleView;
  @Text({ max: 80, description: 'What a plenary decides on and a panel signs' }) outcomeHash!: string;
  @ListOf(() => ComputedNomineeView) results!: ComputedNomineeView[];
  @ListOf(() => HindranceView, { description: 'Empty when nothing is awaited any more' }) hindrances!: HindranceView[];
  @Flag({ description: 'True for a demonstration: the marks are made up' }) synthetic!: boolean;
  @Whole({ min: 1, max: 2_147_483_647, description: 'Of the ranking' }) version!: number;
}

const toHindranceView = ({ code, nominationId, detail }: Hindrance): HindranceView => ({
  code,
  nominationId,
  detail,
});

export function toComputationView(computation: NamedComputation): ComputationView {
  const { ranking, edition, outcome, outcomeHash, hindrances, nominees } = computation;
  const names = new Map(nominees.map(({ nominationId, nomineeId, name }) => [nominationId, { id: nomineeId, name }]));
  return {
    rankingId: ranking.id,
    state: ranking.state,
    rule: outcome.rule,
    outcomeHash,
    results: outcome.results.map((result) => toNomineeView(result, names.get(result.id) ?? { id: '', name: '' })),
    hindrances: hindrances.map(toHindranceView),
    synthetic: edition.isSynthetic,
    version: ranking.version,
  };
}

const toNomineeView = (result: NomineeOutcome, nominee: ComputedNomineeName): ComputedNomineeView => ({
  nominationId: result.id,
  nominee,
  status: result.status,
  failedGates: result.failedGates,
  rank: result.rank,
  rankBeforeTieBreak: result.rankBeforeTieBreak,
  stageReached: result.stageReached,
  final: result.final,
  finalExact: result.finalExact,
  decidedBy: result.decidedBy,
  marginToNext: result.marginToNext,
  base: result.base,
  adjustment: result.adjustment,
  stages: result.stages,
  aspects: result.aspects,
  tieBreak: result.tieBreak,
  flags: result.flags,
});
