import { evaluate, type Evaluation } from './evaluation.js';
import { exactText, type Fraction, ONE, unitsText } from './fraction.js';
import { type Problem } from './problem.js';
import { type Composite, type Item, type Leaf, type Rule } from './rule.js';
import { type StageScore } from './stage-score.js';
import { type Amount, type TraceNode } from './trace-node.js';
import { amount, compositeFunction, portionsOf, weighed, withRounding } from './trace-weights.js';
import { figureInputs, indicatorFunction, markInputs, panelFunction, type TraceFunction } from './trace-inputs.js';

/** Where a nominee's final came from, number by number. */
export interface Trace {
  nominee: string;
  rule: { version: string; hash: string };
  stages: readonly TraceNode[];
  /** How the stages make the base. */
  fn: TraceFunction;
  /** The composite of the stages. */
  base: Amount | null;
  adjustments: {
    bonus: string;
    bonusCap: string | null;
    penalty: string;
    sum: string;
    clip: [string, string];
    /** The lines behind bonus and penalty, where the problem lists them. */
    lines?: readonly { kind: 'bonus' | 'penalty'; points: string; legalBasis: string | null }[];
  };
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
    stages: traceStages(rule, evaluation),
    fn: compositeFunction(rule),
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
    ...(nominee.ledger ? { lines: nominee.ledger.map((line) => ({ ...line, points: exactText(line.points) })) } : {}),
  };
}

function traceStages(rule: Rule, evaluation: Evaluation): readonly TraceNode[] {
  const last = evaluation.stages.length - 1;
  const portions = portionsOf(
    rule.composite,
    evaluation.stages.map(({ stage, used }, i) => {
      const counts = rule.progression === 'carry_over' || i === last;
      return { share: stage.share, weight: stage.weight, applies: used !== null && counts };
    }),
    evaluation.base ? ONE : null,
  );
  const nodes = evaluation.stages.map((score, i) => traceStage(evaluation, score, portions[i] ?? null));
  return withRounding(nodes, evaluation.base, evaluation.base ? ONE : null, rule.composite);
}

function traceStage(evaluation: Evaluation, score: StageScore, part: Fraction | null): TraceNode {
  const { stage, exact, used } = score;
  const children = traceItems(evaluation, score, stage.items, stage.composite, part);
  const open = score.pending.length > 0 ? 'pending' : 'unmarked';
  const isOpen = exact === null && (score.pending.length > 0 || stage.kind === 'rubric');
  return {
    kind: 'stage',
    ...named(stage),
    state: exact ? 'scored' : isOpen ? open : 'not-applicable',
    fn: compositeFunction(stage),
    inputs: [],
    score: amount(used),
    ...weighed(exactText(stage.weight), part, used),
    children: withRounding(children, used, part, stage.composite),
  };
}

function traceItems(
  evaluation: Evaluation,
  score: StageScore,
  items: readonly Item[],
  composite: Composite,
  part: Fraction | null,
): readonly TraceNode[] {
  const applying = items.map(({ code, share, weight }) => {
    return { share, weight, applies: (score.items.get(code) ?? null) !== null };
  });
  const portions = portionsOf(composite, applying, part);
  return items.map((item, i): TraceNode => {
    const own = portions[i] ?? null;
    const value = score.items.get(item.code) ?? null;
    const common = { ...named(item), score: amount(value), ...weighed(exactText(item.weight), own, value) };
    if (item.kind !== 'group') return { ...common, ...traceLeaf(evaluation, score, item) };
    return {
      kind: item.kind,
      ...common,
      state: value ? 'scored' : 'not-applicable',
      fn: compositeFunction(item),
      inputs: [],
      children: withRounding(
        traceItems(evaluation, score, item.items, item.composite, own),
        value,
        own,
        item.composite,
      ),
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

function named({ code, label }: { code: string; label?: string }): { code: string; label?: string } {
  return { code, ...(label === undefined ? {} : { label }) };
}
