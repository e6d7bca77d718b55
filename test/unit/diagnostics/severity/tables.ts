import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { type RatingTable, ratingTable } from '../../../../src/core/diagnostics/rating-table.js';

/** [nominee, evaluator, score] */
export type Triple = readonly [string | number, string | number, number];

/** Reference case 07, constructed: an incomplete design without noise, and a disconnected one. */
export const CASE_07 = JSON.parse(readFileSync('test/vectors/07-leniency-bias-constructed.json', 'utf8')) as {
  input: { case_a: { observations: Triple[] }; case_b_disconnected: { observations: Triple[] } };
  expected: {
    computed: {
      case_a: Record<'raw_mean' | 'adjusted' | 'leniency', Record<string, string>> &
        Record<'rank_raw' | 'rank_adjusted', Record<string, number>> & { residual_ss: string; df: number };
      case_b: { components: string[][] };
    };
  };
};

/** A table of triples; rows and columns stand in the order in which they first appear, or as given. */
export function tableOf(triples: readonly Triple[], evaluators = names(triples, 1), nominees = names(triples, 0)) {
  const given = new Map(triples.map(([nominee, evaluator, score]) => [`${nominee}|${evaluator}`, score]));
  return ratingTable(nominees, evaluators, (nominee, evaluator) => given.get(`${nominee}|${evaluator}`) ?? null);
}

const names = (triples: readonly Triple[], column: 0 | 1): string[] => [
  ...new Set(triples.map((t) => String(t[column]))),
];

/** A table of rows; null is a missing score. */
export const tableOfRows = (rows: readonly (readonly (number | null)[])[]): RatingTable =>
  ratingTable(
    rows.map((_, i) => `N${i + 1}`),
    (rows[0] ?? []).map((_, j) => `E${j + 1}`),
    (nominee, evaluator) => rows[Number(nominee.slice(1)) - 1]?.[Number(evaluator.slice(1)) - 1] ?? null,
  );

const score = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);

/** Scores of every evaluator for every nominee: 3 to 8 rows, 2 to 5 columns, not all the same. */
export const completeRows = fc
  .tuple(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(score, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )
  .filter((rows) => new Set(rows.flat()).size > 1);

/** The same with holes; the first row and the first column are full, so the design is connected. */
export const connectedRows = completeRows.chain((rows) =>
  fc
    .array(fc.boolean(), { minLength: rows.length * 5, maxLength: rows.length * 5 })
    .map((holes) => rows.map((row, i) => row.map((value, j) => (i > 0 && j > 0 && holes[i * 5 + j] ? null : value))))
    .filter((table) => new Set(table.flat().filter((value) => value !== null)).size > 1),
);

/** Anything: rows without scores, columns without scores, one of each, nothing at all. */
export const anyRows = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.option(fc.oneof(score, fc.constant(50)), { freq: 2 }), { minLength: columns, maxLength: columns }),
      { minLength: rows, maxLength: rows },
    ),
  );

/** Every number inside an answer that is not finite, by path. */
export function leaks(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaks(inner, `${path}.${key}`));
}

/** Largest distance between two lists of one length. */
export function distance(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new Error(`${a.length} numbers beside ${b.length}`);
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? Number.NaN))), 0);
}
