import { type Fraction, HUNDRED, integerShares, lcm, ONE, ratio } from '../fraction.js';
import { parseExact } from '../numbers.js';
import { everyItem, type Indicator, type IndicatorFunction, type Knot, leavesOf, type Rule } from '../rule.js';
import { effectiveWeights } from '../weights.js';

/** A weighted mean of points as whole numbers: (sum of factor x numerator) / denominator, published at some places. */
export interface LinearForm {
  /** Leaves by their position in the plan, and the factor of each. */
  readonly leaves: readonly number[];
  readonly factors: readonly number[];
  readonly denominator: number;
  /** 10^places. */
  readonly scale: number;
}

/** A rule of indicators in whole numbers that stay below 2^53, for figures of so many decimal places. */
export interface LinearPlan {
  readonly leaves: readonly Indicator[];
  /** By leaf: its points are a whole number over this. */
  readonly denominators: readonly bigint[];
  readonly final: LinearForm;
  /** Bounds of the final, in units of its denominator. */
  readonly clip: { readonly lo: number; readonly hi: number };
  /** In the order of the rule. */
  readonly stages: readonly LinearForm[];
  /** In the order of the tie-break chain; null is the penalty. */
  readonly keys: readonly (LinearForm | null)[];
}

/** Places of figures that are tried, the most first; finer figures are computed the long way. */
const FIGURE_PLACES = [4, 2, 0];

/**
 * Compiles a rule whose stages are all indicators, combined by weighted means and rounded once at the end; null for any other, and
 * where numbers would become too large.
 */
export function compileLinear(rule: Rule): LinearPlan | null {
  const nodes = [rule, ...rule.stages, ...rule.stages.flatMap(({ items }) => everyItem(items))];
  const isPlain =
    rule.stages.every(({ kind }) => kind === 'indicators') &&
    nodes.every((node) => !('composite' in node) || node.composite.kind === 'arithmetic') &&
    rule.progression === 'carry_over' &&
    rule.rounding.points.size === 1;
  if (!isPlain) return null;
  for (const places of FIGURE_PLACES) {
    const plan = planFor(rule, places);
    if (isSafe(plan)) return plan;
  }
  return null;
}

function planFor(rule: Rule, figurePlaces: number): LinearPlan {
  const leaves = rule.stages.flatMap((stage) => stage.leaves).filter((leaf) => leaf.kind === 'indicator');
  const denominators = leaves.map(({ scorer }) => denominatorOf(scorer, figurePlaces));
  const weights = effectiveWeights(rule).map(({ exact }) => parseExact(exact));
  const position = new Map(leaves.map(({ code }, i) => [code, i]));
  const { lo, hi } = rule.adjustments.clip;
  const form = (codes: readonly string[], places: number, multiple = 1n): LinearForm => {
    const at = codes.map((code) => position.get(code) ?? 0);
    const shares = integerShares(at.map((i) => weights[i] ?? ONE));
    const common = at.reduce((sofar, i) => lcm(sofar, denominators[i] ?? 1n), multiple);
    return {
      leaves: at,
      factors: at.map((i, j) => Number((shares[j] ?? 0n) * (common / (denominators[i] ?? 1n)))),
      denominator: Number(shares.reduce((a, b) => a + b, 0n) * common),
      scale: 10 ** places,
    };
  };
  const codesIn = (items: Parameters<typeof leavesOf>[0]): string[] => leavesOf(items).map(({ code }) => code);
  const { places } = rule.rounding;
  const final = form([...position.keys()], places, lcm(lo.d, hi.d));
  return {
    leaves,
    denominators,
    final,
    clip: { lo: lo.mul(final.denominator).valueOf(), hi: hi.mul(final.denominator).valueOf() },
    stages: rule.stages.map(({ items }) => form(codesIn(items), places)),
    keys: rule.ranking.tieBreak.map(({ kind, code }) => {
      if (kind === 'penalty') return null;
      const node = [...rule.stages, ...rule.stages.flatMap(({ items }) => everyItem(items))].find(
        (n) => n.code === code,
      );
      return form(node && 'items' in node ? codesIn(node.items) : [code], rule.ranking.tieBreakPlaces);
    }),
  };
}

/** Every sum, and twice it at its published places, stays a safe integer; a target may give up to its cap. */
function isSafe({ leaves, final, stages, keys }: LinearPlan): boolean {
  const highest = leaves.reduce((sofar, { scorer }) => Math.max(sofar, capOf(scorer)), 100);
  const forms = [final, ...stages, ...keys.flatMap((key) => key ?? [])];
  return forms.every(({ denominator, scale }) => (2 * highest * scale + 1) * denominator < Number.MAX_SAFE_INTEGER);
}

const capOf = (scorer: IndicatorFunction): number => (scorer.fn === 'target' ? scorer.cap.valueOf() : 100);

/** A whole number that every score of the function is a multiple of the inverse of, for figures of so many places. */
function denominatorOf(scorer: IndicatorFunction, places: number): bigint {
  const unit = ratio(1n, 10n ** BigInt(places));
  switch (scorer.fn) {
    case 'goalpost': {
      const slope = HUNDRED.div(scorer.hi.sub(scorer.lo));
      return lcm(slope.mul(unit).d, slope.mul(scorer.lo).d);
    }
    case 'target':
      return lcm(HUNDRED.div(scorer.target).mul(unit).d, scorer.cap.d);
    case 'log_goalpost':
      return 1_000_000n;
    case 'step':
      return commonOf(scorer.knots.map(({ points }) => points));
    case 'levels':
      return commonOf([...scorer.levels.values()]);
    case 'piecewise':
      return scorer.knots.slice(1).reduce(
        (sofar, knot, i) => {
          const { slope, start } = lineTo(knot, scorer.knots[i] ?? knot);
          return [slope.mul(unit).d, start.d].reduce(lcm, sofar);
        },
        commonOf(scorer.knots.map(({ points }) => points)),
      );
  }
}

const commonOf = (points: readonly Fraction[]): bigint => points.reduce((sofar, { d }) => lcm(sofar, d), 1n);

/** The line between two knots: its slope, and its value at zero. */
function lineTo(after: Knot, before: Knot): { slope: Fraction; start: Fraction } {
  const slope = after.points.sub(before.points).div(after.x.sub(before.x));
  return { slope, start: before.points.sub(slope.mul(before.x)) };
}

/** The published value of a form, in units of 1/scale, half-up; the sum must not be negative. */
export function unitsOfForm(sum: number, { denominator, scale }: LinearForm): number {
  return Math.floor((2 * scale * sum + denominator) / (2 * denominator));
}
