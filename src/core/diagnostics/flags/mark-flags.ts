import { median } from 'simple-statistics';
import { tTwoSided } from '../distributions.js';
import { type RatingTable } from '../rating-table.js';
import { markAt, type SheetCube } from '../sheet-cube.js';
import { benjaminiHochberg, corrected } from './false-discovery.js';
import { type Flag, insufficient, judged } from './flag.js';
import { type Residuals } from './residuals.js';
import { FLAG_THRESHOLDS } from './thresholds.js';

/** What came of testing every score of a ranking. */
export interface OutlierTests {
  /** Scores whose studentised residual could be had. */
  readonly tested: number;
  /** Of those beyond the threshold; a single flag 'insufficient-data' when nothing could be tested. */
  readonly flags: readonly Flag[];
}

/**
 * Outliers: scores whose studentised residual exceeds 3, corrected for the number of scores. They are corrected apart from the
 * questions about evaluators, whose few dozen tests some thousand tests of scores would silence.
 */
export function outlierTests(table: RatingTable, { residual, studentised, degreesOfFreedom }: Residuals): OutlierTests {
  const { outlierResidual: threshold, minimumMarks, falseDiscoveryRate } = FLAG_THRESHOLDS;
  const count = table.scores.reduce((given, score) => given + (Number.isNaN(score) ? 0 : 1), 0);
  const cells = Array.from(studentised.keys()).filter((cell) => !Number.isNaN(studentised[cell]));
  if (cells.length === 0 || count < minimumMarks) {
    return { tested: 0, flags: [insufficient({ kind: 'outlier', evaluators: [], count, threshold })] };
  }
  const raw = cells.map((cell) => tTwoSided(studentised[cell] ?? 0, degreesOfFreedom - 1));
  const adjusted = benjaminiHochberg(raw);
  const flags = cells.flatMap((cell, test) => {
    const r = studentised[cell] ?? 0;
    if (!(Math.abs(r) > threshold)) return [];
    const flag = judged({
      kind: 'outlier',
      evaluators: [table.evaluators[cell % table.evaluators.length] ?? ''],
      nominees: [table.nominees[Math.floor(cell / table.evaluators.length)] ?? ''],
      count,
      threshold,
      estimate: residual[cell] ?? null,
      // Infinite where every other score fits exactly: nothing is left to compare with.
      statistic: Number.isFinite(r) ? r : null,
      p: raw[test] ?? null,
      crosses: true,
    });
    return corrected(flag, adjusted[test] ?? 1, falseDiscoveryRate);
  });
  return { tested: cells.length, flags };
}

/**
 * Marks more than 15 points from the median of at least three marks of one nominee on one criterion: the evaluator is asked to
 * confirm or revise. Only such marks are listed.
 */
export function farFromPanelFlags(cube: SheetCube): Flag[] {
  return cube.nominees.flatMap((_, nominee) =>
    cube.criteria.flatMap((_criterion, criterion) => farMarks(cube, nominee, criterion)),
  );
}

function farMarks(cube: SheetCube, nominee: number, criterion: number): Flag[] {
  const marks = cube.evaluators.map((_, evaluator) => markAt(cube, nominee, evaluator, criterion));
  const given = marks.filter((mark) => !Number.isNaN(mark));
  if (given.length < FLAG_THRESHOLDS.confirmationPanel) return [];
  const panel = median(given);
  return marks.flatMap((mark, evaluator) => {
    const distance = Math.abs(mark - panel);
    if (!(distance > FLAG_THRESHOLDS.confirmationPoints)) return [];
    return judged({
      kind: 'far-from-panel',
      evaluators: [cube.evaluators[evaluator] ?? ''],
      nominees: [cube.nominees[nominee] ?? ''],
      criterion: cube.criteria[criterion] ?? null,
      count: given.length,
      threshold: FLAG_THRESHOLDS.confirmationPoints,
      estimate: mark,
      statistic: distance,
      panel,
      crosses: true,
    });
  });
}
