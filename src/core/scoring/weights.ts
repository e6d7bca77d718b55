import { exactText, fixedText, type Fraction, HUNDRED, integerShares, ONE, ratio, ZERO } from './fraction.js';
import { everyItem, type Item, type Leaf, type Rule, type RubricStage } from './rule.js';

export interface EffectiveWeight {
  stage: string;
  code: string;
  /** Percent of the composite, exact: "63/10" for 6.3 %. All leaves of a rule together are exactly 100. */
  exact: string;
  /** At four places, for display. */
  display: string;
}

/**
 * What each leaf weighs in the composite when everything applies: the product of normalised weights down its path (scoring.md
 * 1.2). Under a geometric mean it is an exponent, and under a sum a share of the factors.
 */
export function effectiveWeights(rule: Rule): EffectiveWeight[] {
  const whole = totalShare(rule.stages);
  return rule.stages.flatMap((stage) =>
    leafWeights(stage.items, HUNDRED.mul(ratio(stage.share, whole))).map(({ leaf, weight }) => ({
      stage: stage.code,
      code: leaf.code,
      exact: exactText(weight),
      display: fixedText(weight, 4),
    })),
  );
}

function leafWeights(items: readonly Item[], parent: Fraction): { leaf: Leaf; weight: Fraction }[] {
  const whole = totalShare(items);
  return items.flatMap((item) => {
    const weight = parent.mul(ratio(item.share, whole));
    return item.kind === 'group' ? leafWeights(item.items, weight) : [{ leaf: item, weight }];
  });
}

function totalShare(siblings: readonly { share: bigint }[]): bigint {
  return siblings.reduce((sum, { share }) => sum + share, 0n);
}

/** Integer weights of a stage's leaves in document order. */
export interface CompiledWeights {
  weights: number[];
  /** Sum of the weights. */
  denominator: number;
}

/** Weights and denominators stay below this, so that a sheet's sum of products is exact in a PostgreSQL bigint. */
const LARGEST = 2 ** 31;

/**
 * A mean-aggregated rubric stage as integers, for the SQL side: with marks as minor units (x100; points, where the stage has
 * levels) and k sheets, score = sum(weights[i] x minor[i]) / (denominator x 100 x k). Assumes no rounding before the final.
 *
 * @throws RangeError when the stage is not a plain mean, or a weight does not fit 2^31.
 */
export function compileWeights(stage: RubricStage): CompiledWeights {
  if (stage.aggregate !== 'mean')
    throw new RangeError(`stage ${stage.code}: only a mean can be compiled, not ${stage.aggregate}`);
  const nodes = [stage, ...everyItem(stage.items)];
  if (nodes.some((node) => 'composite' in node && node.composite.kind !== 'arithmetic'))
    throw new RangeError(`stage ${stage.code}: only weighted means can be compiled`);
  const shares = integerShares(leafWeights(stage.items, ONE).map(({ weight }) => weight));
  const denominator = shares.reduce((sum, share) => sum + share, 0n);
  if (denominator >= BigInt(LARGEST)) {
    throw new RangeError(`stage ${stage.code}: integer weights sum to ${denominator}, which does not fit 2^31`);
  }
  return { weights: shares.map(Number), denominator: Number(denominator) };
}

/**
 * Exact weights as whole numbers that sum to `total`, for display: each rounded down, the units left over given to the largest
 * remainders, the earlier first among equals. Thirds of 100 show as 34, 33, 33 (case 12).
 *
 * @throws RangeError when the weights sum to zero or one is negative.
 */
export function largestRemainder(weights: readonly Fraction[], total = 100): number[] {
  const sum = weights.reduce((sofar, w) => sofar.add(w), ZERO);
  if (sum.lte(ZERO) || weights.some((w) => w.lt(ZERO)))
    throw new RangeError('weights must be positive together, none negative');
  const quotas = weights.map((w) => w.mul(total).div(sum));
  const whole = quotas.map((q) => Number(q.n / q.d));
  const left = total - whole.reduce((a, b) => a + b, 0);
  const byRemainder = quotas
    .map((q, i) => ({ i, remainder: ratio(q.n % q.d, q.d) }))
    .toSorted((a, b) => b.remainder.compare(a.remainder) || a.i - b.i);
  const raised = new Set(byRemainder.slice(0, left).map(({ i }) => i));
  return whole.map((n, i) => (raised.has(i) ? n + 1 : n));
}
