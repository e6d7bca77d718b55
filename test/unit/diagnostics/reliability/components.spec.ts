import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  balancedComponents,
  evaluatorShare,
  evaluatorsNeeded,
  harmonicMean,
  leniencyShrinkage,
  measurementError,
  reliabilityOfMean,
  scoresPerNominee,
  shroutFleiss,
  undistinguishedGroups,
} from '../../../../src/core/diagnostics/index.js';
import { describeSharedCase } from '../../../support/reference-cases.js';
import { scoreRows, tableOf } from './tables.js';

interface NeuripsCase {
  input: { var_paper: number; var_reviewer: number; var_error: number };
  expected: {
    computed: {
      share_reviewer_offset: number;
      ICC_A1: number;
      reliability_mean_of_k: Record<string, number>;
      shrink_reviewer_with_n_reviews: Record<string, number>;
    };
  };
}

describeSharedCase('23-neurips-2014-variance-components', ({ input, expected: { computed } }: NeuripsCase) => {
  const components = { nominee: input.var_paper, evaluator: input.var_reviewer, residual: input.var_error };

  it('reliability of one reviewer and of the mean of k', () => {
    expect(Math.abs(reliabilityOfMean(components, 1)! - computed.ICC_A1)).toBeLessThan(1e-12);
    for (const [k, value] of Object.entries(computed.reliability_mean_of_k)) {
      expect(Math.abs(reliabilityOfMean(components, Number(k))! - value)).toBeLessThan(1e-12);
    }
  });

  it('the share of leniency, and how far a reviewer’s mean deviation is believed', () => {
    expect(Math.abs(evaluatorShare(components)! - computed.share_reviewer_offset)).toBeLessThan(1e-12);
    for (const [n, value] of Object.entries(computed.shrink_reviewer_with_n_reviews)) {
      expect(Math.abs(leniencyShrinkage(components, Number(n))! - value)).toBeLessThan(1e-12);
    }
  });
});

describe('variance components of a complete block', () => {
  it('nominees 36, evaluators 25, no residual: an additive table', () => {
    const rows = [[70, 75, 80], [76, 81, 86], [82, 87, 92]]; // prettier-ignore
    expect(balancedComponents(tableOf(rows))).toEqual({
      ...{ status: 'measured', nominee: 36, evaluator: 25, residual: 0, negative: [] },
    });
  });

  it('an estimate below zero is zero, and named', () => {
    const rows = [[1, 2], [2, 1]]; // prettier-ignore
    expect(balancedComponents(tableOf(rows))).toEqual({
      ...{ status: 'measured', nominee: 0, evaluator: 0, residual: 1, negative: ['nominee', 'evaluator'] },
    });
  });

  it('an incomplete block has none', () => {
    const rows = [[1, null], [2, 1]]; // prettier-ignore
    expect(balancedComponents(tableOf(rows))).toEqual({ status: 'insufficient-data', reason: 'missing-scores' });
  });

  it('where none is negative they give ICC(2,1), ICC(2,k) and, for the order, ICC(3,1), ICC(3,k)', () => {
    fc.assert(
      fc.property(scoreRows(), (rows) => {
        const table = tableOf(rows);
        const components = balancedComponents(table);
        const report = shroutFleiss(table);
        fc.pre(components.status === 'measured' && components.negative.length === 0 && report.status === 'measured');
        const k = table.evaluators.length;
        const expectValue = (value: number | null, form: number | null): void => {
          if (form === null) expect(value).toBeNull();
          else expect(value).toBeCloseTo(form, 9);
        };
        expectValue(reliabilityOfMean(components, 1), report.forms['ICC(2,1)'].value);
        expectValue(reliabilityOfMean(components, k), report.forms['ICC(2,k)'].value);
        expectValue(reliabilityOfMean(components, 1, 'order'), report.forms['ICC(3,1)'].value);
        expectValue(reliabilityOfMean(components, k, 'order'), report.forms['ICC(3,k)'].value);
      }),
    );
  });

  it('nothing that varies has no reliability, no share, no shrinkage', () => {
    const nothing = { nominee: 0, evaluator: 0, residual: 0 };
    expect([reliabilityOfMean(nothing, 3), evaluatorShare(nothing), leniencyShrinkage(nothing, 5)]).toEqual([
      ...[null, null, null],
    ]);
  });
});

describe('how many evaluators', () => {
  it('an incomplete design counts by the harmonic mean of those who scored each nominee', () => {
    const counts = scoresPerNominee(tableOf([[1, 2, 3], [1, null, null], [null, null, null], [4, null, 5]])); // prettier-ignore
    expect(counts).toEqual([3, 1, 0, 2]);
    expect(harmonicMean(counts)).toBeCloseTo(18 / 11, 12);
    expect([harmonicMean([]), harmonicMean([0, 0])]).toEqual([null, null]);
  });

  it('Spearman-Brown: one of reliability .5 needs nine for .9', () => {
    expect(evaluatorsNeeded(0.5, 0.9)).toEqual({ exact: expect.closeTo(9, 12) as unknown, whole: 9 });
    expect(evaluatorsNeeded(0.29, 0.8)?.whole).toBe(10);
    expect(evaluatorsNeeded(0.95, 0.8)?.whole).toBe(1);
    expect(evaluatorsNeeded(1, 0.8)).toEqual({ exact: 0, whole: 1 });
  });

  it('no number helps where one has no reliability; a target is between 0 and 1', () => {
    expect([evaluatorsNeeded(0, 0.8), evaluatorsNeeded(-0.2, 0.8), evaluatorsNeeded(NaN, 0.8)]).toEqual([
      ...[null, null, null],
    ]);
    expect(() => evaluatorsNeeded(0.5, 1)).toThrow(RangeError);
    expect(() => evaluatorsNeeded(0.5, 0)).toThrow(RangeError);
  });

  it('the number needed reaches the target, one fewer does not', () => {
    const parts = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(parts, parts, parts, fc.integer({ min: 5, max: 95 }), (nominee, evaluator, residual, percent) => {
        const components = { nominee, evaluator, residual };
        const { whole } = evaluatorsNeeded(reliabilityOfMean(components, 1)!, percent / 100)!;
        expect(reliabilityOfMean(components, whole)).toBeGreaterThanOrEqual(percent / 100 - 1e-6);
        if (whole > 1) expect(reliabilityOfMean(components, whole - 1)).toBeLessThan(percent / 100);
      }),
    );
  });
});

describe('what a score is accurate to', () => {
  const components = { nominee: 30, evaluator: 16, residual: 9 };

  it('leniency counts, except for the order in a complete block', () => {
    expect(measurementError(components, 4, 'absolute')).toEqual({
      sem: 2.5,
      leastSignificantDifference: expect.closeTo(1.96 * Math.SQRT2 * 2.5, 12) as unknown,
    });
    expect(measurementError(components, 4, 'order').sem).toBe(1.5);
  });

  const scores = [
    { nominee: 'C', score: 80 },
    { nominee: 'A', score: 90 },
    { nominee: 'B', score: 86 },
    { nominee: 'E', score: 60 },
    { nominee: 'D', score: 80 },
  ];

  it('groups that cannot be told apart overlap, best first, and leave out who stands alone', () => {
    expect(undistinguishedGroups(scores, 6)).toEqual([
      ['A', 'B'],
      ['B', 'C', 'D'],
    ]);
  });

  it('equal scores are never told apart; a wide difference joins all; nobody makes no group', () => {
    expect(undistinguishedGroups(scores, 0)).toEqual([['C', 'D']]);
    expect(undistinguishedGroups(scores, 30)).toEqual([['A', 'B', 'C', 'D', 'E']]);
    expect(undistinguishedGroups([], 5)).toEqual([]);
  });
});
