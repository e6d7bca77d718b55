import { finite } from './measured.js';

/** What a design of a certain size would achieve. Variances in squared points. */
export interface Decision {
  /** Variance of the nominees' universe scores: the true score over every condition that might have been drawn. */
  readonly universe: number;
  /** Error of comparisons between nominees, and of a score against a fixed line. */
  readonly relativeError: number;
  readonly absoluteError: number;
  /** E rho^2, for ranking; null when nothing varies. */
  readonly generalizability: number | null;
  /** Phi, for cut-offs; null when nothing varies. */
  readonly dependability: number | null;
}

/** The two coefficients of Brennan (2001) from universe score variance and error; `extra` is what only absolute error has. */
export function decide(universe: number, relativeError: number, extra: number): Decision {
  const absoluteError = relativeError + extra;
  return {
    ...{ universe, relativeError, absoluteError },
    generalizability: finite(universe / (universe + relativeError)),
    dependability: finite(universe / (universe + absoluteError)),
  };
}

/** Components with those estimated below zero set to zero, and their names. */
export function clipped<Name extends string>(
  raw: Readonly<Record<Name, number>>,
): { components: Readonly<Record<Name, number>>; negative: readonly Name[] } {
  const entries = Object.entries(raw) as [Name, number][];
  return {
    components: Object.fromEntries(entries.map(([name, value]) => [name, Math.max(0, value)])) as Record<Name, number>,
    negative: entries.flatMap(([name, value]) => (value < 0 ? [name] : [])),
  };
}
