import { closedRatios } from './closed-form.js';
import { minimise } from './minimise.js';
import { remlPoint, type VarianceRatios } from './reml-criterion.js';
import { type RemlData, type RemlDesign } from './reml-sums.js';

/** How the variances were found. */
export type RemlMethod = 'closed-form' | 'search';

/** Where the REML criterion is least. */
export interface RemlOptimum {
  readonly method: RemlMethod;
  readonly ratios: VarianceRatios;
}

/** Per score, in units of the criterion: near what rounding leaves. */
const CRITERION_TOLERANCE = 1e-12;

/** A simulated sample needs its variances to three digits or so. */
const QUICK_TOLERANCE = 1e-6;

/**
 * The variance ratios of least REML criterion. A complete block whose closed form has no negative part is done; otherwise the
 * two ratios are searched as squares (so that zero is an inner point), from `start` and again from where that ended, and the
 * edges on which one or both are zero are searched too. An edge wins when the inside is no better than rounding.
 */
export function remlOptimum(plan: RemlDesign, data: RemlData, start: VarianceRatios): RemlOptimum {
  const closed = closedRatios(plan, data);
  if (closed !== null) return { method: 'closed-form', ratios: closed };
  const tolerance = CRITERION_TOLERANCE * plan.total;
  const search = (of: (roots: readonly number[]) => VarianceRatios, from: readonly number[]) => {
    const objective = (roots: readonly number[]) => remlPoint(plan, data, of(roots)).criterion;
    const first = minimise(objective, from, from.map(firstStep), tolerance);
    const second = minimise(objective, first.point, first.point.map(firstStep), tolerance);
    return { ratios: of(second.point), value: second.value };
  };
  const roots = rootsOf(start);
  const none = { nominee: 0, evaluator: 0 };
  const candidates = [
    { ratios: none, value: remlPoint(plan, data, none).criterion },
    search(([root = 0]) => ({ nominee: root ** 2, evaluator: 0 }), roots.slice(0, 1)),
    search(([root = 0]) => ({ nominee: 0, evaluator: root ** 2 }), roots.slice(1)),
    search(fromRoots, roots),
  ];
  const least = Math.min(...candidates.map(({ value }) => value));
  const ratios = candidates.find(({ value }) => value <= least + 10 * tolerance)?.ratios ?? none;
  return { method: 'search', ratios };
}

/** The same for a simulated sample of a fitted model: one coarse search from the truth. */
export function quickOptimum(plan: RemlDesign, data: RemlData, start: VarianceRatios): VarianceRatios {
  const closed = closedRatios(plan, data);
  if (closed !== null) return closed;
  const roots = rootsOf(start);
  const objective = (point: readonly number[]) => remlPoint(plan, data, fromRoots(point)).criterion;
  return fromRoots(minimise(objective, roots, roots.map(firstStep), QUICK_TOLERANCE).point);
}

const fromRoots = ([nominee = 0, evaluator = 0]: readonly number[]): VarianceRatios => ({
  nominee: nominee ** 2,
  evaluator: evaluator ** 2,
});

/** A start at zero would be a saddle of the squares, so no root starts there. */
const rootsOf = ({ nominee, evaluator }: VarianceRatios): number[] =>
  [nominee, evaluator].map((ratio) => Math.sqrt(Math.max(ratio, 0.01)));

const firstStep = (root: number): number => Math.max(0.1, Math.abs(root) / 4);
