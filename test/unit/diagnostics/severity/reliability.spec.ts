import { describe, expect, it } from '@jest/globals';
import {
  fitMixedModel,
  panelReliability,
  type PanelReliability,
  shroutFleiss,
} from '../../../../src/core/diagnostics/index.js';
import { leniencyShrinkage, reliabilityOfMean } from '../../../../src/core/diagnostics/reliability/components.js';
import { type RatingTable } from '../../../../src/core/diagnostics/rating-table.js';
import { describeSharedCase } from '../../../support/reference-cases.js';
import { distance, tableOfRows } from './tables.js';

/** Quality 0 to 39, small leniencies and a residual, in whole and half points; every seventh cell is a hole when asked for. */
const panel = (noise: number, hasHoles: boolean): RatingTable =>
  tableOfRows(
    Array.from({ length: 30 }, (_, i) =>
      Array.from({ length: 5 }, (__, j) =>
        hasHoles && (i * 3 + j) % 7 === 0 ? null : 50 + ((i * 7) % 40) + [4, -2, 0, 3, -5][j]! + noise * wobble(i, j),
      ),
    ),
  );

/** Between -1 and 1, without a pattern in rows or columns. */
const wobble = (i: number, j: number): number => 2 * ((Math.sin(i * 12.9898 + j * 78.233) * 43758.5453) % 1);

function reliabilityOf(table: RatingTable, seed = 7, replicates = 300): PanelReliability {
  const answer = panelReliability(table, { seed, replicates });
  if (answer.status !== 'fitted') throw new Error(answer.status);
  return answer;
}

describe('the reliability of a panel', () => {
  it.each([true, false])('follows from the variance components (holes: %s)', (hasHoles) => {
    const table = panel(4, hasHoles);
    const { components, single, average, scoresPerNominee } = reliabilityOf(table);
    const { nominee, evaluator, residual } = components;
    const fit = fitMixedModel(table);
    if (fit.status !== 'fitted') throw new Error(fit.status);
    expect(components).toEqual(fit.components);
    expect(single.estimate).toBeCloseTo(nominee / (nominee + evaluator + residual), 12);
    expect(average.estimate).toBeCloseTo(nominee / (nominee + (evaluator + residual) / scoresPerNominee), 12);
  });

  it('takes the harmonic mean of the scores per nominee', () => {
    const table = tableOfRows([
      [80, 82, 85, 83],
      [60, 65, null, null],
      [70, 71, 75, 70],
      [90, 88, 91, null],
    ]);
    expect(reliabilityOf(table).scoresPerNominee).toBeCloseTo(4 / (1 / 4 + 1 / 2 + 1 / 4 + 1 / 3), 12);
  });

  it('puts the estimate inside its interval, which means of more evaluators make no wider at the top', () => {
    const { single, average } = reliabilityOf(panel(8, true));
    for (const { low, estimate, high } of [single, average]) {
      expect(low).toBeLessThan(estimate);
      expect(estimate).toBeLessThan(high);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
    }
    expect(average.low).toBeGreaterThan(single.low);
  });

  it('is wider for few nominees than for many', () => {
    const few = reliabilityOf(tableOfRows(rowsOf(panel(8, false)).slice(0, 6))).single;
    const many = reliabilityOf(panel(8, false)).single;
    expect(few.high - few.low).toBeGreaterThan(many.high - many.low);
  });

  it('has about the F-based interval of a complete block, where there is one', () => {
    const table = panel(8, false);
    const { single, average } = reliabilityOf(table, 3, 1000);
    const exact = shroutFleiss(table);
    if (exact.status !== 'measured') throw new Error(exact.reason);
    const [one, mean] = [exact.forms['ICC(2,1)'], exact.forms['ICC(2,k)']];
    expect(single.estimate).toBeCloseTo(one.value!, 9);
    expect(average.estimate).toBeCloseTo(mean.value!, 9);
    const ends = [single.low, single.high, average.low, average.high];
    expect(distance(ends, [one.lower!, one.upper!, mean.lower!, mean.upper!])).toBeLessThan(0.08);
  });

  it('is the same for the same seed, and another for another', () => {
    const table = panel(8, true);
    expect(reliabilityOf(table, 11, 50)).toEqual(reliabilityOf(table, 11, 50));
    expect(reliabilityOf(table, 12, 50).single).not.toEqual(reliabilityOf(table, 11, 50).single);
  });

  it('takes a variance of zero: the interval begins there', () => {
    const table = tableOfRows([
      [70, 75, 72],
      [75, 70, 72],
      [72, 73, 73],
      [71, 74, 73],
    ]);
    const { components, single } = reliabilityOf(table);
    expect(components.nominee).toBe(0);
    expect(single).toMatchObject({ estimate: 0 });
    expect(single.low).toBeLessThan(0.01);
    expect(single.high).toBeGreaterThan(0.1);
  });

  it.each([
    [{ seed: 0.5 }, 'a seed is a whole number of 32 bits'],
    [{ seed: 1, replicates: 3 }, 'at least 20 replicates'],
    [{ seed: 1, confidence: 1 }, 'a confidence lies between 0 and 1'],
  ])('refuses the options %j', (options, message) => {
    expect(() => panelReliability(panel(8, false), options)).toThrow(new RangeError(message));
  });

  it('says when there is too little', () => {
    expect(panelReliability(tableOfRows([[70, 60]]), { seed: 1 })).toEqual({
      status: 'insufficient-data',
      reason: 'one-nominee',
    });
  });
});

interface Case {
  input: Record<'var_paper' | 'var_reviewer' | 'var_error', number>;
  expected: {
    computed: Record<'reliability_mean_of_k' | 'shrink_reviewer_with_n_reviews', Record<string, number>>;
  };
}

describeSharedCase('23-neurips-2014-variance-components', ({ input, expected: { computed } }: Case) => {
  const components = { nominee: input.var_paper, evaluator: input.var_reviewer, residual: input.var_error };

  it('has the reliability of k reviewers that these variances imply', () => {
    for (const [k, value] of Object.entries(computed.reliability_mean_of_k)) {
      expect(reliabilityOfMean(components, Number(k))).toBeCloseTo(value, 12);
    }
  });

  it('has the shrinkage of a reviewer with n reviews', () => {
    for (const [n, value] of Object.entries(computed.shrink_reviewer_with_n_reviews)) {
      expect(leniencyShrinkage(components, Number(n))).toBeCloseTo(value, 12);
    }
  });
});

const rowsOf = ({ nominees, evaluators, scores }: RatingTable): number[][] =>
  nominees.map((_, i) => [...scores.slice(i * evaluators.length, (i + 1) * evaluators.length)]);
