import { Choice, Flag, ListOf, Nested, Text, Texts, Uuid, Whole } from '../../platform/http/fields.js';
import { Rank } from '../computations/index.js';
import { type AggregateChange, type WeightChange, type WhatIfChange } from './what-if-change.js';
import { type ComparedNominee } from './what-if-comparison.js';
import { type WhatIf } from './what-ifs.service.js';

const CODE = 200;
const HASH = 80;
const STATUSES = ['ranked', 'failed-gate', 'pending', 'below-quorum'] as const;

class SupposedWeight implements WeightChange {
  @Text({ max: CODE, description: 'Of a stage, an aspect or a criterion' }) code!: string;
  @Text({ max: 45, description: 'Siblings sum to exactly 100; "1/3" and "33,25" are understood', example: '35' })
  weight!: string;
}

class SupposedAggregate implements AggregateChange {
  @Text({ max: CODE }) stage!: string;
  @Choice(['mean', 'olympic']) aggregate!: AggregateChange['aggregate'];
}

type Rounding = NonNullable<WhatIfChange['rounding']>;
type Ordering = NonNullable<WhatIfChange['ranking']>;

class SupposedRounding implements Rounding {
  @Texts({ optional: true, min: 1, choices: ['criterion', 'contribution', 'aspect', 'stage', 'final'] })
  points?: NonNullable<Rounding['points']>;
  @Whole({ optional: true, min: 0, max: 10 }) places?: number;
}

class SupposedRanking implements Ordering {
  @Choice(['rounded_final', 'exact'], { optional: true }) on?: NonNullable<Ordering['on']>;
  @Choice(['competition_1224', 'dense_1223', 'fractional'], { optional: true })
  method?: NonNullable<Ordering['method']>;
  @Texts({ optional: true, description: 'Codes of stages, aspects and criteria, or "penalty"' })
  tieBreak?: readonly string[];
}

/** What is supposed to be otherwise; what is left out stays as it is. */
export class CreateWhatIf implements WhatIfChange {
  @ListOf(() => SupposedWeight, { optional: true, max: 500 }) weights?: SupposedWeight[];
  @ListOf(() => SupposedAggregate, { optional: true, max: 20 }) aggregates?: SupposedAggregate[];
  @Nested(() => SupposedRounding, { optional: true }) rounding?: SupposedRounding;
  @Nested(() => SupposedRanking, { optional: true }) ranking?: SupposedRanking;
  @Texts({ optional: true, description: 'Seats whose sheets are left out: "P3"; no quorum is asked then' })
  withoutEvaluators?: readonly string[];
  @Flag({ optional: true, description: 'Leaves out every bonus and penalty' }) withoutAdjustments?: boolean;
}

class WatermarkView {
  @Text({ max: 100 }) id!: string;
  @Text({ max: 100 }) en!: string;
}

class RuleHashes {
  @Text({ max: HASH }) official!: string;
  @Text({ max: HASH }) alternative!: string;
}

class SupposedNominee {
  @Uuid() id!: string;
  @Text({ max: 200 }) name!: string;
}

class StatusChange {
  @Choice(STATUSES) from!: ComparedNominee['status']['from'];
  @Choice(STATUSES) to!: ComparedNominee['status']['to'];
}

class RankChange {
  @Rank() from!: number | null;
  @Rank() to!: number | null;
}

class TextChange {
  @Text({ max: 40, nullable: true }) from!: string | null;
  @Text({ max: 40, nullable: true }) to!: string | null;
}

/** One nominee in both orders: `from` is computed by the official rule, `to` under the supposition. */
export class WhatIfNomineeView {
  @Uuid() nominationId!: string;
  @Nested(() => SupposedNominee) nominee!: SupposedNominee;
  @Nested(() => StatusChange) status!: StatusChange;
  @Nested(() => RankChange, { description: 'Before any override of the plenary' }) rank!: RankChange;
  @Nested(() => TextChange, { description: 'As published' }) final!: TextChange;
  @Text({ max: 40, nullable: true, description: 'What would be less what is' }) difference!: string | null;
  @Nested(() => TextChange, { description: '"final", a key of the tie-break chain, or "shared"' })
  decidedBy!: TextChange;
}

/** An order that would be. Never a result. */
export class WhatIfView {
  @Flag({ description: 'Always false' }) isOfficial!: boolean;
  @Nested(() => WatermarkView, { description: 'To be shown wherever these numbers are' }) watermark!: WatermarkView;
  @Uuid() rankingId!: string;
  @Uuid({ nullable: true, description: 'The sealed result it starts from; null while the ranking runs' })
  resultId!: string | null;
  @Text({ max: HASH, description: 'Of the official problem and outcome' }) outcomeHash!: string;
  @Nested(() => RuleHashes) ruleHash!: RuleHashes;
  @Nested(() => CreateWhatIf) change!: CreateWhatIf;
  @Whole({ min: 0, max: 200_000, description: 'Nominees whose rank would be another' }) changedRanks!: number;
  @ListOf(() => WhatIfNomineeView, { description: 'In the order that would be' }) results!: WhatIfNomineeView[];
  @Flag({ description: 'True for a demonstration: the marks are made up' }) synthetic!: boolean;
}

const WATERMARK = { id: 'Simulasi, bukan hasil resmi', en: 'Simulation, not an official result' } as const;

export function toWhatIfView({ ranking, change, official, alternative, results, nominees }: WhatIf): WhatIfView {
  const names = new Map(nominees.map(({ nominationId, nomineeId, name }) => [nominationId, { id: nomineeId, name }]));
  return {
    isOfficial: false,
    watermark: WATERMARK,
    rankingId: ranking.rankingId,
    resultId: ranking.resultId,
    outcomeHash: ranking.outcomeHash,
    ruleHash: { official: official.rule.hash, alternative: alternative.rule.hash },
    change: change as CreateWhatIf,
    changedRanks: results.filter(({ rank }) => rank.from !== rank.to).length,
    results: results.map((line) => toNomineeView(line, names.get(line.nominationId) ?? { id: '', name: '' })),
    synthetic: ranking.synthetic,
  };
}

const toNomineeView = (line: ComparedNominee, nominee: SupposedNominee): WhatIfNomineeView => ({
  nominationId: line.nominationId,
  nominee,
  status: line.status,
  rank: line.rank,
  final: line.final,
  difference: line.difference,
  decidedBy: line.decidedBy,
});
