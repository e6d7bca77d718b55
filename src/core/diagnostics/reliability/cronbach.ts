import { type RatingTable } from '../rating-table.js';
import { type SheetCube } from '../sheet-cube.js';
import { type Grid, gridOf, twoWayAnova } from './anova.js';
import { meanRating } from './icc.js';
import { finite, insufficient, type Measured } from './measured.js';

/** How consistently the columns order the nominees, with Feldt's interval. `nominees` were used: those with every score. */
export interface CronbachAlpha {
  readonly alpha: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly nominees: number;
  readonly items: number;
}

/** Cronbach's alpha of evaluators over the nominees that all of them scored; equals ICC(3,k) of these. */
export const alphaOfEvaluators = (table: RatingTable, confidence = 0.95): Measured<CronbachAlpha> =>
  cronbachAlpha(gridOf(table), confidence);

/**
 * Cronbach's alpha of criteria: do they speak of one thing? On each nominee's mean per criterion over the evaluators who
 * marked it. Near 1 the criteria repeat each other; a low value is no fault of a rubric whose criteria differ on purpose.
 */
export function alphaOfCriteria(cube: SheetCube, confidence = 0.95): Measured<CronbachAlpha> {
  const answer = cronbachAlpha(criterionMeans(cube), confidence);
  const tooFew = answer.status === 'insufficient-data' && answer.reason === 'too-few-evaluators';
  return tooFew ? insufficient('too-few-criteria') : answer;
}

function cronbachAlpha(grid: Grid, confidence: number): Measured<CronbachAlpha> {
  const complete = completeRows(grid);
  const anova = twoWayAnova(complete);
  if (anova.status !== 'measured') return anova;

  const { bms, ems, nominees, evaluators: items } = anova;
  if (bms === 0) return insufficient('no-variance');
  const error = { error: ems, df1: nominees - 1, df2: (nominees - 1) * (items - 1) };
  const [alpha, lower, upper] = meanRating(bms, error, confidence);
  return { status: 'measured', alpha, lower: finite(lower), upper: finite(upper), nominees, items };
}

function completeRows({ rows, columns, values }: Grid): Grid {
  const all = Array.from(values);
  const kept = Array.from({ length: rows }, (_, row) => all.slice(row * columns, (row + 1) * columns)).filter((row) =>
    row.every(Number.isFinite),
  );
  return { rows: kept.length, columns, values: kept.flat() };
}

function criterionMeans({ nominees, evaluators, criteria, marks }: SheetCube): Grid {
  const width = criteria.length;
  const sums = new Float64Array(nominees.length * width);
  const counts = new Float64Array(nominees.length * width);
  const sheetsOfNominee = evaluators.length * width;
  marks.forEach((mark, cell) => {
    if (Number.isNaN(mark)) return;
    const at = Math.floor(cell / sheetsOfNominee) * width + (cell % width);
    sums[at] = (sums[at] ?? 0) + mark;
    counts[at] = (counts[at] ?? 0) + 1;
  });
  return { rows: nominees.length, columns: width, values: sums.map((sum, at) => sum / (counts[at] ?? 0)) };
}
