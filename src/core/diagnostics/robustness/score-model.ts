import { evaluate, type Evaluation } from '../../scoring/evaluation.js';
import { type Problem } from '../../scoring/problem.js';
import { type Item, type Rule } from '../../scoring/rule.js';
import { rankedField } from './standings.js';

/** Stages, aspects and leaves in document order, each parent before its children; the root is node 0. */
export interface WeightTree {
  readonly codes: readonly string[];
  /** Position of the parent; the root is its own. */
  readonly parents: Int32Array;
  /** Whole-number weights in proportion to siblings. */
  readonly weights: Float64Array;
  /** Nodes that are leaves, in document order. */
  readonly leaves: Int32Array;
}

/** Nominees to whom the same nodes apply, so that one set of effective weights serves them all. */
export interface Pattern {
  /** By node: 1 when the node, or a leaf below it, has a score. */
  readonly applies: Uint8Array;
  readonly members: Int32Array;
}

/**
 * A ranking as doubles, for what has to be ranked thousands of times: leaf scores by nominee, the tree of weights, and what is
 * added at the end. Made of exact leaf scores, so a criterion that the rule rounds is rounded; stages and finals are not.
 */
export interface ScoreModel {
  /** Those with an official rank, in the order of the problem. */
  readonly nominees: readonly string[];
  readonly evaluations: readonly Evaluation[];
  readonly tree: WeightTree;
  /** Row by nominee, column by leaf, in points; 0 where the leaf does not apply. */
  readonly points: Float64Array;
  readonly patterns: readonly Pattern[];
  readonly finish: Finish;
}

/** What turns composites into scores that can be ranked. */
export interface Finish {
  /** Capped bonus less penalty. */
  readonly adjustments: Float64Array;
  readonly lo: number;
  readonly hi: number;
  /** Added after clipping, so that whoever came further ranks above. */
  readonly tiers: Float64Array;
}

/** Compiles the ranked nominees of a problem. */
export function scoreModel(problem: Problem): ScoreModel {
  const { rule, nominees } = rankedField(problem);
  const evaluations = nominees.map((nominee) => evaluate(rule, nominee));
  const tree = weightTree(rule);
  const points = new Float64Array(nominees.length * tree.leaves.length);
  const groups = new Map<string, { applies: Uint8Array; members: number[] }>();
  evaluations.forEach((evaluation, row) => {
    const scores = new Map(evaluation.stages.flatMap(({ items }) => [...items]));
    const applies = new Uint8Array(tree.codes.length);
    tree.leaves.forEach((node, column) => {
      const score = scores.get(tree.codes[node] ?? '') ?? null;
      points[row * tree.leaves.length + column] = score?.valueOf() ?? 0;
      if (score !== null) markPath(applies, tree.parents, node);
    });
    const key = applies.join('');
    const group = groups.get(key) ?? { applies, members: [] };
    group.members.push(row);
    groups.set(key, group);
  });
  return {
    nominees: nominees.map(({ id }) => id),
    evaluations,
    tree,
    points,
    patterns: [...groups.values()].map(({ applies, members }) => ({ applies, members: Int32Array.from(members) })),
    finish: finishOf(rule, evaluations),
  };
}

function markPath(applies: Uint8Array, parents: Int32Array, leaf: number): void {
  let node = leaf;
  while (applies[node] !== 1) {
    applies[node] = 1;
    node = parents[node] ?? 0;
  }
}

function weightTree({ stages }: Rule): WeightTree {
  const codes = [''];
  const parents = [0];
  const weights = [1];
  const leaves: number[] = [];
  const grow = (entry: { code: string; share: bigint; items?: readonly Item[] }, parent: number): void => {
    const node = codes.push(entry.code) - 1;
    parents.push(parent);
    weights.push(Number(entry.share));
    if (!entry.items) leaves.push(node);
    for (const item of entry.items ?? []) grow(item, node);
  };
  for (const stage of stages) grow(stage, 0);
  return {
    codes,
    parents: Int32Array.from(parents),
    weights: Float64Array.from(weights),
    leaves: Int32Array.from(leaves),
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

/** Adds the adjustment, clips, and lifts by the stage reached: in place. */
export function finishScores(scores: Float64Array, { adjustments, lo, hi, tiers }: Finish): void {
  for (let i = 0; i < scores.length; i += 1) {
    const adjusted = (scores[i] ?? 0) + (adjustments[i] ?? 0);
    scores[i] = (adjusted < lo ? lo : adjusted > hi ? hi : adjusted) + (tiers[i] ?? 0);
  }
}

/**
 * The effective weight of every node for one pattern, the root being 1: each node's part of its parent, shared among the
 * siblings that apply (scoring.md 1.2 and 1.6). `sums` is room to work in; both arrays are as long as the tree.
 */
export function effectiveWeights(
  { parents }: WeightTree,
  weights: Float64Array,
  { applies }: Pattern,
  sums: Float64Array,
  effective: Float64Array,
): void {
  sums.fill(0);
  for (let node = 1; node < parents.length; node += 1) {
    const parent = parents[node] ?? 0;
    if (applies[node] === 1) sums[parent] = (sums[parent] ?? 0) + (weights[node] ?? 0);
  }
  effective[0] = 1;
  for (let node = 1; node < parents.length; node += 1) {
    const parent = parents[node] ?? 0;
    const part = (weights[node] ?? 0) / (sums[parent] ?? 1);
    effective[node] = applies[node] === 1 ? (effective[parent] ?? 0) * part : 0;
  }
}

/** A function that scores the whole field under other weights of the nodes, into the array given; it makes no garbage. */
export function fieldScorer(model: ScoreModel): (weights: Float64Array, scores: Float64Array) => void {
  const { tree, points, patterns, finish } = model;
  const width = tree.leaves.length;
  const sums = new Float64Array(tree.parents.length);
  const effective = new Float64Array(tree.parents.length);
  const leafWeights = new Float64Array(width);
  return (weights, scores) => {
    for (const pattern of patterns) {
      effectiveWeights(tree, weights, pattern, sums, effective);
      for (let leaf = 0; leaf < width; leaf += 1) leafWeights[leaf] = effective[tree.leaves[leaf] ?? 0] ?? 0;
      for (const row of pattern.members) {
        let score = 0;
        for (let leaf = 0, cell = row * width; leaf < width; leaf += 1, cell += 1) {
          score += (leafWeights[leaf] ?? 0) * (points[cell] ?? 0);
        }
        scores[row] = score;
      }
    }
    finishScores(scores, finish);
  };
}
