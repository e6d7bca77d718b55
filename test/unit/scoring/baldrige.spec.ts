import { describe, expect, it } from '@jest/globals';
import { parseExact } from '../../../src/core/scoring/index.js';
import { only, rubricRule } from './builders.js';
import { faultsOf, outcomeOf, vector } from './vectors.js';

interface BaldrigeCase {
  input: { items: Record<string, number>; step: number; example_percent: Record<string, number> };
  expected: {
    published: { total_points: number; category_points: Record<string, number> };
    computed: { example_total: string; by_category: Record<string, string>; valid: number[]; invalid: number[] };
  };
}

const { input, expected } = vector('24-baldrige-bands') as BaldrigeCase;
const total = expected.published.total_points;

/** Categories as aspects, items as their criteria; points become exact weights. */
const categories = Object.entries(expected.published.category_points).map(([category, points]) => ({
  code: category,
  weight: `${points * 100}/${total}`,
  items: Object.entries(input.items)
    .filter(([item]) => item.startsWith(`${category}.`))
    .map(([code, worth]) => ({ code, weight: `${worth * 100}/${points}` })),
}));
const rule = rubricRule(categories, { step: String(input.step) });
const nominee = (marks: unknown[]): object => ({ rule, nominees: [{ id: 'N', DESK: { E: marks } }] });

describe('a Baldrige rubric of 19 items in 7 categories (case 24)', () => {
  it('scores the worked example exactly, category by category', () => {
    const result = only(outcomeOf(nominee(Object.values(input.example_percent))));
    expect(
      parseExact(result.finalExact!)
        .mul(total / 100)
        .toFraction(),
    ).toBe(expected.computed.example_total);
    const points = Object.entries(result.aspects).map(([category, score]) => [
      category,
      parseExact(score!.exact).mul(expected.published.category_points[category]!).div(100).toFraction(),
    ]);
    expect(Object.fromEntries(points)).toEqual(expected.computed.by_category);
  });

  it('accepts a mark on the step of 5 and on the scale, and no other', () => {
    const first = (mark: number): unknown[] => [mark, ...Object.values(input.example_percent).slice(1)];
    expect(expected.computed.valid.filter((mark) => faultsOf(nominee(first(mark))).length > 0)).toEqual([]);
    expect(expected.computed.invalid.map((mark) => faultsOf(nominee(first(mark))))).toEqual([
      ['mark.off-step /nominees/0/DESK/E/0'],
      ['mark.off-step /nominees/0/DESK/E/0'],
      ['mark.off-scale /nominees/0/DESK/E/0'],
      ['mark.off-scale /nominees/0/DESK/E/0'],
    ]);
  });
});
