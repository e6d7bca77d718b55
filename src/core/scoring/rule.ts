import { type Fraction } from './fraction.js';

/** How one measured figure becomes points on 0-100 (scoring.md 1.4). All values are absolute, never relative to rivals. */
export type IndicatorFunction =
  | { fn: 'goalpost'; lo: Fraction; hi: Fraction; dir: Direction }
  | { fn: 'log_goalpost'; lo: Fraction; hi: Fraction; dir: Direction }
  | { fn: 'target'; target: Fraction; cap: Fraction }
  | { fn: 'step'; knots: readonly Knot[] }
  | { fn: 'piecewise'; knots: readonly Knot[] }
  | { fn: 'levels'; levels: ReadonlyMap<string, Fraction> };

export type Direction = 'benefit' | 'cost';

/** At `x` the score is `points`; tables are strictly increasing in x. */
export interface Knot {
  x: Fraction;
  points: Fraction;
}

/**
 * How the scores below a node become its own. Arithmetic: the mean by weights. Geometric: the product of powers, half-up at
 * `places` decimals, because it is irrational as a rule; from there on exact. Sum: every score times its factor, added.
 */
export type Composite = { kind: 'arithmetic' } | { kind: 'geometric'; places: number } | { kind: 'sum' };

interface Weighted {
  code: string;
  label?: string;
  /** As published; under a node that is a sum, the factor. */
  weight: Fraction;
  /** The weight as a whole number in proportion to its siblings. */
  share: bigint;
}

/** An aspect: its score comes from its own items. */
interface Group extends Weighted {
  kind: 'group';
  composite: Composite;
  items: readonly Item[];
}

/** A leaf marked by evaluators. */
interface Criterion extends Weighted {
  kind: 'criterion';
}

/** A leaf scored from a measured figure. */
export interface Indicator extends Weighted {
  kind: 'indicator';
  scorer: IndicatorFunction;
}

export type Leaf = Criterion | Indicator;
export type Item = Group | Leaf;

interface StageBase extends Weighted {
  composite: Composite;
  items: readonly Item[];
  /** In document order, depth first; the order of the marks on a sheet. */
  leaves: readonly Leaf[];
  /** Below this share of applicable weight the nominee is flagged for review. */
  minCoverage: Fraction;
}

export interface IndicatorStage extends StageBase {
  kind: 'indicators';
  na: 'redistribute_siblings' | 'zero';
}

export type Aggregate = 'mean' | 'olympic' | 'median' | 'organisation_balanced';

/** Sheets that must be present: a count, or max(3, two thirds of those seated). */
export type Quorum = number | 'two_thirds';

export interface Organisations {
  /** Whole numbers in proportion to the published organisation weights. */
  shares: ReadonlyMap<string, bigint>;
  /** Evaluator to organisation. */
  members: ReadonlyMap<string, string>;
  /** Organisations without which there is no quorum. */
  mandatory: readonly string[];
}

export interface RubricStage extends StageBase {
  kind: 'rubric';
  aggregate: Aggregate;
  quorum: Quorum;
  /** Lowest and highest mark, in minor units. */
  scale: Scale;
  /** Distance between allowed marks, in minor units. */
  step: number;
  /** Level marked to points, both in minor units; absent when the mark itself is the points. */
  levels?: ReadonlyMap<number, number>;
  organisations?: Organisations;
}

export type Stage = IndicatorStage | RubricStage;

export interface Scale {
  lo: number;
  hi: number;
}

/**
 * Where a number is rounded besides the final: the panel's mean of a criterion, each score times its weight before these are
 * added, the score of an aspect, the score of a stage.
 */
export type RoundingPoint = 'criterion' | 'contribution' | 'aspect' | 'stage' | 'final';

export interface Rounding {
  points: ReadonlySet<RoundingPoint>;
  places: number;
}

export type RankingMethod = 'competition_1224' | 'dense_1223' | 'fractional';

/** One key of the tie-break chain. */
export type TieBreakKey =
  | { kind: 'stage'; code: string }
  | { kind: 'item'; code: string; stage: string }
  | { kind: 'penalty'; code: 'penalty' };

export interface RankingRule {
  on: 'rounded_final' | 'exact';
  method: RankingMethod;
  tieBreak: readonly TieBreakKey[];
  tieBreakPlaces: number;
}

/** Carry over: all stages reached make the score. Reset: the last stage reached alone does; those before it only lead there. */
export type Progression = 'carry_over' | 'reset';

export interface Adjustments {
  /** No cap when absent. */
  bonusCap?: Fraction;
  clip: { lo: Fraction; hi: Fraction };
}

/** A published, versioned rule, ready to compute with. Made only by `parseRule`. */
export interface Rule {
  version: string;
  /** `sha256:` of the canonical JSON of the rule as it was given. */
  hash: string;
  stages: readonly Stage[];
  composite: Composite;
  progression: Progression;
  gates: readonly string[];
  adjustments: Adjustments;
  rounding: Rounding;
  ranking: RankingRule;
}

/** The leaves below the items, depth first in document order. */
export function leavesOf(items: readonly Item[]): Leaf[] {
  return items.flatMap((item) => (item.kind === 'group' ? leavesOf(item.items) : [item]));
}

/** The items and everything below them, each parent before its children. */
export function everyItem(items: readonly Item[]): Item[] {
  return items.flatMap((item) => (item.kind === 'group' ? [item, ...everyItem(item.items)] : [item]));
}
