import { type RatingTable } from '../rating-table.js';
import { gridOf, twoWayAnova } from './anova.js';
import { finite, type Measured } from './measured.js';

/** What scores vary by, in squared points: nominees, the leniency of evaluators, and everything else. None is negative. */
export interface Components {
  readonly nominee: number;
  readonly evaluator: number;
  readonly residual: number;
}

/** Components of a complete block. Those named in `negative` were estimated below zero and set to zero. */
export interface BalancedComponents extends Components {
  readonly negative: readonly ('nominee' | 'evaluator')[];
}

/**
 * Agreement about the score itself, leniency counting as error; or, in a complete block, about the order of nominees only,
 * where the leniency of an evaluator falls on all alike and cancels.
 */
export type Agreement = 'absolute' | 'order';

/** Variance components of a complete block by equating mean squares (balanced REML where none is negative). */
export function balancedComponents(table: RatingTable): Measured<BalancedComponents> {
  const anova = twoWayAnova(gridOf(table));
  if (anova.status !== 'measured') return anova;

  const { bms, jms, ems, nominees, evaluators } = anova;
  const nominee = (bms - ems) / evaluators;
  const evaluator = (jms - ems) / nominees;
  return {
    status: 'measured',
    nominee: Math.max(0, nominee),
    evaluator: Math.max(0, evaluator),
    residual: ems,
    negative: [...(nominee < 0 ? (['nominee'] as const) : []), ...(evaluator < 0 ? (['evaluator'] as const) : [])],
  };
}

/** The part of the variance of scores that is evaluators' leniency, 0 to 1; null when nothing varies. */
export const evaluatorShare = ({ nominee, evaluator, residual }: Components): number | null =>
  finite(evaluator / (nominee + evaluator + residual));

/** How much of an evaluator's mean deviation over `scores` scores is believed to be leniency, 0 to 1 (the BLUP's factor). */
export const leniencyShrinkage = ({ evaluator, residual }: Components, scores: number): number | null =>
  finite(evaluator / (evaluator + residual / scores));

/** Error variance of the mean of `evaluators` scores of one nominee, in squared points. */
export const errorVariance = (
  { evaluator, residual }: Components,
  evaluators: number,
  agreement: Agreement = 'absolute',
): number => (agreement === 'absolute' ? evaluator + residual : residual) / evaluators;

/**
 * Reliability of the mean of `evaluators` scores: ICC(A,k), or ICC(C,k) of the order. `evaluators` may be a fraction: the
 * harmonic mean of an incomplete design. Null when nothing varies.
 */
export function reliabilityOfMean(
  components: Components,
  evaluators: number,
  agreement: Agreement = 'absolute',
): number | null {
  const { nominee } = components;
  return finite(nominee / (nominee + errorVariance(components, evaluators, agreement)));
}

/** How many evaluators scored each nominee, in the table's order. */
export function scoresPerNominee({ nominees, evaluators, scores }: RatingTable): number[] {
  const counts = nominees.map(() => 0);
  scores.forEach((score, cell) => {
    const nominee = Math.floor(cell / evaluators.length);
    if (!Number.isNaN(score)) counts[nominee] = (counts[nominee] ?? 0) + 1;
  });
  return counts;
}

/** The number of evaluators that stands for unequal numbers, over the nominees that have any; null when none has. */
export function harmonicMean(counts: readonly number[]): number | null {
  const some = counts.filter((count) => count > 0);
  return finite(some.length / some.reduce((sum, count) => sum + 1 / count, 0));
}

/**
 * How many evaluators reach a reliability (Spearman-Brown), given that of one: as computed and in whole people. Null where no
 * number does. @throws RangeError for a target outside 0 to 1, both excluded.
 */
export function evaluatorsNeeded(
  reliabilityOfOne: number,
  target: number,
): { readonly exact: number; readonly whole: number } | null {
  if (!(target > 0 && target < 1)) throw new RangeError('evaluatorsNeeded: the target lies between 0 and 1');
  if (!(reliabilityOfOne > 0 && reliabilityOfOne <= 1)) return null;
  const exact = (target * (1 - reliabilityOfOne)) / (reliabilityOfOne * (1 - target));
  // Rounding in the quotient must not ask for one person more.
  return { exact, whole: Math.max(1, Math.ceil(exact - 1e-9)) };
}
