import { evaluate, type Evaluation } from '../../scoring/evaluation.js';
import { type Problem } from '../../scoring/problem.js';
import { type Composite, type Item, type Rule, type Stage } from '../../scoring/rule.js';
import { rankedField } from './standings.js';

/** Stages, aspects and leaves in document order, each parent before its children; the root is node 0. */
export interface WeightTree {
  readonly codes: readonly string[];
  /** Position of the parent; the root is its own. */
  readonly parents: Int32Array;
  /** In proportion to siblings; the factors as they are below a node that is a sum. */
  readonly weights: Float64Array;
  /** How a node's children make its score. */
  readonly manners: readonly Composite['kind'][];
  /** By node: its column among the leaves, -1 for a node that has children. */
  readonly columns: Int32Array;
  readonly width: number;
}

/**
 * A ranking as doubles, for what has to be ranked thousands of times: leaf scores by nominee, the tree of weights, and what is
 * added at the end. Leaf scores are the exact ones, so a criterion that the rule rounds is rounded; nothing above it is.
 */
export interface ScoreModel {
  /** Those with an official rank, in the order of the problem. */
  readonly nominees: readonly string[];
  readonly evaluations: readonly Evaluation[];
  readonly tree: WeightTree;
  /** Row by nominee, column by leaf, in points; NaN where the leaf does not apply. */
  readonly points: Float64Array;
  /** By nominee, the node whose score is the base: the root, or the last stage reached where stages start anew. */
  readonly bases: Int32Array;
  readonly finish: Finish;
}

/** What turns the base into a score that can be ranked. */
interface Finish {
  /** Capped bonus less penalty. */
  readonly adjustments: Float64Array;
  readonly lo: number;
  readonly hi: number;
  /** Added after clipping, so that whoever came further ranks above. */
  readonly tiers: Float64Array;
}

/** Compiles the ranked nominees of a problem; a stage that is `closed` is a leaf itself, with its unrounded score. */
export function scoreModel(problem: Problem, closed: (stage: Stage) => boolean = () => false): ScoreModel {
  const { rule, nominees } = rankedField(problem);
  const evaluations = nominees.map((nominee) => evaluate(rule, nominee));
  const tree = weightTree(rule, closed);
  const points = new Float64Array(nominees.length * tree.width).fill(Number.NaN);
  evaluations.forEach(({ stages }, row) => {
    const scores = new Map(stages.flatMap(({ stage, exact, items }) => [[stage.code, exact] as const, ...items]));
    tree.columns.forEach((column, node) => {
      const score = scores.get(tree.codes[node] ?? '');
      if (column >= 0 && score) points[row * tree.width + column] = score.valueOf();
    });
  });
  return {
    nominees: nominees.map(({ id }) => id),
    evaluations,
    tree,
    points,
    bases: Int32Array.from(nominees, ({ reached }) => {
      return rule.progression === 'reset' ? tree.codes.indexOf(rule.stages[reached]?.code ?? '') : 0;
    }),
    finish: finishOf(rule, evaluations),
  };
}

type Node = Pick<Stage, 'code' | 'weight' | 'share'> & { composite?: Composite; items?: readonly Item[] };

function weightTree(rule: Rule, closed: (stage: Stage) => boolean): WeightTree {
  const nodes = { codes: [''], parents: [0], weights: [1], manners: [rule.composite.kind], columns: [-1] };
  let width = 0;
  const grow = ({ code, weight, share, composite, items }: Node, parent: number): void => {
    const node = nodes.codes.push(code) - 1;
    nodes.parents.push(parent);
    nodes.weights.push(nodes.manners[parent] === 'sum' ? weight.valueOf() : Number(share));
    nodes.manners.push(composite?.kind ?? 'arithmetic');
    nodes.columns.push(items ? -1 : width++);
    for (const item of items ?? []) grow(item, node);
  };
  for (const stage of rule.stages) {
    const { code, weight, share } = stage;
    grow(closed(stage) ? { code, weight, share } : stage, 0);
  }
  return {
    codes: nodes.codes,
    parents: Int32Array.from(nodes.parents),
    weights: Float64Array.from(nodes.weights),
    manners: nodes.manners,
    columns: Int32Array.from(nodes.columns),
    width,
  };
}

function finishOf(rule: Rule, evaluations: readonly Evaluation[]): Finish {
  const [lo, hi] = [rule.adjustments.clip.lo.valueOf(), rule.adjustments.clip.hi.valueOf()];
  return {
    adjustments: Float64Array.from(evaluations, ({ adjustment }) => adjustment.valueOf()),
    lo,
    hi,
    tiers: Float64Array.from(evaluations, ({ nominee }) => nominee.reached * (hi - lo + 1)),
  };
}
