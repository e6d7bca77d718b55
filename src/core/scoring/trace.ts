import { evaluate, type Evaluation } from './evaluation.js';
import { exactText, fixedText, type Fraction, HUNDRED, ONE, ratio, unitsText, ZERO } from './fraction.js';
import { type Problem } from './problem.js';
import { type Item, type Leaf, type Rule } from './rule.js';
import { type StageScore } from './stage-score.js';
import {
  figureInputs,
  indicatorFunction,
  markInputs,
  panelFunction,
  type TraceFunction,
  type TraceInput,
} from './trace-inputs.js';

/** An exact number and how it is shown while it is not yet final. */
export interface Amount {
  /** "p/q" or a whole number. */
  exact: string;
  /** Four places, half-up; for the eye only. */
  display: string;
}

/** One number of the computation, with the numbers it came from. */
export interface TraceNode {
  kind: 'stage' | 'group' | 'criterion' | 'indicator' | 'rounding';
  code: string;
  label?: string;
  state: 'scored' | 'not-applicable' | 'missing' | 'pending' | 'unmarked';
  /** How the score came from the inputs, or from the children. */
  fn: TraceFunction;
  inputs: readonly TraceInput[];
  score: Amount | null;
  /** The weight among siblings, as published. */
  weight: string | null;
  /** Percent of the composite after redistribution; null while the composite is open. */
  effectiveWeight: Amount | null;
  /** effectiveWeight x score / 100; those of the leaves sum exactly to the composite. */
  contribution: Amount | null;
  children: readonly TraceNode[];
}

/** Where a nominee's final came from, number by number. */
export interface Trace {
  nominee: string;
  rule: { version: string; hash: string };
  stages: readonly TraceNode[];
  /** The weighted mean of the stages. */
  base: Amount | null;
  adjustments: { bonus: string; bonusCap: string | null; penalty: string; sum: string; clip: [string, string] };
  /** After adjustment and clipping. */
  exact: Amount | null;
  /** As published. */
  final: string | null;
}

/**
 * The tree behind one nominee's final: inputs, function, weight, contribution (scoring.md 1.10).
 *
 * @throws RangeError when the problem has no nominee of that id.
 */
export function traceNominee({ rule, nominees }: Problem, nomineeId: string): Trace {
  const nominee = nominees.find(({ id }) => id === nomineeId);
  if (!nominee) throw new RangeError(`no nominee ${nomineeId} in this problem`);
  const evaluation = evaluate(rule, nominee);
  const { base, exact, published } = evaluation;
  return {
    nominee: nomineeId,
    rule: { version: rule.version, hash: rule.hash },
    stages: traceStages(evaluation),
    base: amount(base),
    adjustments: traceAdjustments(rule, evaluation),
    exact: amount(exact),
    final: published === null ? null : unitsText(published, rule.rounding.places),
  };
}

function traceAdjustments(rule: Rule, { nominee, adjustment }: Evaluation): Trace['adjustments'] {
  const { bonusCap, clip } = rule.adjustments;
  return {
    bonus: exactText(nominee.bonus),
    bonusCap: bonusCap ? exactText(bonusCap) : null,
    penalty: exactText(nominee.penalty),
    sum: exactText(adjustment),
    clip: [exactText(clip.lo), exactText(clip.hi)],
  };
}

function traceStages(evaluation: Evaluation): TraceNode[] {
  const portions = portion(
    evaluation.stages.map(({ stage, used }) => ({ share: stage.share, applies: used !== null })),
    evaluation.base ? ONE : null,
  );
  return evaluation.stages.map((score, i) => traceStage(evaluation, score, portions[i] ?? null));
}

function traceStage(evaluation: Evaluation, score: StageScore, part: Fraction | null): TraceNode {
  const { stage, exact, used } = score;
  const children = traceItems(evaluation, score, stage.items, part);
  const open = score.pending.length > 0 ? 'pending' : 'unmarked';
  const isOpen = exact === null && (score.pending.length > 0 || stage.kind === 'rubric');
  return {
    kind: 'stage',
    ...named(stage),
    state: exact ? 'scored' : isOpen ? open : 'not-applicable',
    fn: { name: 'weighted-mean', params: {} },
    inputs: [],
    score: amount(used),
    ...weighed(exactText(stage.weight), part, used),
    children: exact && used && !exact.equals(used) ? [...children, roundingNode(exact, used, part)] : children,
  };
}

/** What rounding a stage added, so that contributions still sum exactly. */
function roundingNode(exact: Fraction, used: Fraction, part: Fraction | null): TraceNode {
  return {
    kind: 'rounding',
    code: 'rounding',
    state: 'scored',
    fn: { name: 'half-up', params: { from: exactText(exact), to: exactText(used) } },
    inputs: [],
    score: amount(used.sub(exact)),
    ...weighed(null, part, used.sub(exact)),
    children: [],
  };
}

function traceItems(
  evaluation: Evaluation,
  score: StageScore,
  items: readonly Item[],
  part: Fraction | null,
): TraceNode[] {
  const applying = items.map(({ code, share }) => ({ share, applies: (score.items.get(code) ?? null) !== null }));
  const portions = portion(applying, part);
  return items.map((item, i): TraceNode => {
    const own = portions[i] ?? null;
    const value = score.items.get(item.code) ?? null;
    const common = { ...named(item), score: amount(value), ...weighed(exactText(item.weight), own, value) };
    if (item.kind !== 'group') return { ...common, ...traceLeaf(evaluation, score, item) };
    return {
      kind: item.kind,
      ...common,
      state: value ? 'scored' : 'not-applicable',
      fn: { name: 'weighted-mean', params: {} },
      inputs: [],
      children: traceItems(evaluation, score, item.items, own),
    };
  });
}

type LeafPart = Pick<TraceNode, 'kind' | 'state' | 'fn' | 'inputs' | 'children'>;

function traceLeaf({ nominee }: Evaluation, { stage, sheets }: StageScore, leaf: Leaf): LeafPart {
  if (leaf.kind === 'criterion' && stage.kind === 'rubric') {
    const position = stage.leaves.indexOf(leaf);
    return {
      kind: leaf.kind,
      state: sheets > 0 ? 'scored' : 'unmarked',
      fn: panelFunction(stage, nominee, position),
      inputs: markInputs(stage, nominee, position),
      children: [],
    };
  }
  const figure = nominee.figures.get(leaf.code);
  const given = figure?.state === 'given' || figure?.state === 'level';
  return {
    kind: leaf.kind,
    state: given ? 'scored' : (figure?.state ?? 'pending'),
    fn: leaf.kind === 'indicator' ? indicatorFunction(leaf.scorer) : { name: 'mean', params: {} },
    inputs: figureInputs(figure),
    children: [],
  };
}

/** Each sibling's part of the parent's weight after redistribution: zero for what does not apply, null while open. */
function portion(
  siblings: readonly { share: bigint; applies: boolean }[],
  parent: Fraction | null,
): (Fraction | null)[] {
  const whole = siblings.reduce((sum, { share, applies }) => (applies ? sum + share : sum), 0n);
  if (!parent) return siblings.map(() => null);
  return siblings.map(({ share, applies }) => (applies ? parent.mul(ratio(share, whole)) : ZERO));
}

function weighed(
  weight: string | null,
  part: Fraction | null,
  score: Fraction | null,
): Pick<TraceNode, 'weight' | 'effectiveWeight' | 'contribution'> {
  return {
    weight,
    effectiveWeight: amount(part?.mul(HUNDRED) ?? null),
    contribution: amount(part?.mul(score ?? ZERO) ?? null),
  };
}

function named({ code, label }: { code: string; label?: string }): { code: string; label?: string } {
  return { code, ...(label === undefined ? {} : { label }) };
}

function amount(value: Fraction | null): Amount | null {
  return value && { exact: exactText(value), display: fixedText(value, 4) };
}
