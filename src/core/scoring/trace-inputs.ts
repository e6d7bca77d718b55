import { impliedWeights, OLYMPIC_MINIMUM } from './aggregation.js';
import { exactText, type Fraction, HUNDRED, ratio, shortText } from './fraction.js';
import { MINOR_UNITS } from './limits.js';
import { type Figure, type Nominee, type Sheet } from './problem.js';
import { type IndicatorFunction, type Knot, type RubricStage } from './rule.js';
import { presentSheets } from './stage-score.js';

/** One thing that went into a number. */
export interface TraceInput {
  /** The evaluator, or "figure". */
  name: string;
  /** As given, canonical; null for an absent or recused evaluator or a figure that is not applicable. */
  value: string | null;
  /** The evaluator is said to be recused, not only absent. */
  recused?: true;
  /** Points of the level marked, where the stage has levels. */
  points?: string;
  /** Whom the evaluator speaks for, where the stage weighs organisations. */
  organisation?: string;
  /** Percent of the panel's value that this mark makes up there, exact. */
  weight?: string;
}

/** A function by name, with its parameters as text. */
export interface TraceFunction {
  name: string;
  params: Record<string, string>;
}

/** The figure of an indicator. */
export function figureInputs(figure: Figure | undefined): TraceInput[] {
  if (figure?.state === 'given') return [{ name: 'figure', value: figure.text }];
  if (figure?.state === 'level') return [{ name: 'figure', value: figure.level }];
  return [{ name: 'figure', value: null }];
}

/** Every evaluator's mark for one criterion, by evaluator. */
export function markInputs(stage: RubricStage, nominee: Nominee, criterion: number): TraceInput[] {
  const sheets = nominee.sheets.get(stage.code) ?? [];
  const voices = voicesOf(stage, sheets);
  const inputs = sheets.map(({ evaluator, marks, recused }): TraceInput => {
    const mark = marks?.[criterion];
    const voice = voices.get(evaluator);
    if (mark === undefined) return { name: evaluator, value: null, ...(recused ? { recused } : {}), ...voice };
    const points = stage.levels?.get(mark);
    const worth = points === undefined ? {} : { points: minorText(points) };
    return { name: evaluator, value: minorText(mark), ...worth, ...voice };
  });
  return inputs.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

type Voice = Pick<TraceInput, 'organisation' | 'weight'>;

/** Whom each evaluator speaks for and how much of the value that makes; nothing where all sheets count alike. */
function voicesOf({ organisations }: RubricStage, sheets: readonly Sheet[]): ReadonlyMap<string, Voice> {
  if (!organisations) return new Map();
  const present = sheets.filter(({ marks }) => marks !== null).map(({ evaluator }) => evaluator);
  const weights = impliedWeights(present, organisations);
  return new Map(
    sheets.map(({ evaluator }) => [evaluator, voiceOf(organisations.members.get(evaluator), weights.get(evaluator))]),
  );
}

const voiceOf = (organisation: string | undefined, weight: Fraction | undefined): Voice => ({
  ...(organisation === undefined ? {} : { organisation }),
  ...(weight === undefined ? {} : { weight: exactText(weight.mul(HUNDRED)) }),
});

/** How the panel's marks of one criterion became one number; tells what an Olympic mean dropped. */
export function panelFunction(stage: RubricStage, nominee: Nominee, criterion: number): TraceFunction {
  const sheets = presentSheets(stage, nominee.sheets.get(stage.code) ?? []);
  const params = { sheets: String(sheets.length) };
  if (stage.aggregate !== 'olympic') return { name: stage.aggregate, params };
  if (sheets.length < OLYMPIC_MINIMUM) return { name: 'mean', params };
  const points = sheets.map((sheet) => sheet.points[criterion] ?? NaN);
  const dropped = { highest: minorText(Math.max(...points)), lowest: minorText(Math.min(...points)) };
  return { name: 'olympic', params: { ...params, ...dropped } };
}

/** An indicator function with its goalposts, target or table. */
export function indicatorFunction(scorer: IndicatorFunction): TraceFunction {
  switch (scorer.fn) {
    case 'goalpost':
    case 'log_goalpost':
      return { name: scorer.fn, params: { lo: exactText(scorer.lo), hi: exactText(scorer.hi), dir: scorer.dir } };
    case 'target':
      return { name: scorer.fn, params: { target: exactText(scorer.target), cap: exactText(scorer.cap) } };
    case 'step':
    case 'piecewise':
      return { name: scorer.fn, params: Object.fromEntries(scorer.knots.map(knotText)) };
    case 'levels':
      return { name: scorer.fn, params: Object.fromEntries([...scorer.levels].map(([k, v]) => [k, exactText(v)])) };
  }
}

function knotText({ x, points }: Knot): [string, string] {
  return [exactText(x), exactText(points)];
}

function minorText(minor: number): string {
  return shortText(ratio(BigInt(minor), BigInt(MINOR_UNITS)), 2);
}
