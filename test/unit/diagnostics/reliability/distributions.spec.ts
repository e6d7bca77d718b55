import { describe, expect, it } from '@jest/globals';
import {
  chiSquareQuantile,
  chiSquareUpperTail,
  fQuantile,
  fUpperTail,
  normalCdf,
  normalQuantile,
  tQuantile,
  tTwoSided,
} from '../../../../src/core/diagnostics/index.js';
import { vector } from '../../scoring/vectors.js';

interface Quantiles {
  input: {
    qf: [number, number, number][];
    qt: [number, number][];
    pchisq_upper: [number, number][];
    qnorm: number[];
  };
  expected: { computed: { qf: number[]; qt: number[]; pchisq_upper: number[]; qnorm: number[] } };
}

const { input, expected } = vector('16-distribution-quantiles') as Quantiles;

/** R prints 15 digits, so a large quantile is compared by its own size. */
function expectAll(actual: number[], wanted: number[]): void {
  expect(actual).toHaveLength(wanted.length);
  actual.forEach((value, i) => {
    expect(Math.abs(value - wanted[i]!) / Math.max(1, Math.abs(wanted[i]!))).toBeLessThan(1e-10);
  });
}

describe('distributions agree with R (case 16)', () => {
  it('quantiles of F', () => {
    expectAll(
      input.qf.map(([p, df1, df2]) => fQuantile(p, df1, df2)),
      expected.computed.qf,
    );
  });

  it('quantiles of t', () => {
    expectAll(
      input.qt.map(([p, df]) => tQuantile(p, df)),
      expected.computed.qt,
    );
  });

  it('upper tails of chi-square', () => {
    expectAll(
      input.pchisq_upper.map(([x, df]) => chiSquareUpperTail(x, df)),
      expected.computed.pchisq_upper,
    );
  });

  it('quantiles of the normal distribution', () => {
    expectAll(input.qnorm.map(normalQuantile), expected.computed.qnorm);
  });
});

describe('tails and quantiles undo each other', () => {
  it('F, t, chi-square, normal', () => {
    for (const p of [0.001, 0.05, 0.5, 0.9, 0.999]) {
      expect(1 - fUpperTail(fQuantile(p, 3, 7.5), 3, 7.5)).toBeCloseTo(p, 12);
      expect(tTwoSided(tQuantile(1 - p / 2, 6), 6)).toBeCloseTo(p, 12);
      expect(1 - chiSquareUpperTail(chiSquareQuantile(p, 4), 4)).toBeCloseTo(p, 12);
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
    }
  });

  it('a far tail of F keeps its digits: with 2 and d degrees of freedom it is (1 + 2F/d)^(-d/2)', () => {
    expect(fUpperTail(1e6, 2, 10) / (1 + 2e5) ** -5).toBeCloseTo(1, 9);
    expect([fUpperTail(0, 2, 10), fUpperTail(Infinity, 2, 10)]).toEqual([1, 0]);
  });
});
