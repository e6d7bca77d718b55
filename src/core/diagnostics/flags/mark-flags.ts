import { median } from 'simple-statistics';
import { tTwoSided } from '../distributions.js';
import { type RatingTable } from '../rating-table.js';
import { markAt, type SheetCube } from '../sheet-cube.js';
import { type Flag, insufficient, judged } from './flag.js';
import { type Residuals } from './residuals.js';
import { FLAG_THRESHOLDS } from './thresholds.js';

/**
 * Outliers: one flag per score whose studentised residual can be had, also where it is clear (the correction counts every test);
 * a single flag 'insufficient-data' when there is none.
 */
export function outlierFlags(table: RatingTable, { residual, studentised, degreesOfFreedom }: Residuals): Flag[] {
  const width = table.evaluators.length;
  const count = table.scores.reduce((given, score) => given + (Number.isNaN(score) ? 0 : 1), 0);
  const threshold = FLAG_THRESHOLDS.outlierResidual;
  const flags: Flag[] = [];
  studentised.forEach((r, cell) => {
    if (Number.isNaN(r) || count < FLAG_THRESHOLDS.minimumMarks) return;
    flags.push(
      judged({
        kind: 'outlier',
        evaluators: [table.evaluators[cell % width] ?? ''],
        nominees: [table.nominees[Math.floor(cell / width)] ?? ''],
        count,
        threshold,
        estimate: residual[cell] ?? null,
        // Infinite where every other score fits exactly: nothing is left to compare with.
        statistic: Number.isFinite(r) ? r : null,
        p: tTwoSided(r, degreesOfFreedom - 1),
        crosses: Math.abs(r) > threshold,
      }),
    );
  });
  return flags.length > 0 ? flags : [insufficient({ kind: 'outlier', evaluators: [], count, threshold })];
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
