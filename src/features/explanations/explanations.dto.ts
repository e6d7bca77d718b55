import { type Amount, type Trace, type TraceInput, type TraceNode } from '../../core/scoring/index.js';
import { Choice, Flag, JsonObject, ListOf, Nested, Text, Texts, Uuid } from '../../platform/http/fields.js';
import { Rank } from '../computations/index.js';
import { PublishedRankingSummary, toSummary } from '../publication/index.js';
import { type OwnResultRow } from './explanations.queries.js';
import { type Explanation } from './explanations.service.js';

class AmountView {
  @Text({ max: 400, description: 'A fraction in lowest terms, or a whole number' }) exact!: string;
  @Text({ max: 60, description: 'At four places, for the eye only' }) display!: string;
}

class FunctionView {
  @Text({ max: 60 }) name!: string;
  @JsonObject() params!: Record<string, string>;
}

class InputView {
  @Text({ max: 100, description: 'The seat (P3), or "figure"' }) name!: string;
  @Text({ max: 100, nullable: true, description: 'Null for an evaluator who is absent or recused' })
  value!: string | null;
  @Text({ max: 100, optional: true, description: 'What the level marked is worth' }) points?: string;
  @Text({ max: 100, optional: true, description: 'The constituency, where a stage weighs them' }) organisation?: string;
  @Text({ max: 100, optional: true, description: 'Percent of the value of the panel that this mark makes up, exact' })
  weight?: string;
}

/** One number with the numbers it came from. */
export class TraceNodeView {
  @Choice(['stage', 'group', 'criterion', 'indicator', 'rounding']) kind!: TraceNode['kind'];
  @Text({ max: 100 }) code!: string;
  @Text({ max: 300, optional: true }) label?: string;
  @Choice(['scored', 'not-applicable', 'missing', 'pending', 'unmarked']) state!: TraceNode['state'];
  @Nested(() => FunctionView, { description: 'How the score came from the inputs or the children' }) fn!: FunctionView;
  @ListOf(() => InputView) inputs!: InputView[];
  @Nested(() => AmountView, { nullable: true }) score!: AmountView | null;
  @Text({ max: 60, nullable: true, description: 'Among its siblings, as published' }) weight!: string | null;
  @Nested(() => AmountView, { nullable: true, description: 'Percent of the composite' })
  effectiveWeight!: AmountView | null;
  @Nested(() => AmountView, { nullable: true, description: 'Those of the leaves sum exactly to the composite' })
  contribution!: AmountView | null;
  @ListOf(() => TraceNodeView) children!: TraceNodeView[];
}

class AdjustmentsView {
  @Text({ max: 100 }) bonus!: string;
  @Text({ max: 100, nullable: true }) bonusCap!: string | null;
  @Text({ max: 100 }) penalty!: string;
  @Text({ max: 100 }) sum!: string;
  @Texts({ min: 2, max: 2, description: 'Lowest and highest final' }) clip!: string[];
}

class ExplainedRuleView {
  @Text({ max: 100 }) version!: string;
  @Text({ max: 80 }) hash!: string;
}

export class ExplanationView {
  @Uuid() rankingId!: string;
  @Uuid() nominationId!: string;
  @Uuid({ nullable: true, description: 'The sealed result it explains; null while the ranking runs' })
  resultId!: string | null;
  @Nested(() => ExplainedRuleView) rule!: ExplainedRuleView;
  @ListOf(() => TraceNodeView) stages!: TraceNodeView[];
  @Nested(() => AmountView, { nullable: true }) base!: AmountView | null;
  @Nested(() => AdjustmentsView) adjustments!: AdjustmentsView;
  @Nested(() => AmountView, { nullable: true, description: 'After adjustment, before rounding' })
  exact!: AmountView | null;
  @Text({ max: 60, nullable: true, description: 'As published' }) final!: string | null;
}

class OwnNomineeView {
  @Uuid() id!: string;
  @Text({ max: 200 }) name!: string;
}

class BreakdownView {
  @Text({ max: 60, nullable: true }) final!: string | null;
  @Text({ max: 400, nullable: true }) finalExact!: string | null;
  @Text({ max: 60, nullable: true }) decidedBy!: string | null;
  @JsonObject({ description: 'By stage: exact and rounded score' }) stages!: object;
  @JsonObject({ description: 'By aspect: exact and rounded score' }) aspects!: object;
}

export class MyResultView {
  @Nested(() => PublishedRankingSummary) ranking!: PublishedRankingSummary;
  @Uuid() nominationId!: string;
  @Nested(() => OwnNomineeView) nominee!: OwnNomineeView;
  @Choice(['ranked', 'failed-gate']) status!: OwnResultRow['status'];
  @Rank() rank!: number | null;
  @Text({ max: 300, nullable: true }) label!: string | null;
  @Flag() isAward!: boolean;
  @Nested(() => BreakdownView, { nullable: true, description: 'Null where the edition keeps it' })
  breakdown!: BreakdownView | null;
}

export class MyResultList {
  @ListOf(() => MyResultView) items!: MyResultView[];
}

export function toExplanationView({ rankingId, nominationId, resultId, trace }: Explanation): ExplanationView {
  const { bonus, bonusCap, penalty, sum, clip } = trace.adjustments;
  return {
    rankingId,
    nominationId,
    resultId,
    rule: { version: trace.rule.version, hash: trace.rule.hash },
    stages: trace.stages.map(toNodeView),
    base: toAmount(trace.base),
    adjustments: { bonus, bonusCap, penalty, sum, clip: [...clip] },
    exact: toAmount(trace.exact),
    final: trace.final,
  };
}

const toNodeView = (node: Trace['stages'][number]): TraceNodeView => ({
  kind: node.kind,
  code: node.code,
  ...(node.label === undefined ? {} : { label: node.label }),
  state: node.state,
  fn: { name: node.fn.name, params: node.fn.params },
  inputs: node.inputs.map(toInputView),
  score: toAmount(node.score),
  weight: node.weight,
  effectiveWeight: toAmount(node.effectiveWeight),
  contribution: toAmount(node.contribution),
  children: node.children.map(toNodeView),
});

const toInputView = ({ name, value, points, organisation, weight }: TraceInput): InputView => ({
  name,
  value,
  ...(points === undefined ? {} : { points }),
  ...(organisation === undefined ? {} : { organisation }),
  ...(weight === undefined ? {} : { weight }),
});

const toAmount = (amount: Amount | null): AmountView | null =>
  amount && { exact: amount.exact, display: amount.display };

export const toMyResultList = (rows: readonly OwnResultRow[]): MyResultList => ({
  items: rows.map((row) => ({
    ranking: toSummary(row),
    nominationId: row.nominationId,
    nominee: { id: row.nomineeId, name: row.nomineeName },
    status: row.status,
    rank: row.rank,
    label: row.label,
    isAward: row.isAward,
    breakdown: row.breakdown && toBreakdown(row.breakdown),
  })),
});

const toBreakdown = (line: NonNullable<OwnResultRow['breakdown']>): BreakdownView => ({
  final: line.final,
  finalExact: line.finalExact,
  decidedBy: line.decidedBy,
  stages: line.stages,
  aspects: line.aspects,
});
