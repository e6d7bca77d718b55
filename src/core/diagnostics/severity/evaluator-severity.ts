import { median } from 'simple-statistics';
import { FLAG_THRESHOLDS } from '../flags/thresholds.js';
import { type RatingTable } from '../rating-table.js';
import { restCorrelations } from '../reliability/rest-correlation.js';
import { leveragesOf } from './additive-direct.js';
import { type AdditiveFit } from './additive.js';
import { type AdditiveSolution } from './additive-solution.js';
import { addTo, at } from './arrays.js';
import { type MixedFit } from './mixed-model.js';
import { type Observations, scoresPerEvaluator } from './observations.js';

/**
 * `severe` or `lenient`: |t| > 2.5 and more than 3 points from the panel, a question and not a verdict on a person.
 * `insufficient-data`: fewer than 8 scores, or no error to measure the leniency by.
 */
export type SeverityFlag = 'severe' | 'lenient' | 'unremarkable' | 'insufficient-data';

/** One evaluator beside the panel (scoring.md 3.3b). Null is what could not be estimated. */
export interface EvaluatorSeverity {
  readonly evaluator: string;
  readonly scores: number;
  /** Least squares leniency, its standard error (points) and their ratio. */
  readonly leniency: number | null;
  readonly standardError: number | null;
  readonly t: number | null;
  /** Leniency predicted by the mixed model, and its standard error of prediction; points. */
  readonly predicted: number | null;
  readonly predictedError: number | null;
  readonly flag: SeverityFlag;
  /** Spread of the residuals of the additive fit over the median spread in the panel: above 1, harder to foresee than others. */
  readonly residualSpreadRatio: number | null;
  /** Residual sum of squares over what the fit expects of these scores; 1 when as noisy as the panel (an infit mean square). */
  readonly infit: number | null;
  /** Pearson's r with the mean of the others on the same nominees, all leniencies taken off; null below three nominees. */
  readonly restCorrelation: number | null;
}

/** What the additive fit found, for those who gave scores. */
export interface AdditiveFindings {
  readonly observations: Observations;
  readonly solution: AdditiveSolution;
  readonly fit: AdditiveFit;
}

/** One line per evaluator of the table, in its order, from what could be fitted. */
export function evaluatorSeverities(
  table: RatingTable,
  observations: Observations,
  additive: AdditiveFindings | null,
  mixed: MixedFit | null,
): EvaluatorSeverity[] {
  const counts = scoresPerEvaluator(observations);
  const scores = new Map(observations.evaluators.map((evaluator, j) => [evaluator, at(counts, j)]));
  const fitted = new Map(additive?.fit.evaluators.map((line) => [line.evaluator, line]));
  const predicted = new Map(mixed?.evaluators.map((line) => [line.evaluator, line]));
  const noise = additive === null ? new Map<string, Noise>() : noiseOf(additive);
  const correlations = new Map(additive === null ? [] : correlationsOf(table, additive));
  return table.evaluators.map((evaluator) => {
    const line = {
      evaluator,
      scores: scores.get(evaluator) ?? 0,
      leniency: fitted.get(evaluator)?.leniency ?? null,
      standardError: fitted.get(evaluator)?.standardError ?? null,
      t: fitted.get(evaluator)?.t ?? null,
    };
    return {
      ...line,
      predicted: predicted.get(evaluator)?.leniency ?? null,
      predictedError: predicted.get(evaluator)?.standardError ?? null,
      flag: severityFlag(line),
      residualSpreadRatio: noise.get(evaluator)?.spreadRatio ?? null,
      infit: noise.get(evaluator)?.infit ?? null,
      restCorrelation: correlations.get(evaluator) ?? null,
    };
  });
}

/** The flag of a leniency. A standard error of zero makes every leniency certain. */
export function severityFlag({
  scores,
  leniency,
  standardError,
  t,
}: Pick<EvaluatorSeverity, 'scores' | 'leniency' | 'standardError' | 't'>): SeverityFlag {
  if (scores < FLAG_THRESHOLDS.minimumMarks || leniency === null || standardError === null) return 'insufficient-data';
  const isSure = t === null || Math.abs(t) > FLAG_THRESHOLDS.severityT;
  if (!isSure || Math.abs(leniency) <= FLAG_THRESHOLDS.severityPoints) return 'unremarkable';
  return leniency < 0 ? 'severe' : 'lenient';
}

interface Noise {
  readonly spreadRatio: number | null;
  readonly infit: number | null;
}

/** Where the data determine a score's own fit, its residual is zero whatever was given. */
const NOTHING_FREE = 1e-9;

function noiseOf({ observations, solution }: AdditiveFindings): Map<string, Noise> {
  const { residuals, inverse, sigma } = solution;
  const counts = scoresPerEvaluator(observations);
  const squares = new Float64Array(counts.length);
  const free = new Float64Array(counts.length);
  const leverages = inverse === null ? null : leveragesOf(observations, inverse);
  residuals.forEach((residual, t) => {
    addTo(squares, at(observations.evaluator, t), residual ** 2);
    addTo(free, at(observations.evaluator, t), leverages === null ? 0 : 1 - at(leverages, t));
  });
  const hasNoise = sigma !== null && sigma > 0;
  const spreads = squares.map((sum, j) => Math.sqrt(sum / at(counts, j)));
  const typical = median([...spreads]);
  return new Map(
    observations.evaluators.map((evaluator, j) => {
      const spreadRatio = hasNoise && typical > 0 ? at(spreads, j) / typical : null;
      const infit = hasNoise && at(free, j) > NOTHING_FREE ? at(squares, j) / (sigma ** 2 * at(free, j)) : null;
      return [evaluator, { spreadRatio, infit }];
    }),
  );
}

function correlationsOf(table: RatingTable, { fit }: AdditiveFindings): [string, number | null][] {
  const leniency = new Map(fit.evaluators.map((line) => [line.evaluator, line.leniency]));
  const columns = Float64Array.from(table.evaluators, (evaluator) => leniency.get(evaluator) ?? 0);
  const scores = table.scores.map((score, cell) =>
    Number.isFinite(score) ? score - at(columns, cell % columns.length) : Number.NaN,
  );
  return restCorrelations({ ...table, scores }, 'pearson').map((line) => [line.evaluator, line.correlation]);
}
