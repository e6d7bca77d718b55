import { LuDecomposition, Matrix } from 'ml-matrix';
import { type RatingTable } from '../rating-table.js';
import { type ConditionalModel, conditionalModel, type ThresholdModel } from './conditional-model.js';
import { type CategoryWeights, conditionalMoments, type RatingPattern } from './conditional-moments.js';
import { type FacetRating } from './facet-design.js';
import { prepare, type RaschRefusal, ratingsOfTable } from './many-facet.js';

/** An evaluator by conditional estimation, free of the stretch of joint estimates. Logits. */
export interface ConditionalEvaluator {
  readonly name: string;
  /** Higher is more severe; all sum to zero. */
  readonly severity: number;
  readonly standardError: number;
  /** About the severity, mean 0; one fewer than levels. The same for all in the rating-scale model. */
  readonly thresholds: readonly number[];
}

/** Conditional maximum-likelihood fit: nominees' sums are given, so that no nominee needs to be estimated. */
export interface ConditionalFit {
  readonly status: 'fitted';
  readonly model: ThresholdModel;
  /** Levels behind categories 0, 1, … m. */
  readonly levels: readonly number[];
  readonly evaluators: readonly ConditionalEvaluator[];
  /** Whoever got or gave only the lowest or only the highest level. */
  readonly extreme: { readonly nominees: readonly string[]; readonly evaluators: readonly string[] };
}

const CONVERGED = 1e-10;
const MOST_STEPS = 100;
const LONGEST_STEP = 1;
/** Severities and thresholds further out than this grow without bound. */
const UNBOUNDED = 15;

/** Evaluators of one nominee up to which a fit takes about two seconds; all pairs of them are multiplied out. */
const MOST_EVALUATORS = 40;

/**
 * Severities of evaluators by conditional maximum likelihood, for levels as in `manyFacetRasch`. Missing ratings are allowed.
 * Source: Andersen (1972); Mair & Hatzinger (2007), J. Statist. Software 20(9) (eRm).
 */
export function conditionalSeverities(
  table: RatingTable,
  model: ThresholdModel = 'rating-scale',
): ConditionalFit | RaschRefusal {
  const prepared = prepare(ratingsOfTable(table), [table.nominees, table.evaluators]);
  if ('status' in prepared) return prepared;
  const { kept, extreme, levels, ratings } = prepared.usable;
  const [nominees = [], evaluators = []] = kept;
  const observed = countCategories(ratings, evaluators.length, levels.length - 1);
  if (model === 'partial-credit' && observed.unused) return { status: 'insufficient-data', reason: 'unused-level' };
  const linear = conditionalModel(model, evaluators.length, levels.length - 1);
  const patterns = patternsOf(ratings, nominees.length);
  if (patterns.some((pattern) => pattern.evaluators.length > MOST_EVALUATORS)) {
    return { status: 'insufficient-data', reason: 'too-large' };
  }
  const solution = maximise(linear, patterns, observed.counts);
  if (solution === null) return { status: 'insufficient-data', reason: 'no-finite-solution' };
  const namesOf = (names: readonly string[], positions: readonly number[] = []) => positions.map((i) => names[i] ?? '');
  return {
    status: 'fitted',
    model,
    levels,
    evaluators: describeEvaluators(linear, solution, namesOf(table.evaluators, evaluators)),
    extreme: { nominees: namesOf(table.nominees, extreme[0]), evaluators: namesOf(table.evaluators, extreme[1]) },
  };
}

interface Solution {
  readonly parameters: Matrix;
  readonly covariance: Matrix;
}

/** Newton's method; the likelihood is concave. Null where it rises without end. */
function maximise(linear: ConditionalModel, patterns: readonly RatingPattern[], counts: Float64Array): Solution | null {
  const reach = cumulative(linear);
  const parameters = Matrix.zeros(linear.steps.columns, 1);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { expected, covariance } = conditionalMoments(patterns, weightsOf(linear, reach, parameters));
    const surplus = Matrix.columnVector(counts.map((count, cell) => count - (expected[cell] ?? 0)));
    const information = new LuDecomposition(reach.transpose().mmul(covariance).mmul(reach));
    if (information.isSingular()) return null;
    // A higher threshold makes its category rarer, so the surplus counts against it.
    const change = information.solve(reach.transpose().mmul(surplus)).mul(-1);
    const largest = change.clone().abs().max();
    parameters.add(change.mul(Math.min(1, LONGEST_STEP / largest)));
    if (!(parameters.clone().abs().max() < UNBOUNDED)) return null;
    if (largest < CONVERGED) return { parameters, covariance: information.solve(Matrix.eye(parameters.rows)) };
  }
  return null;
}

/** From free parameters to the sum of steps up to each category: minus the logarithm of its weight. */
function cumulative({ steps, severities }: ConditionalModel): Matrix {
  const perEvaluator = steps.rows / severities.rows;
  const reach = steps.clone();
  for (let row = 0; row < reach.rows; row++) {
    if (row % perEvaluator > 0) reach.setRow(row, Matrix.add(reach.getRowVector(row), reach.getRowVector(row - 1)));
  }
  return reach;
}

function weightsOf({ severities }: ConditionalModel, reach: Matrix, parameters: Matrix): CategoryWeights {
  const exponents = reach.mmul(parameters);
  const steps = exponents.rows / severities.rows;
  return Array.from({ length: severities.rows }, (_, j) =>
    Float64Array.from({ length: steps + 1 }, (_category, k) =>
      k === 0 ? 1 : Math.exp(-exponents.get(j * steps + k - 1, 0)),
    ),
  );
}

function countCategories(ratings: readonly FacetRating[], evaluators: number, steps: number) {
  const counts = new Float64Array(evaluators * steps);
  const lowest = new Float64Array(evaluators);
  for (const { elements, category } of ratings) {
    const evaluator = elements[1] ?? 0;
    const cell = evaluator * steps + category - 1;
    if (category > 0) counts[cell] = (counts[cell] ?? 0) + 1;
    else lowest[evaluator] = (lowest[evaluator] ?? 0) + 1;
  }
  return { counts, unused: counts.includes(0) || lowest.includes(0) };
}

function patternsOf(ratings: readonly FacetRating[], nominees: number): RatingPattern[] {
  const rows = Array.from({ length: nominees }, () => ({ evaluators: [] as number[], score: 0 }));
  for (const { elements, category } of ratings) {
    const row = rows[elements[0] ?? 0];
    row?.evaluators.push(elements[1] ?? 0);
    if (row) row.score += category;
  }
  const patterns = new Map<string, { evaluators: number[]; nomineesByScore: Map<number, number> }>();
  for (const { evaluators, score } of rows) {
    const key = evaluators.join(' ');
    const pattern = patterns.get(key) ?? { evaluators, nomineesByScore: new Map<number, number>() };
    pattern.nomineesByScore.set(score, (pattern.nomineesByScore.get(score) ?? 0) + 1);
    patterns.set(key, pattern);
  }
  return [...patterns.values()];
}

function describeEvaluators(
  { steps, severities }: ConditionalModel,
  { parameters, covariance }: Solution,
  names: readonly string[],
): ConditionalEvaluator[] {
  const severity = severities.mmul(parameters);
  const stepValues = steps.mmul(parameters);
  const variances = severities.mmul(covariance).mmul(severities.transpose());
  const perEvaluator = steps.rows / severities.rows;
  return names.map((name, j) => ({
    name,
    severity: severity.get(j, 0),
    standardError: Math.sqrt(Math.max(0, variances.get(j, j))),
    thresholds: Array.from(
      { length: perEvaluator },
      (_, k) => stepValues.get(j * perEvaluator + k, 0) - severity.get(j, 0),
    ),
  }));
}
