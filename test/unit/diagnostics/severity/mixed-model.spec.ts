import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CholeskyDecomposition, inverse, Matrix } from 'ml-matrix';
import {
  balancedComponents,
  fitAdditive,
  fitMixedModel,
  type MixedFit,
} from '../../../../src/core/diagnostics/index.js';
import { type RatingTable } from '../../../../src/core/diagnostics/rating-table.js';
import { observationsOf } from '../../../../src/core/diagnostics/severity/observations.js';
import { remlPoint } from '../../../../src/core/diagnostics/severity/reml-criterion.js';
import { centredSums } from '../../../../src/core/diagnostics/severity/reml-sums.js';
import { completeRows, connectedRows, distance, tableOfRows } from './tables.js';

/** The fit, or nothing where the random table is too small for one. */
function fitOf(table: RatingTable): MixedFit {
  const fit = fitMixedModel(table);
  if (fit.status === 'fitted') return fit;
  if (fit.status === 'insufficient-data') fc.pre(false);
  throw new Error(fit.status);
}

const ratio = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 30, noNaN: true }));

describe('the mixed model', () => {
  it('has the REML criterion, the mean and the residual variance of the full covariance matrix', () => {
    fc.assert(
      fc.property(connectedRows, ratio, ratio, (rows, nominee, evaluator) => {
        const observations = observationsOf(tableOfRows(rows));
        const { plan, data, centre } = centredSums(observations);
        const point = remlPoint(plan, data, { nominee, evaluator });
        const dense = denseModel(tableOfRows(rows), nominee, evaluator);
        expect(point.criterion).toBeCloseTo(dense.criterion, 6);
        expect(point.mean + centre).toBeCloseTo(dense.mean, 7);
        expect(point.residualVariance / dense.residualVariance).toBeCloseTo(1, 8);
      }),
    );
  });

  it('predicts as Henderson’s equations do when they are solved whole, with their standard errors', () => {
    fc.assert(
      fc.property(connectedRows, (rows) => {
        const table = tableOfRows(rows);
        const fit = fitOf(table);
        fc.pre(fit.components.nominee > 0 && fit.components.evaluator > 0);
        const { mean, effects, leniencies, errors } = henderson(table, fit);
        const scale = Math.sqrt(fit.components.residual);
        expect(Math.abs(fit.mean - mean)).toBeLessThan(1e-6 * scale);
        expect(
          distance(
            fit.nominees.map(({ effect }) => effect),
            effects,
          ),
        ).toBeLessThan(1e-6 * scale);
        expect(
          distance(
            fit.evaluators.map(({ leniency }) => leniency),
            leniencies,
          ),
        ).toBeLessThan(1e-6 * scale);
        const found = [
          fit.meanStandardError,
          ...fit.nominees.map(({ standardError }) => standardError),
          ...fit.evaluators.map(({ standardError }) => standardError),
        ];
        expect(distance(found, errors)).toBeLessThan(1e-6 * scale);
      }),
    );
  });

  it('finds no better criterion anywhere near', () => {
    fc.assert(
      fc.property(connectedRows, ratio, ratio, (rows, nominee, evaluator) => {
        const table = tableOfRows(rows);
        const fit = fitOf(table);
        const { plan, data } = centredSums(observationsOf(table));
        const elsewhere = [
          { nominee, evaluator },
          { nominee: (fit.components.nominee / fit.components.residual) * 1.02, evaluator },
          {
            nominee: (fit.components.nominee / fit.components.residual) * 0.99 + 1e-3,
            evaluator: (fit.components.evaluator / fit.components.residual) * 0.99 + 1e-3,
          },
        ];
        for (const ratios of elsewhere) {
          expect(remlPoint(plan, data, ratios).criterion).toBeGreaterThan(fit.criterion - 1e-7);
        }
      }),
    );
  });

  it('equals the closed form of the mean squares on a complete block, and pools where one would be negative', () => {
    fc.assert(
      fc.property(completeRows, (rows) => {
        const table = tableOfRows(rows);
        const fit = fitOf(table);
        const closed = balancedComponents(table);
        if (closed.status !== 'measured') throw new Error(closed.reason);
        if (closed.negative.length > 0) {
          expect(fit.method).toBe('search');
          expect(closed.negative.some((name) => fit.components[name] === 0)).toBe(true);
          return;
        }
        expect(fit.method).toBe('closed-form');
        expect(fit.components.nominee).toBeCloseTo(closed.nominee, 7);
        expect(fit.components.evaluator).toBeCloseTo(closed.evaluator, 7);
        expect(fit.components.residual).toBeCloseTo(closed.residual, 7);
      }),
    );
  });

  it('pools evaluators with noise where they differ less than noise: no leniency is then predicted', () => {
    const fit = fitMixedModel(
      tableOfRows([
        [81, 79],
        [69, 71],
        [60, 60],
      ]),
    );
    // Squares: between evaluators 0 on 1 degree of freedom, residual 4 on 2; between nominees 400 on 2.
    if (fit.status !== 'fitted') throw new Error(fit.status);
    expect(fit.components.evaluator).toBe(0);
    expect(fit.components.residual).toBeCloseTo((0 + 4) / (1 + 2), 5);
    expect(fit.components.nominee / ((200 - 4 / 3) / 2)).toBeCloseTo(1, 5);
    expect(
      fit.evaluators.map(({ leniency, standardError, shrinkage }) => [leniency, standardError, shrinkage]),
    ).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('shrinks every leniency of a complete block towards zero by the stated part', () => {
    fc.assert(
      fc.property(completeRows, (rows) => {
        const fit = fitOf(tableOfRows(rows));
        const additive = fitAdditive(tableOfRows(rows));
        if (additive.status !== 'fitted') throw new Error(additive.status);
        fit.evaluators.forEach(({ leniency, shrinkage }, j) => {
          const full = additive.evaluators[j]!.leniency;
          expect(Math.abs(leniency)).toBeLessThanOrEqual(Math.abs(full) + 1e-9);
          expect(leniency).toBeCloseTo(shrinkage * full, 7);
          expect(shrinkage).toBeGreaterThanOrEqual(0);
          expect(shrinkage).toBeLessThan(1);
        });
      }),
    );
  });

  it('leaves the raw means and ranks of a complete block alone: predicted leniency cancels there', () => {
    fc.assert(
      fc.property(completeRows, (rows) => {
        const fit = fitOf(tableOfRows(rows));
        const means = rows.map((row) => row.reduce((sum, value) => sum + value, 0) / row.length);
        expect(
          distance(
            fit.nominees.map(({ adjusted }) => adjusted),
            means,
          ),
        ).toBeLessThan(1e-7);
      }),
    );
  });

  it('does not depend on the order of nominees and evaluators, nor on where the scale begins', () => {
    fc.assert(
      fc.property(connectedRows, fc.integer({ min: -500, max: 500 }), (rows, shift) => {
        const fit = fitOf(tableOfRows(rows));
        const moved = rows.map((row) => row.map((value) => (value === null ? null : value + shift)).toReversed());
        const other = fitOf(tableOfRows(moved.toReversed()));
        const scale = fit.components.nominee + fit.components.evaluator + fit.components.residual;
        // The top of the criterion may be flat: equal criteria are the law, near variances follow.
        expect(other.criterion).toBeCloseTo(fit.criterion, 6);
        expect(Math.abs(other.components.nominee - fit.components.nominee)).toBeLessThan(1e-3 * scale);
        expect(Math.abs(other.mean - shift - fit.mean)).toBeLessThan(1e-3 * Math.sqrt(scale));
      }),
    );
  });

  it.each([
    [
      'no-residual-freedom',
      [
        [70, 60],
        [80, null],
      ],
    ],
    [
      'no-residual-variation',
      [
        [70, 60],
        [80, 70],
        [75, 65],
      ],
    ],
    [
      'no-variation',
      [
        [70, 70],
        [70, 70],
      ],
    ],
    ['one-evaluator', [[70], [60]]],
    ['one-nominee', [[70, 60]]],
    ['no-scores', [[null, null]]],
  ])('says %s instead of guessing', (reason, rows) => {
    expect(fitMixedModel(tableOfRows(rows))).toEqual({ status: 'insufficient-data', reason });
  });

  it('refuses a panel whose matrices would take minutes', () => {
    const wide = tableOfRows([0, 1, 2].map((i) => Array.from({ length: 251 }, (_, j) => 50 + ((i * 7 + j * 3) % 11))));
    expect(fitMixedModel(wide)).toEqual({ status: 'too-large', evaluators: 251, limit: 250 });
  });
});

/** Everything from the covariance matrix of the scores in units of the residual variance, written out in full. */
function denseModel(table: RatingTable, nomineeRatio: number, evaluatorRatio: number) {
  const { nominee, evaluator, score } = observationsOf(table);
  const count = score.length;
  const covariance = Matrix.eye(count, count);
  for (let s = 0; s < count; s += 1) {
    for (let t = 0; t < count; t += 1) {
      const shared =
        (nominee[s] === nominee[t] ? nomineeRatio : 0) + (evaluator[s] === evaluator[t] ? evaluatorRatio : 0);
      covariance.set(s, t, covariance.get(s, t) + shared);
    }
  }
  const cholesky = new CholeskyDecomposition(covariance);
  const logDeterminant = cholesky.lowerTriangularMatrix.diagonal().reduce((sum, value) => sum + 2 * Math.log(value), 0);
  const ones = Matrix.ones(count, 1);
  const y = Matrix.columnVector([...score]);
  const weights = cholesky.solve(ones);
  const weight = ones.dot(weights);
  const mean = y.dot(weights) / weight;
  const residual = Matrix.sub(y, mean);
  const residualVariance = residual.dot(cholesky.solve(residual)) / (count - 1);
  const criterion = logDeterminant + Math.log(weight) + (count - 1) * (1 + Math.log(2 * Math.PI * residualVariance));
  return { criterion, mean, residualVariance };
}

/** The mixed model equations of mean, nominees and evaluators, inverted whole. */
function henderson(table: RatingTable, { components }: MixedFit) {
  const { nominees, evaluators, nominee, evaluator, score } = observationsOf(table);
  const [n, m] = [nominees.length, evaluators.length];
  const design = new Matrix(
    Array.from(score, (_, t) => [
      1,
      ...nominees.map((__, i) => (nominee[t] === i ? 1 : 0)),
      ...evaluators.map((__, j) => (evaluator[t] === j ? 1 : 0)),
    ]),
  );
  const system = design.transpose().mmul(design);
  for (let i = 0; i < n + m; i += 1) {
    const variance = i < n ? components.nominee : components.evaluator;
    system.set(i + 1, i + 1, system.get(i + 1, i + 1) + components.residual / variance);
  }
  const solved = inverse(system);
  const [mean = Number.NaN, ...effects] = solved
    .mmul(design.transpose().mmul(Matrix.columnVector([...score])))
    .to1DArray();
  return {
    mean,
    effects: effects.slice(0, n),
    leniencies: effects.slice(n),
    errors: solved.diagonal().map((value) => Math.sqrt(value * components.residual)),
  };
}
