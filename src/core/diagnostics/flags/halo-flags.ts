import { sampleStandardDeviation } from 'simple-statistics';
import { sheetAt, type SheetCube } from '../sheet-cube.js';
import { type Flag, insufficient, judged } from './flag.js';
import { panelMedian } from './spread-flags.js';
import { mean } from './t-test.js';
import { FLAG_THRESHOLDS } from './thresholds.js';

interface Halo {
  /** Nominees with a complete sheet of the evaluator. */
  readonly sheets: number;
  /** Mean over nominees of the standard deviation across criteria, in points. */
  readonly spread: number | null;
  /** Mean over pairs of criteria of their correlation across nominees; criteria without variance have none. */
  readonly correlation: number | null;
}

/**
 * Halo: one impression carried over all criteria. Two signs, each with its own flag: criteria of a nominee differ less than half
 * as much as on the median evaluator's sheets, or criteria correlate above .9 while the panel's median stays below .7. Only
 * complete sheets count.
 */
export function haloFlags(cube: SheetCube): Flag[] {
  const halos = cube.evaluators.map((_, evaluator) => haloOf(cube, evaluator));
  const spread = panelMedian(halos.map((halo) => halo.spread));
  const correlation = panelMedian(halos.map((halo) => halo.correlation));
  return halos.flatMap((halo, index) => {
    const evaluator = cube.evaluators[index] ?? '';
    return [spreadFlag(evaluator, halo, spread), correlationFlag(evaluator, halo, correlation)];
  });
}

function spreadFlag(evaluator: string, { sheets, spread }: Halo, panel: number | null): Flag {
  const threshold = FLAG_THRESHOLDS.haloSpreadRatio;
  const fields = { kind: 'halo-spread', evaluators: [evaluator], count: sheets, threshold, panel } as const;
  if (spread === null || !panel) return insufficient(fields);
  return judged({ ...fields, statistic: spread / panel, crosses: spread / panel < threshold });
}

function correlationFlag(evaluator: string, { sheets, correlation }: Halo, panel: number | null): Flag {
  const threshold = FLAG_THRESHOLDS.haloCorrelation;
  const fields = { kind: 'halo-correlation', evaluators: [evaluator], count: sheets, threshold, panel } as const;
  if (correlation === null || panel === null) return insufficient(fields);
  const crosses = correlation > threshold && panel < FLAG_THRESHOLDS.haloPanelCorrelation;
  return judged({ ...fields, statistic: correlation, crosses });
}

function haloOf(cube: SheetCube, evaluator: number): Halo {
  const sheets = cube.nominees
    .map((_, nominee) => Array.from(sheetAt(cube, nominee, evaluator)))
    .filter((sheet) => !sheet.some(Number.isNaN));
  if (sheets.length < FLAG_THRESHOLDS.minimumMarks || cube.criteria.length < 2) {
    return { sheets: sheets.length, spread: null, correlation: null };
  }
  return {
    sheets: sheets.length,
    spread: mean(sheets.map((sheet) => sampleStandardDeviation(sheet))),
    correlation: meanCorrelation(sheets, cube.criteria.length),
  };
}

function meanCorrelation(sheets: readonly number[][], criteria: number): number | null {
  const columns = Array.from({ length: criteria }, (_, criterion) =>
    Float64Array.from(sheets, (sheet) => sheet[criterion] ?? 0),
  );
  const varying = columns.filter((marks) => marks.some((mark) => mark !== marks[0])).map(standardise);
  const correlations = varying.flatMap((marks, index) => varying.slice(index + 1).map((other) => dot(marks, other)));
  return correlations.length === 0 ? null : mean(correlations);
}

/** Centred and of length 1, so that a correlation is a scalar product: each column is read once, not once per pair. */
function standardise(marks: Float64Array): Float64Array {
  const centre = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  const centred = marks.map((mark) => mark - centre);
  const length = Math.sqrt(dot(centred, centred));
  return centred.map((mark) => mark / length);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
