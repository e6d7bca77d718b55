import { type RatingTable } from '../rating-table.js';
import { type Flag, insufficient, judged } from './flag.js';
import { type Residuals } from './residuals.js';
import { differenceTest } from './t-test.js';
import { FLAG_THRESHOLDS } from './thresholds.js';

/** True when an evaluator's organisation or constituency relates to a nominee (both by name). */
export type IsRelated = (nominee: string, evaluator: string) => boolean;

/** Fewer related scores than this are single scores, which the outliers look at. */
const MINIMUM_RELATED = 2;

/**
 * In-group favour: residuals of related nominees against those of the others; first for the panel as a whole, then for every
 * evaluator who scored a related nominee. Only favour is flagged; the p-value is two-sided. A related evaluator also moves the
 * nominee's mean, so the favour seen is about 1/k smaller than the real one (k evaluators).
 */
export function inGroupFlags(table: RatingTable, { residual }: Residuals, isRelated: IsRelated): Flag[] {
  const related = table.evaluators.map((evaluator) => table.nominees.map((nominee) => isRelated(nominee, evaluator)));
  const valuesOf = (evaluator: number, wanted: boolean): number[] =>
    table.nominees.flatMap((_, nominee) => {
      const value = residual[nominee * table.evaluators.length + evaluator] ?? Number.NaN;
      return Number.isNaN(value) || related[evaluator]?.[nominee] !== wanted ? [] : [value];
    });
  const groups = table.evaluators.map((evaluator, index) => ({
    evaluator,
    ours: valuesOf(index, true),
    theirs: valuesOf(index, false),
  }));
  const panel = favourFlag(
    [],
    groups.flatMap(({ ours }) => ours),
    groups.flatMap(({ theirs }) => theirs),
  );
  const own = groups.filter(({ ours }) => ours.length > 0);
  return [panel, ...own.map(({ evaluator, ours, theirs }) => favourFlag([evaluator], ours, theirs))];
}

function favourFlag(evaluators: readonly string[], ours: readonly number[], theirs: readonly number[]): Flag {
  const fields = {
    kind: 'in-group-favour',
    evaluators,
    count: ours.length + theirs.length,
    threshold: FLAG_THRESHOLDS.inGroupT,
  } as const;
  const isEnough = ours.length >= MINIMUM_RELATED && fields.count >= FLAG_THRESHOLDS.minimumMarks;
  const test = isEnough ? differenceTest(ours, theirs) : null;
  if (!test) return insufficient(fields);
  const crosses = test.t === null ? test.p === 0 && test.estimate > 0 : test.t > FLAG_THRESHOLDS.inGroupT;
  return judged({ ...fields, estimate: test.estimate, statistic: test.t, p: test.p, crosses });
}
