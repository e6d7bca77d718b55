import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inverse, Matrix } from 'ml-matrix';
import {
  type AdditiveFit,
  fitAdditive,
  observationsFrom,
  observationsOf,
} from '../../../../src/core/diagnostics/index.js';
import { inverseOfReducedNormal, leveragesOf } from '../../../../src/core/diagnostics/severity/additive-direct.js';
import { type RatingTable } from '../../../../src/core/diagnostics/rating-table.js';
import { CASE_07, completeRows, connectedRows, distance, tableOf, tableOfRows, type Triple } from './tables.js';

function fitted(table: Parameters<typeof fitAdditive>[0], options?: Parameters<typeof fitAdditive>[1]): AdditiveFit {
  const answer = fitAdditive(table, options);
  if (answer.status !== 'fitted') throw new Error(answer.status);
  return answer;
}

const leniencies = (fit: AdditiveFit) => fit.evaluators.map(({ leniency }) => leniency);
const adjusted = (fit: AdditiveFit) => fit.nominees.map((nominee) => nominee.adjusted);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('reference case 07, leniency constructed without noise', () => {
  const expected = CASE_07.expected.computed.case_a;
  const fit = fitted(tableOf(CASE_07.input.case_a.observations, ['A', 'B', 'C']));

  it('gives back the true leniencies', () => {
    const truth = Object.values(expected.leniency).map(Number);
    expect(distance(leniencies(fit), truth)).toBeLessThan(1e-12);
  });

  it('gives back the true quality, and ranks the best nominee first, whom the raw mean puts second', () => {
    expect(distance(adjusted(fit), Object.values(expected.adjusted).map(Number))).toBeLessThan(1e-12);
    expect(fit.nominees.map(({ rawMean }) => rawMean)).toEqual(Object.values(expected.raw_mean).map(Number));
    expect(fit.nominees.map(({ rawRank }) => rawRank)).toEqual(Object.values(expected.rank_raw));
    expect(fit.nominees.map(({ adjustedRank }) => adjustedRank)).toEqual(Object.values(expected.rank_adjusted));
  });

  it('leaves no residual, so no error and no t', () => {
    expect(fit).toMatchObject({ residualSumOfSquares: Number(expected.residual_ss), df: expected.df, sigma: 0 });
    expect(fit.evaluators.map(({ standardError, t }) => [standardError, t])).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
  });
});

describe('additive least squares', () => {
  it('recovers any quality and leniency exactly from scores without noise, over any connected design', () => {
    fc.assert(
      fc.property(connectedRows, fc.infiniteStream(fc.integer({ min: -20, max: 20 })), (rows, stream) => {
        const draw = (count: number) => Array.from({ length: count }, () => Number(stream.next().value));
        const raw = draw(rows[0]!.length);
        const leniency = raw.map((value) => value - sum(raw) / raw.length);
        const quality = draw(rows.length).map((value) => 60 + value);
        const table = tableOfRows(
          rows.map((row, i) => row.map((value, j) => (value === null ? null : quality[i]! + leniency[j]!))),
        );
        fc.pre(new Set(table.scores.filter(Number.isFinite)).size > 1);
        const fit = fitted(table);
        expect(distance(leniencies(fit), leniency)).toBeLessThan(1e-9);
        expect(distance(adjusted(fit), quality)).toBeLessThan(1e-9);
        expect(fit.residualSumOfSquares).toBe(0);
      }),
    );
  });

  it('equals the closed form on a complete block: column mean less grand mean, and the raw means stay', () => {
    fc.assert(
      fc.property(completeRows, (rows) => {
        const fit = fitted(tableOfRows(rows));
        const [n, m] = [rows.length, rows[0]!.length];
        const grand = sum(rows.flat()) / (n * m);
        const closed = rows[0]!.map((_, j) => sum(rows.map((row) => row[j]!)) / n - grand);
        expect(distance(leniencies(fit), closed)).toBeLessThan(1e-9);
        expect(
          distance(
            adjusted(fit),
            rows.map((row) => sum(row) / m),
          ),
        ).toBeLessThan(1e-9);
        expect(fit.mean).toBeCloseTo(grand, 9);
        fit.evaluators.forEach(({ standardError }) => {
          expect(standardError!).toBeCloseTo(fit.sigma! * Math.sqrt((1 - 1 / m) / n), 9);
        });
      }),
    );
  });

  it('equals a regression on dummy variables: estimates, errors, leverages', () => {
    fc.assert(
      fc.property(connectedRows, (rows) => {
        const table = tableOfRows(rows);
        const fit = fitted(table);
        const dense = regression(table);
        expect(distance(adjusted(fit), dense.adjusted)).toBeLessThan(1e-8);
        expect(distance(leniencies(fit), dense.leniency)).toBeLessThan(1e-8);
        expect(fit.df).toBe(dense.df);
        if (fit.df > 0) expect(fit.sigma!).toBeCloseTo(dense.sigma, 7);
        if (fit.sigma === null || fit.sigma === 0) return;
        const errors = fit.nominees.map(({ standardError }) => standardError! / fit.sigma!);
        expect(distance(errors, dense.unitErrors)).toBeLessThan(1e-8);
        const observations = observationsOf(table);
        const leverages = leveragesOf(observations, inverseOfReducedNormal(observations));
        expect(distance([...leverages], dense.leverages)).toBeLessThan(1e-8);
      }),
    );
  });

  it('by sweeps equals the direct solution', () => {
    fc.assert(
      fc.property(connectedRows, (rows) => {
        const direct = fitted(tableOfRows(rows), { method: 'direct' });
        const sweeps = fitted(tableOfRows(rows), { method: 'sweeps' });
        expect(distance(leniencies(sweeps), leniencies(direct))).toBeLessThan(1e-9);
        expect(distance(adjusted(sweeps), adjusted(direct))).toBeLessThan(1e-9);
        expect(sweeps.evaluators.every(({ standardError, t }) => standardError === null && t === null)).toBe(true);
      }),
    );
  });

  it('by sweeps stands a chain of evaluators who share one nominee with the next, where sweeps are slowest', () => {
    const size = 120;
    const triples = Array.from({ length: size }, (_, i): Triple[] => [
      [i, i, 60 + ((i * 7) % 11)],
      [i, (i + 1) % (size + 1), 60 + ((i * 5) % 13)],
    ]).flat();
    const direct = fitted(tableOf(triples), { method: 'direct' });
    const sweeps = fitted(tableOf(triples), { method: 'sweeps' });
    expect(direct).toMatchObject({ df: 0, sigma: null });
    expect(distance(leniencies(sweeps), leniencies(direct))).toBeLessThan(1e-8);
  });

  it('takes a big sparse field, and finds in it what was put in', () => {
    const [nominees, evaluators] = [6000, 600];
    const quality = (i: number) => 60 + ((i * 37) % 31);
    const leniency = (j: number) => ((j * 17) % 13) - 6;
    const ratings = Array.from({ length: nominees * 5 }, (_, t) => {
      const [nominee, round] = [Math.floor(t / 5), t % 5];
      const evaluator = (nominee * 7 + round * round * 60 + round) % evaluators;
      return { nominee, evaluator, score: quality(nominee) + leniency(evaluator) };
    });
    const labels = (count: number) => Array.from({ length: count }, (_, i) => String(i));
    const fit = fitted(observationsFrom(labels(nominees), labels(evaluators), ratings));
    const truth = fit.evaluators.map(({ evaluator }) => leniency(Number(evaluator)));
    const centre = sum(truth) / truth.length;
    expect(fit.method).toBe('sweeps');
    expect(
      distance(
        leniencies(fit),
        truth.map((value) => value - centre),
      ),
    ).toBeLessThan(1e-9);
  });

  it('moves one leniency when one evaluator of a complete block gives more to all, and keeps the ranks', () => {
    fc.assert(
      fc.property(completeRows, fc.integer({ min: -30, max: 30 }), (rows, amount) => {
        fc.pre(rows.some((row) => row.slice(1).some((value) => value !== row[0]! + amount)));
        const before = fitted(tableOfRows(rows));
        const after = fitted(tableOfRows(rows.map(([first, ...rest]) => [first! + amount, ...rest])));
        const m = rows[0]!.length;
        // Leniencies sum to zero, so the others give way together and stay as far from each other as before.
        const expected = leniencies(before).map((value, j) => value + amount * ((j === 0 ? 1 : 0) - 1 / m));
        expect(distance(leniencies(after), expected)).toBeLessThan(1e-9);
        expect(after.nominees.map(({ adjustedRank }) => adjustedRank)).toEqual(
          before.nominees.map(({ adjustedRank }) => adjustedRank),
        );
      }),
    );
  });

  it('does not depend on the order of nominees and evaluators', () => {
    fc.assert(
      fc.property(connectedRows, (rows) => {
        const fit = fitted(tableOfRows(rows));
        const turned = fitted(tableOfRows(rows.toReversed().map((row) => row.toReversed())));
        expect(distance(leniencies(turned).toReversed(), leniencies(fit))).toBeLessThan(1e-9);
        expect(turned.nominees.map(({ adjustedRank }) => adjustedRank).toReversed()).toEqual(
          fit.nominees.map(({ adjustedRank }) => adjustedRank),
        );
      }),
    );
  });

  it('leaves out those without scores', () => {
    const fit = fitted(
      tableOfRows([
        [70, null, 72],
        [null, null, null],
        [60, null, 66],
      ]),
    );
    expect(fit.evaluators.map(({ evaluator, scores }) => [evaluator, scores])).toEqual([
      ['E1', 2],
      ['E3', 2],
    ]);
    expect(distance(leniencies(fit), [-2, 2])).toBeLessThan(1e-12);
    expect(fit.nominees.map(({ nominee }) => nominee)).toEqual(['N1', 'N3']);
  });

  it.each([
    ['no-scores', [[null, null]]],
    ['one-evaluator', [[70], [60]]],
    ['one-nominee', [[70, 60]]],
    [
      'no-variation',
      [
        [70, 70],
        [70, 70],
      ],
    ],
  ])('says %s instead of guessing', (reason, rows) => {
    expect(fitAdditive(tableOfRows(rows))).toEqual({ status: 'insufficient-data', reason });
  });

  it('has no error where every score is needed for the fit', () => {
    const fit = fitted(
      tableOfRows([
        [70, 60],
        [80, null],
      ]),
    );
    expect(fit).toMatchObject({ df: 0, sigma: null, residualSumOfSquares: 0 });
    expect(fit.nominees.map(({ standardError }) => standardError)).toEqual([null, null]);
  });
});

/** Ordinary least squares with a column per nominee and effect-coded evaluators. */
function regression(table: RatingTable) {
  const { nominees, evaluators, nominee, evaluator, score } = observationsOf(table);
  const [n, m] = [nominees.length, evaluators.length];
  const design = new Matrix(
    Array.from(score, (_, t) => [
      ...nominees.map((__, i) => (nominee[t] === i ? 1 : 0)),
      ...evaluators.slice(1).map((__, j) => (evaluator[t] === j + 1 ? 1 : evaluator[t] === 0 ? -1 : 0)),
    ]),
  );
  const information = inverse(design.transpose().mmul(design));
  const answer = Matrix.columnVector([...score]);
  const beta = information.mmul(design.transpose().mmul(answer));
  const residual = Matrix.sub(answer, design.mmul(beta)).to1DArray();
  const others = beta.to1DArray().slice(n);
  const df = score.length - n - m + 1;
  return {
    adjusted: beta.to1DArray().slice(0, n),
    leniency: [-sum(others), ...others],
    df,
    sigma: Math.sqrt(sum(residual.map((value) => value ** 2)) / df),
    unitErrors: nominees.map((_, i) => Math.sqrt(information.get(i, i))),
    leverages: design.mmul(information).mmul(design.transpose()).diagonal(),
  };
}
