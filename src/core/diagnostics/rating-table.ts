/**
 * Scores that evaluators gave to nominees: one row per nominee, one column per evaluator. What every diagnostic reads. These
 * are doubles: diagnostics describe official numbers and never make one.
 */
export interface RatingTable {
  readonly nominees: readonly string[];
  readonly evaluators: readonly string[];
  /** Row by row, `nominees.length * evaluators.length` long; NaN where the evaluator gave no score. In points. */
  readonly scores: Float64Array;
}

/** One given score; `nominee` and `evaluator` are positions in the table. */
export interface Rating {
  readonly nominee: number;
  readonly evaluator: number;
  readonly score: number;
}

/** Builds a table by asking for every cell; `null` is a missing score. */
export function ratingTable(
  nominees: readonly string[],
  evaluators: readonly string[],
  scoreOf: (nominee: string, evaluator: string) => number | null,
): RatingTable {
  const scores = new Float64Array(nominees.length * evaluators.length);
  nominees.forEach((nominee, row) => {
    evaluators.forEach((evaluator, column) => {
      scores[row * evaluators.length + column] = scoreOf(nominee, evaluator) ?? Number.NaN;
    });
  });
  return { nominees, evaluators, scores };
}

/** The score in a cell, NaN when missing. */
export const scoreAt = ({ evaluators, scores }: RatingTable, nominee: number, evaluator: number): number =>
  scores[nominee * evaluators.length + evaluator] ?? Number.NaN;

/** The given scores, nominee by nominee. */
export function ratingsOf(table: RatingTable): Rating[] {
  const ratings: Rating[] = [];
  const width = table.evaluators.length;
  table.scores.forEach((score, cell) => {
    if (!Number.isNaN(score)) ratings.push({ nominee: Math.floor(cell / width), evaluator: cell % width, score });
  });
  return ratings;
}

/** True when every evaluator scored every nominee: leniency then cancels in the ranking. */
export const isCompleteBlock = ({ scores }: RatingTable): boolean => !scores.some(Number.isNaN);
