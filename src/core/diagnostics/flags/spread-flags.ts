import { median, sampleStandardDeviation } from 'simple-statistics';
import { type RatingTable, scoreAt } from '../rating-table.js';
import { type SheetCube } from '../sheet-cube.js';
import { type Flag, insufficient, judged } from './flag.js';
import { DEFAULT_BAND_STARTS, FLAG_THRESHOLDS } from './thresholds.js';

/**
 * Central tendency: an evaluator whose totals spread less than half as far as the median evaluator's hardly tells nominees
 * apart. Fair as far as the evaluators saw like fields of nominees: read it with care in an incomplete block.
 */
export function centralTendencyFlags(totals: RatingTable): Flag[] {
  const given = totals.evaluators.map((_, evaluator) =>
    totals.nominees
      .map((_nominee, nominee) => scoreAt(totals, nominee, evaluator))
      .filter((score) => !Number.isNaN(score)),
  );
  const spreads = given.map((scores) =>
    scores.length < FLAG_THRESHOLDS.minimumMarks ? null : sampleStandardDeviation(scores),
  );
  const panel = panelMedian(spreads);
  return spreads.map((spread, evaluator) => {
    const fields = {
      kind: 'central-tendency',
      evaluators: [totals.evaluators[evaluator] ?? ''],
      count: given[evaluator]?.length ?? 0,
      threshold: FLAG_THRESHOLDS.centralSpreadRatio,
      panel,
    } as const;
    if (spread === null || !panel) return insufficient(fields);
    const ratio = spread / panel;
    return judged({ ...fields, statistic: ratio, crosses: ratio < FLAG_THRESHOLDS.centralSpreadRatio });
  });
}

/**
 * Restriction of range: more than 80% of an evaluator's marks lie in one band. `bandStarts` are the bands' lower bounds in
 * ascending order; a mark belongs to the last band that starts at or below it. `panel` is the share of everybody's marks there.
 */
export function restrictionFlags(cube: SheetCube, bandStarts: readonly number[] = DEFAULT_BAND_STARTS): Flag[] {
  const counts = countByBand(cube, bandStarts);
  const everybody = bandStarts.map((_, band) => counts.reduce((sum, own) => sum + (own[band] ?? 0), 0));
  return counts.map((own, evaluator) => {
    const count = sum(own);
    const fullest = own.indexOf(Math.max(...own));
    const fields = {
      kind: 'restriction-of-range',
      evaluators: [cube.evaluators[evaluator] ?? ''],
      count,
      threshold: FLAG_THRESHOLDS.restrictionShare,
    } as const;
    if (count < FLAG_THRESHOLDS.minimumMarks || bandStarts.length < 2) return insufficient(fields);
    const share = (own[fullest] ?? 0) / count;
    return judged({
      ...fields,
      estimate: bandStarts[fullest] ?? null,
      statistic: share,
      panel: (everybody[fullest] ?? 0) / sum(everybody),
      crosses: share > FLAG_THRESHOLDS.restrictionShare,
    });
  });
}

/** The median of the evaluators who have a figure; null when fewer than two have one. */
export function panelMedian(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length < 2 ? null : median(known);
}

function countByBand({ evaluators, criteria, marks }: SheetCube, bandStarts: readonly number[]): number[][] {
  const counts = evaluators.map(() => bandStarts.map(() => 0));
  marks.forEach((mark, cell) => {
    if (Number.isNaN(mark)) return;
    const own = counts[Math.floor(cell / criteria.length) % evaluators.length];
    const band = Math.max(
      0,
      bandStarts.findLastIndex((start) => start <= mark),
    );
    if (own) own[band] = (own[band] ?? 0) + 1;
  });
  return counts;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
