import { chiSquareUpperTail } from '../distributions.js';

/** How far the elements of a facet (nominees, evaluators) are told apart beyond their errors. */
export interface Separation {
  /** Standard deviation of the measures without error, over the root mean square error. */
  readonly separation: number;
  /** Share of the measures' variance that is not error, 0..1, taking the elements as the whole population. */
  readonly reliability: number;
  /** The same, taking them as a sample. */
  readonly sampleReliability: number;
  /** Tests that all elements have one and the same measure. */
  readonly fixedChiSquare: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

/**
 * Separation of measures with their standard errors (same unit). For evaluators a high reliability means that they differ in
 * severity, which is not praise. Null for fewer than two elements, or errors that are not above zero.
 * Source: Linacre, A User's Guide to Facets, "Table 7: reliability and chi-square statistics".
 */
export function separationOf(measures: readonly number[], standardErrors: readonly number[]): Separation | null {
  const n = measures.length;
  if (n < 2 || standardErrors.length !== n || !standardErrors.every((error) => error > 0)) return null;
  const centre = sum(measures) / n;
  const squares = sum(measures.map((measure) => (measure - centre) ** 2));
  const errorVariance = sum(standardErrors.map((error) => error ** 2)) / n;
  const weights = standardErrors.map((error) => 1 / error ** 2);
  const weightedCentre = sum(measures.map((measure, i) => measure * (weights[i] ?? 0))) / sum(weights);
  const fixedChiSquare = sum(measures.map((measure, i) => (weights[i] ?? 0) * (measure - weightedCentre) ** 2));
  return {
    separation: Math.sqrt(Math.max(0, squares / n - errorVariance) / errorVariance),
    reliability: reliable(squares / n, errorVariance),
    sampleReliability: reliable(squares / (n - 1), errorVariance),
    fixedChiSquare,
    degreesOfFreedom: n - 1,
    p: chiSquareUpperTail(fixedChiSquare, n - 1),
  };
}

const reliable = (variance: number, errorVariance: number): number =>
  variance > errorVariance ? 1 - errorVariance / variance : 0;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
