import { Matrix } from 'ml-matrix';

/** Nominees who were rated by the same evaluators: what conditional estimation sums over. */
export interface RatingPattern {
  /** Positions of the evaluators, ascending. */
  readonly evaluators: readonly number[];
  /** Nominees by their sum of category numbers. */
  readonly nomineesByScore: ReadonlyMap<number, number>;
}

/** Expected numbers of ratings per evaluator and category 1 … m (row by row), given every nominee's sum, and their covariance. */
export interface ConditionalMoments {
  readonly expected: Float64Array;
  readonly covariance: Matrix;
}

/** Per evaluator the weights of categories 0 … m: exp(- sum of thresholds up to the category); the first is 1. */
export type CategoryWeights = readonly Float64Array[];

/**
 * Moments of the ratings given the nominees' sums, by elementary symmetric functions: the chance of a sum is a coefficient of
 * the product of the evaluators' polynomials. Source: Andersen (1972), J. R. Statist. Soc. B 34, 42-54; Fischer & Ponocny (1994).
 */
export function conditionalMoments(patterns: readonly RatingPattern[], weights: CategoryWeights): ConditionalMoments {
  const steps = (weights[0]?.length ?? 1) - 1;
  const expected = new Float64Array(weights.length * steps);
  const covariance = Matrix.zeros(expected.length, expected.length);
  for (const pattern of patterns) addPattern(pattern, weights, { expected, covariance });
  return { expected, covariance };
}

function addPattern(pattern: RatingPattern, weights: CategoryWeights, sums: ConditionalMoments): void {
  const { evaluators, nomineesByScore } = pattern;
  const all = productWithout(evaluators, weights);
  const single = new Map(evaluators.map((j) => [j, productWithout(evaluators, weights, j)]));
  const steps = (weights[0]?.length ?? 1) - 1;
  const chances = new Map<number, Float64Array>();
  for (const [score, nominees] of nomineesByScore) {
    const chance = new Float64Array(sums.expected.length);
    for (const j of evaluators) {
      for (let k = 1; k <= steps; k++) {
        const cell = j * steps + k - 1;
        chance[cell] = (at(weights[j], k) * at(single.get(j), score - k)) / at(all, score);
        sums.expected[cell] = at(sums.expected, cell) + nominees * at(chance, cell);
      }
    }
    chances.set(score, chance);
  }
  for (const [index, j] of evaluators.entries()) {
    for (const l of evaluators.slice(index)) addCovariance(pattern, weights, { j, l, all, chances }, sums.covariance);
  }
}

interface Pair {
  readonly j: number;
  readonly l: number;
  readonly all: Float64Array;
  readonly chances: ReadonlyMap<number, Float64Array>;
}

function addCovariance(
  { evaluators, nomineesByScore }: RatingPattern,
  weights: CategoryWeights,
  { j, l, all, chances }: Pair,
  covariance: Matrix,
): void {
  const steps = (weights[0]?.length ?? 1) - 1;
  const others = j === l ? null : productWithout(evaluators, weights, j, l);
  for (const [score, nominees] of nomineesByScore) {
    const chance = chances.get(score);
    for (let k = 1; k <= steps; k++) {
      for (let c = 1; c <= steps; c++) {
        const [row, column] = [j * steps + k - 1, l * steps + c - 1];
        const both = others
          ? (at(weights[j], k) * at(weights[l], c) * at(others, score - k - c)) / at(all, score)
          : k === c
            ? at(chance, row)
            : 0;
        const value = covariance.get(row, column) + nominees * (both - at(chance, row) * at(chance, column));
        covariance.set(row, column, value);
        if (j !== l) covariance.set(column, row, value);
      }
    }
  }
}

/** Coefficients of the product of the evaluators' polynomials, leaving some out: gamma of every sum. */
function productWithout(evaluators: readonly number[], weights: CategoryWeights, ...without: number[]): Float64Array {
  let product = Float64Array.of(1);
  for (const j of evaluators) {
    if (without.includes(j)) continue;
    const factor = weights[j] ?? Float64Array.of(1);
    const next = new Float64Array(product.length + factor.length - 1);
    product.forEach((a, score) => {
      factor.forEach((b, k) => {
        next[score + k] = at(next, score + k) + a * b;
      });
    });
    product = next;
  }
  return product;
}

/** Zero outside: no sum is below zero or above the most. */
const at = (values: Float64Array | undefined, index: number): number => values?.[index] ?? 0;
