import { type Component, componentsOf } from './components.js';
import { type Observations } from './observations.js';

/** Why there is too little to say anything. */
export type ScoreShortage =
  | 'no-scores'
  | 'one-evaluator'
  | 'one-nominee'
  /** All scores are the same. */
  | 'no-variation'
  /** Not more scores than the additive model has parameters: nothing is left to measure noise with. */
  | 'no-residual-freedom'
  /** Nominees and leniencies explain every score exactly, so no noise can be estimated. */
  | 'no-residual-variation';

/** Too little data for an answer. */
export interface InsufficientScores {
  readonly status: 'insufficient-data';
  readonly reason: ScoreShortage;
}

/** The design falls apart: scores of different components are not comparable, so one adjusted ranking is refused. */
export interface Disconnected {
  readonly status: 'disconnected';
  readonly components: readonly Component[];
}

/** More evaluators than the method can handle in reasonable time. */
export interface TooLarge {
  readonly status: 'too-large';
  readonly evaluators: number;
  readonly limit: number;
}

export const insufficient = (reason: ScoreShortage): InsufficientScores => ({ status: 'insufficient-data', reason });

/** What stands in the way of comparing the nominees of these observations; null when nothing does. */
export function obstacleTo(observations: Observations): InsufficientScores | Disconnected | null {
  const { score, evaluators, nominees } = observations;
  if (score.length === 0) return insufficient('no-scores');
  if (evaluators.length === 1) return insufficient('one-evaluator');
  if (nominees.length === 1) return insufficient('one-nominee');
  const components = componentsOf(observations);
  if (components.length > 1) return { status: 'disconnected', components };
  if (score.every((value) => value === score[0])) return insufficient('no-variation');
  return null;
}
