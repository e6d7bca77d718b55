import fc from 'fast-check';
import { ratingTable, type RatingTable } from '../../../../src/core/diagnostics/rating-table.js';

/** Rows are nominees N0, N1…; columns are evaluators E0, E1…; null is a missing score. */
export function tableOf(rows: readonly (readonly (number | null)[])[]): RatingTable {
  const nominees = rows.map((_, row) => `N${row}`);
  const evaluators = (rows[0] ?? []).map((_, column) => `E${column}`);
  return ratingTable(nominees, evaluators, (n, e) => rows[Number(n.slice(1))]![Number(e.slice(1))]!);
}

/** Complete or, with `missing`, incomplete rows of scores from 0 to 100 in half points. */
export const scoreRows = (
  { missing }: { missing: boolean } = { missing: false },
): fc.Arbitrary<(number | null)[][]> => {
  const score = fc.integer({ min: 0, max: 200 }).map((half) => half / 2);
  const cell = missing ? fc.option(score, { freq: 3 }) : score;
  return fc
    .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 6 }))
    .chain(([n, k]) => fc.array(fc.array(cell, { minLength: k, maxLength: k }), { minLength: n, maxLength: n }));
};

/** The same rows in another order of rows and of columns, as `seed` decides. */
export function shuffled<T>(rows: readonly (readonly T[])[], seed: number): T[][] {
  const order = (length: number): number[] =>
    Array.from({ length }, (_, i) => i).sort((a, b) => key(a, seed) - key(b, seed));
  const columns = order(rows[0]?.length ?? 0);
  return order(rows.length).map((row) => columns.map((column) => rows[row]![column]!));
}

const key = (index: number, seed: number): number => ((index + 1) * (2 * seed + 1) * 7919) % 104_729;

/** Every number anywhere in an answer. */
export function numbersIn(answer: unknown): number[] {
  if (typeof answer === 'number') return [answer];
  if (answer === null || typeof answer !== 'object') return [];
  return Object.values(answer).flatMap(numbersIn);
}

/** An answer that must have been measured. */
export function measured<T extends { status: string }>(answer: T): Extract<T, { status: 'measured' }> {
  if (answer.status !== 'measured') throw new Error(JSON.stringify(answer));
  return answer as Extract<T, { status: 'measured' }>;
}
