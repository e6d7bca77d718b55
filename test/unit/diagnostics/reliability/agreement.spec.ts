import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  kendallW,
  meanRho,
  pairwiseAgreement,
  percentAgreement,
  restCorrelations,
} from '../../../../src/core/diagnostics/index.js';
import { tauOfRanks } from '../../../../src/core/diagnostics/reliability/kendall-tau.js';
import { midRanks } from '../../../../src/core/diagnostics/reliability/ranks.js';
import { describeSharedCase } from '../../../support/reference-cases.js';
import { measured, numbersIn, scoreRows, shuffled, tableOf } from './tables.js';

interface IrrCase {
  input: { anxiety: number[][]; video: number[][] };
  expected: {
    published: Record<'Wt' | 'Wt_chisq' | 'Wt_df' | 'Wt_p' | 'meanrho' | 'video_agree' | 'video_agree_tol1', number>;
    computed: Record<'Wt' | 'W_uncorrected' | 'Wt_chisq' | 'Wt_p' | 'meanrho_fisher', number> &
      Record<'spearman' | 'kendall_tau_b', Record<'12' | '13' | '23', number>>;
  };
}

describeSharedCase('02-irr-anxiety-video', ({ input, expected: { published, computed } }: IrrCase) => {
  const table = tableOf(input.anxiety);

  it('Kendall’s W corrected for ties, its chi-square and p', () => {
    const { w, wUncorrected, chiSquare, df, p } = measured(kendallW(table));
    expect(w).toBeCloseTo(computed.Wt, 9);
    expect(wUncorrected).toBeCloseTo(computed.W_uncorrected, 9);
    expect(chiSquare).toBeCloseTo(computed.Wt_chisq, 9);
    expect(p).toBeCloseTo(computed.Wt_p, 9);
    expect([w.toFixed(2), chiSquare.toFixed(1), df, p.toFixed(4)].map(Number)).toEqual([
      ...[published.Wt, published.Wt_chisq, published.Wt_df, published.Wt_p],
    ]);
  });

  it('Spearman’s rho and Kendall’s tau-b of each pair, and the mean rho', () => {
    const pairs = pairwiseAgreement(table);
    expect(pairs.map(({ first, second, nominees }) => [first, second, nominees])).toEqual([
      ...[['E0', 'E1', 20], ['E0', 'E2', 20], ['E1', 'E2', 20]], // prettier-ignore
    ]);
    (['12', '13', '23'] as const).forEach((pair, i) => {
      expect(pairs[i]!.spearman).toBeCloseTo(computed.spearman[pair], 9);
      expect(pairs[i]!.tauB).toBeCloseTo(computed.kendall_tau_b[pair], 9);
    });
    const rho = measured(meanRho(pairs));
    expect(rho.fisher).toBeCloseTo(computed.meanrho_fisher, 9);
    expect([rho.pairs, rho.perfectPairs, Number(rho.fisher?.toFixed(3))]).toEqual([3, 0, published.meanrho]);
  });

  it('percent agreement, exact and within a point', () => {
    const video = tableOf(input.video);
    expect([percentAgreement(video), percentAgreement(video, 1)]).toEqual([
      { status: 'measured', percent: published.video_agree, nominees: 20 },
      { status: 'measured', percent: published.video_agree_tol1, nominees: 20 },
    ]);
  });
});

describe('Kendall’s W', () => {
  it('is 1 for the same order, whatever the leniency, and 0 for opposite orders of two', () => {
    expect(measured(kendallW(tableOf([[1, 61], [2, 70], [3, 99]]))).w).toBe(1); // prettier-ignore
    expect(measured(kendallW(tableOf([[1, 9], [2, 8], [3, 7]]))).w).toBe(0); // prettier-ignore
  });

  it('ranks the nominees that everyone scored', () => {
    const { w, nominees, evaluators } = measured(kendallW(tableOf([[1, 61], [9, null], [2, 70], [3, 99]]))); // prettier-ignore
    expect([w, nominees, evaluators]).toEqual([1, 3, 2]);
  });

  it.each([
    ['one nominee', [[70, 80]], 'too-few-nominees'],
    ['one evaluator', [[70], [80]], 'too-few-evaluators'],
    [
      'everything missing',
      [
        [null, null],
        [null, null],
      ],
      'missing-scores',
    ],
    [
      'ties only',
      [
        [70, 80],
        [70, 80],
      ],
      'no-variance',
    ],
  ] as const)('%s: too little', (_, rows, reason) => {
    expect(kendallW(tableOf(rows))).toEqual({ status: 'insufficient-data', reason });
  });

  it('lies between 0 and 1, and no order of rows or columns changes it', () => {
    fc.assert(
      fc.property(scoreRows({ missing: true }), fc.nat(1000), (rows, seed) => {
        const [a, b] = [kendallW(tableOf(rows)), kendallW(tableOf(shuffled(rows, seed)))];
        expect(numbersIn(a).every(Number.isFinite)).toBe(true);
        expect(b).toEqual(a);
        if (a.status !== 'measured') return;
        expect([a.w >= 0, a.w <= 1, a.wUncorrected <= a.w, a.p >= 0, a.p <= 1]).toEqual(Array(5).fill(true));
      }),
    );
  });

  it('is, without ties, the mean rho of the pairs scaled to 0..1', () => {
    const rows = [[1, 2, 4], [2, 1, 3], [3, 4, 1], [4, 3, 2], [5, 5, 5]]; // prettier-ignore
    const rho = measured(meanRho(pairwiseAgreement(tableOf(rows)))).mean;
    expect(measured(kendallW(tableOf(rows))).w).toBeCloseTo((2 * rho + 1) / 3, 12);
  });
});

/** Concordant less discordant pairs over the pairs not tied in each, counted one by one. */
function tauByPairs(x: readonly number[], y: readonly number[]): number {
  let [difference, inX, inY] = [0, 0, 0];
  x.forEach((a, i) => {
    for (let j = 0; j < i; j++) {
      const [dx, dy] = [Math.sign(a - x[j]!), Math.sign(y[i]! - y[j]!)];
      [difference, inX, inY] = [difference + dx * dy, inX + Math.abs(dx), inY + Math.abs(dy)];
    }
  });
  return difference / Math.sqrt(inX * inY);
}

describe('pairs of evaluators', () => {
  it('tau-b counts pairs', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 40 }), (points) => {
        const [x, y] = [points.map(([a]) => a), points.map(([, b]) => b)];
        const byPairs = tauByPairs(x, y);
        const tau = tauOfRanks(midRanks(x), midRanks(y));
        if (Number.isNaN(byPairs)) expect(tau).toBeNull();
        else expect(tau).toBeCloseTo(byPairs, 12);
      }),
    );
  });

  it('compares two on the nominees that both scored, of whom three are the fewest', () => {
    const rows = [[1, 10, null], [2, 20, null], [3, 30, 7], [null, 40, 8], [5, 50, 9]]; // prettier-ignore
    expect(pairwiseAgreement(tableOf(rows))).toEqual([
      { first: 'E0', second: 'E1', nominees: 4, spearman: 1, tauB: 1 },
      { first: 'E0', second: 'E2', nominees: 2, spearman: null, tauB: null },
      { first: 'E1', second: 'E2', nominees: 3, spearman: 1, tauB: 1 },
    ]);
  });

  it('one who gives everybody the same has no correlation', () => {
    const rows = [[70, 1], [70, 2], [70, 3]]; // prettier-ignore
    expect(pairwiseAgreement(tableOf(rows))).toEqual([
      { first: 'E0', second: 'E1', nominees: 3, spearman: null, tauB: null },
    ]);
    expect(meanRho(pairwiseAgreement(tableOf(rows)))).toEqual({ status: 'insufficient-data', reason: 'no-variance' });
  });

  it('perfect pairs have no z: they are counted, and only the plain mean has them', () => {
    const perfect = measured(meanRho(pairwiseAgreement(tableOf([[1, 2], [2, 3], [3, 4]])))); // prettier-ignore
    expect(perfect).toEqual({ status: 'measured', mean: 1, fisher: null, pairs: 1, perfectPairs: 1 });
    const mixed = measured(meanRho(pairwiseAgreement(tableOf([[1, 2, 1], [2, 3, 3], [3, 4, 2]])))); // prettier-ignore
    expect([mixed.pairs, mixed.perfectPairs]).toEqual([3, 1]);
    expect(mixed.mean).toBeCloseTo(2 / 3, 12);
    expect(mixed.fisher).toBeCloseTo(0.5, 12);
  });

  it('one evaluator has no pair', () => {
    expect(meanRho(pairwiseAgreement(tableOf([[1], [2]])))).toEqual({
      status: 'insufficient-data',
      reason: 'too-few-evaluators',
    });
  });
});

describe('percent agreement', () => {
  it('counts the nominees that everyone scored, the tolerance included', () => {
    const rows = [[70, 70.5], [80, 81], [90, null]]; // prettier-ignore
    expect(percentAgreement(tableOf(rows), 0.5)).toEqual({ status: 'measured', percent: 50, nominees: 2 });
    expect(percentAgreement(tableOf([[0.3, 0.1 + 0.2]]))).toEqual({ status: 'measured', percent: 100, nominees: 1 });
  });

  it.each([
    ['no evaluator', [], 'too-few-evaluators'],
    ['one evaluator', [[70], [80]], 'too-few-evaluators'],
    ['everything missing', [[null, null]], 'missing-scores'],
  ] as const)('%s: too little', (_, rows, reason) => {
    expect(percentAgreement(tableOf(rows))).toEqual({ status: 'insufficient-data', reason });
  });
});

describe('each evaluator against the mean of the others', () => {
  const rows = [[1, 10, 30], [2, 30, 20], [3, 20, 10], [4, null, null]]; // prettier-ignore

  it('by value, by rank and by pairs, over the nominees that somebody else scored', () => {
    // The means of the others are 20, 25, 15 for the first, 15.5, 11, 6.5 for the second, 5.5, 16, 11.5 for the third.
    const correlations = (method: 'pearson' | 'spearman' | 'tau-b'): (number | null)[] =>
      restCorrelations(tableOf(rows), method).map((rest) => rest.correlation);
    expect(restCorrelations(tableOf(rows), 'spearman').map(({ evaluator, nominees }) => [evaluator, nominees])).toEqual(
      [['E0', 3], ['E1', 3], ['E2', 3]], // prettier-ignore
    );
    expect(correlations('pearson').map((value) => value?.toFixed(6))).toEqual(['-0.500000', '-0.500000', '-0.569495']);
    expect(correlations('spearman').map((value) => value?.toFixed(6))).toEqual(['-0.500000', '-0.500000', '-0.500000']);
    expect(correlations('tau-b').map((value) => value?.toFixed(6))).toEqual(['-0.333333', '-0.333333', '-0.333333']);
  });

  it('alone, or with two nominees in common, or beside others who do not vary: none', () => {
    const none = [{ evaluator: 'E0', nominees: 0, correlation: null }];
    expect(restCorrelations(tableOf([[1], [2], [3]]), 'pearson')).toEqual(none);
    const same = restCorrelations(tableOf([[1, 0.1, 0.3, 0.2], [2, 0.3, 0.2, 0.1], [3, 0.2, 0.1, 0.3]]), 'pearson'); // prettier-ignore
    expect(same[0]).toEqual({ evaluator: 'E0', nominees: 3, correlation: null });
    const two = restCorrelations(tableOf([[1, 2], [2, 3], [3, null]]), 'pearson'); // prettier-ignore
    expect(two.map(({ nominees, correlation }) => [nominees, correlation])).toEqual([[2, null], [2, null]]); // prettier-ignore
  });

  it('never leaves -1..1, and follows the evaluators when these change places', () => {
    fc.assert(
      fc.property(scoreRows({ missing: true }), (rows) => {
        for (const method of ['pearson', 'spearman', 'tau-b'] as const) {
          const forward = restCorrelations(tableOf(rows), method).map((rest) => rest.correlation);
          const backward = restCorrelations(tableOf(rows.map((row) => row.toReversed())), method);
          forward.forEach((value, i) => {
            const other = backward.at(-1 - i)!.correlation;
            if (value === null) expect(other).toBeNull();
            else {
              expect(Math.abs(value)).toBeLessThanOrEqual(1);
              expect(other).toBeCloseTo(value, 9);
            }
          });
        }
      }),
    );
  });
});
