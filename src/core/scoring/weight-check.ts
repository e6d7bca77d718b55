import { type FaultList, type Place } from './faults.js';
import { LIMITS } from './limits.js';
import {
  exactText,
  fixedText,
  type Fraction,
  HUNDRED,
  lcm,
  ONE,
  ratio,
  shortText,
  toUnitsHalfUp,
  ZERO,
} from './fraction.js';

/**
 * Sibling weights must sum to exactly 100, or to exactly 1 when all are written as shares ("1/3" three times). No
 * tolerance (scoring.md 1.1, case 12). The fault proposes how to mend equal weights that miss by rounding.
 */
export function checkWeights(weights: readonly Fraction[], place: Place, faults: FaultList): void {
  const sum = weights.reduce((sofar, w) => sofar.add(w), ZERO);
  if (sum.equals(HUNDRED) || sum.equals(ONE)) return;
  const mend = mending(weights, sum);
  faults.add(place, 'weights.not-hundred', { sum: sumText(sum), ...mend });
}

/**
 * Weights that can be brought to whole numbers of a bounded size, or a fault and ones instead, so that nothing after this has to
 * compute with them. Looks no further than the first that is too much.
 */
export function manageable(weights: readonly Fraction[], place: Place, faults: FaultList): readonly Fraction[] {
  const most = 1n << BigInt(LIMITS.weightBits);
  let common = 1n;
  if (weights.every(({ d }) => (common = lcm(common, d)) < most)) return weights;
  faults.add(place, 'weights.too-fine', { max: LIMITS.weightBits });
  return weights.map(() => ONE);
}

/** Equal weights within a hundredth of the whole were rounded: 33.33 three times is "1/3", or 33.33/33.33/33.34. */
function mending(weights: readonly Fraction[], sum: Fraction): { quotient: string; decimals: string } | undefined {
  const first = weights[0];
  const count = weights.length;
  const missed = sum.sub(sum.lt(10) ? ONE : HUNDRED).abs();
  if (!first || !weights.every((w) => w.equals(first)) || missed.gt(sum.div(100))) return undefined;
  const each = 10_000n / BigInt(count);
  const longer = Number(10_000n % BigInt(count));
  const decimals = weights.map((_, i) => fixedText(ratio(i < count - longer ? each : each + 1n, 100n), 2));
  return { quotient: `1/${count}`, decimals: decimals.join('/') };
}

function sumText(sum: Fraction): string {
  const isDecimal = ratio(toUnitsHalfUp(sum, 4), 10_000n).equals(sum);
  return isDecimal ? shortText(sum, 4) : exactText(sum);
}
