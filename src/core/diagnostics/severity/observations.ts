import { type Rating, type RatingTable, ratingsOf } from '../rating-table.js';
import { addTo, at } from './arrays.js';

/**
 * The given scores without the empty cells, sorted by nominee: what the fits compute with, and the form to hand in for a field
 * whose table would be mostly empty. Positions in `nominee` and `evaluator` point into the two lists.
 */
export interface Observations {
  /** Those with at least one score. */
  readonly nominees: readonly string[];
  /** Those who gave at least one score. */
  readonly evaluators: readonly string[];
  /** Those of the table without any score; no fit says anything about them. */
  readonly withoutScores: { readonly nominees: readonly string[]; readonly evaluators: readonly string[] };
  readonly nominee: Int32Array;
  readonly evaluator: Int32Array;
  /** Points. */
  readonly score: Float64Array;
  /** Scores of nominee i stand at `rowStart[i]` up to, not including, `rowStart[i + 1]`. */
  readonly rowStart: Int32Array;
}

/** Observations of a table; a cell that holds no finite number is a missing score. */
export const observationsOf = (table: RatingTable): Observations =>
  observationsFrom(table.nominees, table.evaluators, ratingsOf(table));

/** Observations of a sparse field, from ratings in any order. */
export function observationsFrom(
  nominees: readonly string[],
  evaluators: readonly string[],
  ratings: readonly Rating[],
): Observations {
  const given = ratings.filter(({ score }) => Number.isFinite(score));
  const row = activeOnly(
    nominees,
    given.map(({ nominee }) => nominee),
  );
  const column = activeOnly(
    evaluators,
    given.map(({ evaluator }) => evaluator),
  );
  const rowStart = startsOf(row.positions, row.active.length);
  const next = rowStart.slice();
  const nominee = new Int32Array(given.length);
  const evaluator = new Int32Array(given.length);
  const score = new Float64Array(given.length);
  given.forEach((rating, i) => {
    const place = at(next, at(row.positions, i));
    next[at(row.positions, i)] = place + 1;
    nominee[place] = at(row.positions, i);
    evaluator[place] = at(column.positions, i);
    score[place] = rating.score;
  });
  const withoutScores = { nominees: row.idle, evaluators: column.idle };
  return { nominees: row.active, evaluators: column.active, withoutScores, nominee, evaluator, score, rowStart };
}

/** Scores per nominee. */
export const scoresPerNominee = ({ rowStart, nominees }: Observations): Float64Array =>
  Float64Array.from(nominees, (_, i) => at(rowStart, i + 1) - at(rowStart, i));

/** Scores per evaluator. */
export function scoresPerEvaluator({ evaluator, evaluators }: Observations): Float64Array {
  const counts = new Float64Array(evaluators.length);
  for (const j of evaluator) addTo(counts, j, 1);
  return counts;
}

/** True when everybody who gave a score scored every scored nominee. */
export const isBalanced = ({ nominees, evaluators, score }: Observations): boolean =>
  score.length === nominees.length * evaluators.length;

/** The mean of all scores; zero when there is none. */
export const meanOf = ({ score }: Observations): number =>
  score.length === 0 ? 0 : score.reduce((sum, value) => sum + value, 0) / score.length;

/** The names that are used, in their order, and the new position of each use. */
function activeOnly(names: readonly string[], uses: readonly number[]) {
  const used = new Set(uses);
  const renumbered = new Int32Array(names.length);
  const active: string[] = [];
  names.forEach((name, i) => {
    renumbered[i] = active.length;
    if (used.has(i)) active.push(name);
  });
  const idle = names.filter((_, i) => !used.has(i));
  return { active, idle, positions: Int32Array.from(uses, (use) => at(renumbered, use)) };
}

function startsOf(positions: Int32Array, rows: number): Int32Array {
  const starts = new Int32Array(rows + 1);
  for (const row of positions) starts[row + 1] = at(starts, row + 1) + 1;
  for (let i = 0; i < rows; i += 1) starts[i + 1] = at(starts, i + 1) + at(starts, i);
  return starts;
}
