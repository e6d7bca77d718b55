import { describe, expect, it } from '@jest/globals';
import { differenceTest, isBeyond, slopeTest } from '../../../../src/core/diagnostics/flags/t-test.js';

describe('the slope test', () => {
  it("finds Anscombe's first regression: 0.5001, t = 4.241, p = .00217", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const test = slopeTest(x, y)!;
    expect(test.estimate).toBeCloseTo(0.5001, 4);
    expect(test.t).toBeCloseTo(4.241, 3);
    expect(test.p).toBeCloseTo(0.00217, 5);
    expect(test.degreesOfFreedom).toBe(9);
  });

  it('has no answer for two points, nor for positions that are all the same', () => {
    expect(slopeTest([1, 2], [3, 4])).toBeNull();
    expect(slopeTest([2, 2, 2, 2], [1, 2, 3, 4])).toBeNull();
  });

  it('calls a perfect line certain, and a flat one no slope, without an infinite t', () => {
    expect(slopeTest([1, 2, 3, 4], [0.1, 0.2, 0.3, 0.4])).toMatchObject({ t: null, p: 0 });
    expect(slopeTest([1, 2, 3, 4], [0.7, 0.7, 0.7, 0.7])).toMatchObject({ t: null, p: 1 });
  });
});

describe('the test of a difference', () => {
  it("finds Student's sleep data: -1.58, t = -1.8608, p = .07919", () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const test = differenceTest(first, second)!;
    expect(test.estimate).toBeCloseTo(-1.58, 10);
    expect(test.t).toBeCloseTo(-1.8608, 4);
    expect(test.p).toBeCloseTo(0.07919, 5);
  });

  it('has no answer when one side is empty or nothing is left to estimate the error', () => {
    expect(differenceTest([], [1, 2, 3])).toBeNull();
    expect(differenceTest([1, 2, 3], [])).toBeNull();
    expect(differenceTest([1], [2])).toBeNull();
  });
});

describe('a threshold on t', () => {
  it('is crossed above it, by either sign, and by an effect without error', () => {
    const test = { estimate: 1, degreesOfFreedom: 10, p: 0.03 };
    expect(isBeyond({ ...test, t: 2.5 }, 2.5)).toBe(false);
    expect(isBeyond({ ...test, t: 2.51 }, 2.5)).toBe(true);
    expect(isBeyond({ ...test, t: -2.51 }, 2.5)).toBe(true);
    expect(isBeyond({ ...test, t: null, p: 0 }, 2.5)).toBe(true);
    expect(isBeyond({ ...test, t: null, p: 1 }, 2.5)).toBe(false);
  });
});
