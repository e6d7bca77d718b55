import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Matrix, SVD } from 'ml-matrix';
import { residualsOf } from '../../../../src/core/diagnostics/flags/residuals.js';
import { type RatingTable, ratingsOf, ratingTable } from '../../../../src/core/diagnostics/rating-table.js';
import { named, noise } from './scene.js';

/** Any design: each cell given or not, whole marks. */
const tables: fc.Arbitrary<RatingTable> = fc
  .tuple(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 2, max: 5 }))
  .chain(([n, m]) =>
    fc
      .array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 4 }), { minLength: n * m, maxLength: n * m })
      .map((cells) => {
        const [nominees, evaluators] = [named('N', n), named('E', m)];
        return ratingTable(
          nominees,
          evaluators,
          (nominee, evaluator) => cells[nominees.indexOf(nominee) * m + evaluators.indexOf(evaluator)]!,
        );
      }),
  );

/** The same fit the plain way: one column per nominee and per evaluator, solved by singular values. */
function plainFit(table: RatingTable, without?: number) {
  const ratings = ratingsOf(table).filter((_, index) => index !== without);
  const design = Matrix.zeros(ratings.length, table.nominees.length + table.evaluators.length);
  ratings.forEach(({ nominee, evaluator }, row) => {
    design.set(row, nominee, 1);
    design.set(row, table.nominees.length + evaluator, 1);
  });
  const svd = new SVD(design, { autoTranspose: true });
  const rank = svd.diagonal.filter((value) => value > 1e-9).length;
  const fitted = design.mmul(svd.solve(Matrix.columnVector(ratings.map(({ score }) => score)))).to1DArray();
  return { rank, residuals: ratings.map(({ score }, row) => score - fitted[row]!) };
}

const squares = (values: number[]) => values.reduce((sum, value) => sum + value * value, 0);

describe('residuals of the additive model', () => {
  it('are those of a plain regression on nominees and evaluators, connected or not', () => {
    fc.assert(
      fc.property(tables, (table) => {
        if (ratingsOf(table).length === 0) return;
        const { residual, degreesOfFreedom } = residualsOf(table);
        const plain = plainFit(table);
        expect(degreesOfFreedom).toBe(plain.residuals.length - plain.rank);
        const own = Array.from(residual).filter((value) => !Number.isNaN(value));
        own.forEach((value, index) => {
          expect(value).toBeCloseTo(plain.residuals[index]!, 7);
        });
      }),
    );
  });

  it('are studentised as if the score itself had been left out of the fit', () => {
    const nominees = named('N', 7);
    const evaluators = named('E', 4);
    const table = ratingTable(nominees, evaluators, (nominee, evaluator) => {
      const [i, j] = [nominees.indexOf(nominee), evaluators.indexOf(evaluator)];
      return (i + j) % 4 === 3 ? null : 60 + noise(i, j) + 2 * noise(i, 9);
    });
    const { residual, studentised, degreesOfFreedom } = residualsOf(table);
    const given = Array.from(residual.keys()).filter((cell) => !Number.isNaN(residual[cell]!));
    const total = squares(plainFit(table).residuals);
    given.forEach((cell, index) => {
      // The drop in squares when a score is left out is e^2 / (1 - h), so t^2 = drop / (what is left / its df).
      const left = squares(plainFit(table, index).residuals);
      const tSquared = (total - left) / (left / (degreesOfFreedom - 1));
      expect(studentised[cell]! ** 2).toBeCloseTo(tSquared, 7);
      expect(Math.sign(studentised[cell]!)).toBe(Math.sign(residual[cell]!));
    });
  });

  it('cannot be studentised where a score decides its own fit or nothing is left over', () => {
    const single = ratingTable(named('N', 4), ['E1', 'E2'], (nominee, evaluator) =>
      evaluator === 'E2' && nominee !== 'N1' ? null : noise(nominee.charCodeAt(1)),
    );
    expect(Array.from(residualsOf(single).studentised).every(Number.isNaN)).toBe(true);
    const additive = ratingTable(
      named('N', 9),
      named('E', 3),
      (n, e) => Number(n.slice(1)) * 0.1 + Number(e.slice(1)) / 3,
    );
    expect(Array.from(residualsOf(additive).studentised).every(Number.isNaN)).toBe(true);
  });
});
