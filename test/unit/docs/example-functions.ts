import {
  criticalWeightsOf,
  fitAdditive,
  kendallW,
  krippendorffAlpha,
  leaveOneEvaluatorOut,
  measurementError,
  panelBootstrap,
  pFirstBeatsSecond,
  shroutFleiss,
} from '../../../src/core/diagnostics/index.js';
import { type RatingTable } from '../../../src/core/diagnostics/rating-table.js';
import { fixedText, largestRemainder, parseExact, parseRule, scoreProblem } from '../../../src/core/scoring/index.js';
import { type Marks, panelProblem, twoStageProblem } from '../diagnostics/robustness/scene.js';
import { problemOf } from '../scoring/vectors.js';

type Scores = readonly (readonly (number | null)[])[];
type Pair = readonly [number, number];

/**
 * What the examples of docs/scoring.md call: each a few words around the real thing, so that an example fits on a line.
 * Statistics are given at the decimals that the document prints.
 */
export const EXAMPLE_FUNCTIONS: Readonly<Record<string, (...args: never[]) => unknown>> = {
  rounded: (exact: string, places: number) => fixedText(parseExact(exact), places),
  figure: (fn: object, value: string) => figures([{ code: 'K', weight: '100', ...fn }], { K: value }),
  weighted: (weights: readonly string[], scores: readonly (string | null)[]) =>
    figures(
      weights.map((weight, i) => ({ code: `K${i}`, weight, fn: 'goalpost', lo: '0', hi: '100', dir: 'benefit' })),
      Object.fromEntries(scores.map((score, i) => [`K${i}`, score])),
    ),
  weightFaults: (...weights: readonly string[]) => weightFaults(weights),
  percentages: (...weights: readonly string[]) => largestRemainder(weights.map(parseExact)),
  pooled: (aggregate: string, ...marks: readonly number[]) =>
    scoreProblem(panelProblem({ N: [...marks] }, { aggregate })).results[0]?.finalExact,
  ranks: (marks: Marks) => ranks(marks),
  withoutOne: (marks: Marks, nominee: string) => withoutOne(marks, nominee),
  firstShare: (marks: Marks, nominee: string) => firstShare(marks, nominee),
  crossing: (a: Pair, b: Pair) => crossing(a, b),
  icc: (form: 'ICC(2,1)', scores: Scores) => icc(form, tableOf(scores)),
  alpha: (metric: 'ordinal', scores: Scores) => alpha(metric, tableOf(scores)),
  concordance: (scores: Scores) => concordance(tableOf(scores)),
  leniency: (scores: Scores) => leniency(tableOf(scores)),
  noise: (residual: number, evaluators: number) => noise(residual, evaluators),
  ahead: ([a, errorA]: Pair, [b, errorB]: Pair) =>
    decimals(pFirstBeatsSecond({ nominee: 'A', score: a, se: errorA }, { nominee: 'B', score: b, se: errorB }), 3),
};

/** Without the sign of a zero. */
const decimals = (value: number, places: number): number => Number(value.toFixed(places)) + 0;

/** Scores by evaluator, each a list over the nominees. */
function tableOf(scores: Scores): RatingTable {
  const nominees = (scores[0] ?? []).map((_, i) => `N${i + 1}`);
  const evaluators = scores.map((_, j) => `P${j + 1}`);
  const cells = nominees.flatMap((_, i) => scores.map((row) => row[i] ?? Number.NaN));
  return { nominees, evaluators, scores: Float64Array.from(cells) };
}

function figures(items: readonly object[], indicators: object): string | null | undefined {
  const stage = {
    code: 'ADM',
    weight: '100',
    kind: 'indicators',
    na: 'redistribute_siblings',
    min_coverage: '0',
    items,
  };
  const problem = problemOf({ rule: { stages: [stage] }, nominees: [{ id: 'N', gates: {}, indicators }] });
  return scoreProblem(problem).results[0]?.finalExact;
}

function weightFaults(weights: readonly string[]): string[] {
  const items = weights.map((weight, i) => ({ code: `K${i}`, weight }));
  const parsed = parseRule({ stages: [{ code: 'DESK', weight: '100', kind: 'rubric', quorum: 1, items }] });
  return parsed.ok ? [] : parsed.faults.map(({ message }) => message);
}

function ranks(marks: Marks): Record<string, number | null> {
  const { results } = scoreProblem(panelProblem(marks));
  return Object.fromEntries(results.map(({ id, rank }) => [id, rank]));
}

function withoutOne(marks: Marks, nominee: string): number[] {
  const range = leaveOneEvaluatorOut(panelProblem(marks)).ranges.find((line) => line.nominee === nominee);
  return range ? [range.best, range.worst, range.kept] : [];
}

function firstShare(marks: Marks, nominee: string): string | undefined {
  const found = panelBootstrap(panelProblem(marks), { seed: 1 });
  if (found.status !== 'measured') return found.reason;
  return found.nominees.find((line) => line.nominee === nominee)?.firstTiesSplit;
}

function crossing(a: Pair, b: Pair): string {
  const [desk] = criticalWeightsOf(twoStageProblem({ A: [...a], B: [...b] }), 'A', 'B').weights;
  return desk?.status === 'crossing' ? desk.critical : (desk?.status ?? 'no such stage');
}

function icc(form: 'ICC(2,1)', table: RatingTable): (number | null)[] {
  const report = shroutFleiss(table);
  if (report.status !== 'measured') return [];
  const { value, lower, upper } = report.forms[form];
  return [value, lower, upper].map((limit) => limit && decimals(limit, 2));
}

function alpha(metric: 'ordinal', table: RatingTable): number | string {
  const found = krippendorffAlpha(table, metric);
  return found.status === 'measured' ? decimals(found.alpha, 3) : found.reason;
}

function concordance(table: RatingTable): number | string {
  const found = kendallW(table);
  return found.status === 'measured' ? decimals(found.w, 3) : found.reason;
}

function leniency(table: RatingTable): object {
  const fit = fitAdditive(table);
  if (fit.status === 'insufficient-data') return { status: fit.reason };
  if (fit.status === 'disconnected') return { components: fit.components.map(({ evaluators }) => evaluators) };
  return Object.fromEntries(fit.evaluators.map((line) => [line.evaluator, decimals(line.leniency, 2)]));
}

function noise(residual: number, evaluators: number): number[] {
  const found = measurementError({ nominee: 0, evaluator: 0, residual }, evaluators, 'order');
  return [decimals(found.sem, 2), decimals(found.leastSignificantDifference, 2)];
}
