import { type RankingMethod, type Rule } from '../rule.js';

/** A published value out of a whole number of minor units over `denominator`: half-up(units x over / (under x denominator)). */
export interface Precision {
  over: number;
  under: number;
}

/** One stage in whole numbers. */
export interface StagePlan {
  code: string;
  /** Weights of the criteria and their sum. */
  weights: Float64Array;
  denominator: number;
  /** The most points that a mark can bring, in minor units. */
  highest: number;
  aggregate: 'mean' | 'olympic';
  /** Sheets that must be present; null is max(3, two thirds of those seated). */
  quorum: number | null;
}

/** How the stages up to one reached make a composite: (sum of factor x total) / whole, in minor units. */
export interface CompositePlan {
  /** By stage, then by the number of sheets pooled. */
  factors: readonly Float64Array[];
  whole: number;
}

/** One key of the tie-break chain. */
export type KeyPlan =
  | { kind: 'stage'; stage: number }
  | { kind: 'item'; stage: number; positions: readonly number[]; weights: readonly number[]; denominator: number }
  | { kind: 'penalty' };

/** A rule compiled for fields of a size: everything in whole numbers that stay below 2^53. Made only by `compileField`. */
export interface FieldPlan {
  rule: Rule;
  /** Seats of every stage: the width of `marks` and `sheets`. */
  seats: number;
  stages: readonly StagePlan[];
  /** By the position of the last stage reached. */
  composites: readonly CompositePlan[];
  final: Precision;
  /** The most that a mark, a bonus, a penalty or the final can be, in minor units. */
  largest: number;
  /** The highest published value, in units. */
  highest: number;
  /** Minor units; no cap is Infinity. */
  bonusCap: number;
  clip: { lo: number; hi: number };
  ranksExact: boolean;
  method: RankingMethod;
  keys: readonly KeyPlan[];
  keyPrecision: Precision;
}

/** Half-up of value x over / (under x denominator), exact while 2 x value x over + under x denominator is below 2^53. */
export function unitsOf(value: number, denominator: number, { over, under }: Precision): number {
  const whole = under * denominator;
  return Math.floor((2 * over * value + whole) / (2 * whole));
}
