import { describe, expect, it } from '@jest/globals';
import {
  compileWeights,
  effectiveWeights,
  largestRemainder,
  parseExact,
  parseRule,
  type RubricStage,
} from '../../../src/core/scoring/index.js';
import { indicatorRule, only, rubricRule } from './builders.js';
import { outcomeOf, ruleOf, vector } from './vectors.js';

interface WeightsCase {
  input: {
    cases: { weights: string[]; scores: (string | null)[]; policy: string }[];
    hierarchy: Record<string, { weight: string; children: Record<string, [string, string | null]> }>;
    sums: string[][];
  };
  expected: {
    computed: {
      cases: { exact: string; rounded: string; coverage: string; flag: string | null }[];
      hierarchy: Record<'A' | 'B' | 'local_redistribution' | 'local_rounded', string> &
        Record<'global_redistribution' | 'global_rounded', string>;
      sums: { valid: boolean; sum: string }[];
      largest_remainder: { exact: string[]; display: string[] };
    };
  };
}

const { input, expected } = vector('12-weights-missing-values') as WeightsCase;

describe('missing values (case 12)', () => {
  it.each(input.cases.map((given, i) => ({ ...given, i })))(
    'weights $weights with $scores under policy $policy',
    ({ weights, scores, policy, i }) => {
      const na = policy === 'zero' ? 'zero' : 'redistribute_siblings';
      const items = weights.map((weight, c) => ({ code: `K${c}`, weight }));
      const indicators = Object.fromEntries(scores.map((score, c) => [`K${c}`, score]));
      const result = only(outcomeOf({ rule: indicatorRule(items, { na }), nominees: [{ id: 'N', indicators }] }));
      const want = expected.computed.cases[i]!;
      expect({
        exact: result.finalExact,
        rounded: result.final,
        coverage: result.stages['ADM']!.coverage,
        flagged: result.flags.some(({ kind }) => kind === 'coverage-low'),
      }).toEqual({ exact: want.exact, rounded: want.rounded, coverage: want.coverage, flagged: want.flag !== null });
    },
  );

  it('gives the weight of what does not apply to its siblings only, so aspects weigh as published', () => {
    const items = Object.entries(input.hierarchy).map(([code, { weight, children }]) => ({
      code,
      weight,
      items: Object.entries(children).map(([child, [share]]) => ({ code: child, weight: share })),
    }));
    const indicators = Object.fromEntries(
      Object.values(input.hierarchy).flatMap(({ children }) =>
        Object.entries(children).map(([c, [, score]]) => [c, score]),
      ),
    );
    const result = only(outcomeOf({ rule: indicatorRule(items), nominees: [{ id: 'N', indicators }] }));
    const want = expected.computed.hierarchy;
    expect([result.finalExact, result.final]).toEqual([want.local_redistribution, want.local_rounded]);
    expect(result.aspects).toEqual({ A: { exact: want.A, rounded: '72.50' }, B: { exact: want.B, rounded: '78.00' } });
  });

  it('gives another answer where all leaves are siblings, as a flat list of weights would have it', () => {
    const leaves = Object.values(input.hierarchy).flatMap(({ weight, children }) =>
      Object.entries(children).map(([code, [share, score]]) => ({
        item: { code, weight: parseExact(weight).mul(parseExact(share)).div(100).toFraction() },
        score,
      })),
    );
    const indicators = Object.fromEntries(leaves.map(({ item, score }) => [item.code, score]));
    const rule = indicatorRule(leaves.map(({ item }) => item));
    const { finalExact, final } = only(outcomeOf({ rule, nominees: [{ id: 'N', indicators }] }));
    const want = expected.computed.hierarchy;
    expect([finalExact, final]).toEqual([want.global_redistribution, want.global_rounded]);
    expect(finalExact).not.toBe(want.local_redistribution);
  });

  it('drops an aspect in which nothing applies', () => {
    const items = [
      { code: 'A', weight: '60', items: [{ code: 'A1', weight: '100' }] },
      { code: 'B', weight: '40', items: [{ code: 'B1', weight: '100' }] },
    ];
    const nominees = [{ id: 'N', indicators: { A1: null, B1: '50' } }];
    const result = only(outcomeOf({ rule: indicatorRule(items), nominees }));
    expect([result.finalExact, result.aspects['A'], result.stages['ADM']!.coverage]).toEqual(['50', null, '2/5']);
  });
});

describe('sibling weights', () => {
  it.each(input.sums.map((weights, i) => ({ weights, want: expected.computed.sums[i]! })))(
    '$weights are accepted only when they are exactly whole',
    ({ weights, want }) => {
      const parsed = parseRule(indicatorRule(weights.map((weight, c) => ({ code: `K${c}`, weight }))));
      expect(parsed.ok).toBe(want.valid);
      if (!parsed.ok) expect(parsed.faults[0]!.params['sum']).toBe(want.sum);
    },
  );

  it('of 33.33 three times are refused with both ways to mend them', () => {
    const parsed = parseRule(indicatorRule(['K0', 'K1', 'K2'].map((code) => ({ code, weight: '33.33' }))));
    expect(parsed).toEqual({
      ok: false,
      faults: [
        {
          code: 'weights.not-hundred',
          path: '/stages/0/items',
          message: 'weights sum to 99.99, not to exactly 100; write each as "1/3", or write 33.33/33.33/33.34',
          params: { sum: '99.99', quotient: '1/3', decimals: '33.33/33.33/33.34' },
        },
      ],
    });
  });

  it.each([
    ['1/3', '1/3', '1/3'],
    ['100/3', '100/3', '100/3'],
    ['33.33', '33.33', '33.34'],
  ])('mended as %s %s %s are accepted', (...weights) => {
    expect(parseRule(indicatorRule(weights.map((weight, c) => ({ code: `K${c}`, weight })))).ok).toBe(true);
  });
});

describe('weights for display and for SQL', () => {
  it('thirds show as 34, 33, 33 by largest remainder', () => {
    const { exact, display } = expected.computed.largest_remainder;
    expect(largestRemainder(exact.map(parseExact))).toEqual(display.map(Number));
  });

  it('the effective weight of a leaf is the product down its path, and all of them are exactly 100', () => {
    const rule = ruleOf((vector('25-end-to-end-award') as { input: { rule: unknown } }).input.rule);
    const weights = effectiveWeights(rule);
    expect(weights[0]).toEqual({ stage: 'ADM', code: 'K1', exact: '12', display: '12.0000' });
    expect(
      weights
        .map(({ exact }) => parseExact(exact))
        .reduce((a, b) => a.add(b))
        .toFraction(),
    ).toBe('100');
  });

  it('a stage compiles to the smallest integers whose sum is the denominator', () => {
    const items = [
      {
        code: 'A',
        weight: '1/3',
        items: [
          { code: 'A1', weight: '50' },
          { code: 'A2', weight: '50' },
        ],
      },
      { code: 'B', weight: '2/3' },
    ];
    const stage = ruleOf(rubricRule(items)).stages[0] as RubricStage;
    expect(compileWeights(stage)).toEqual({ weights: [1, 1, 4], denominator: 6 });
  });

  it('compiled weights score a sheet like the engine: sum of products over denominator x 100 x k', () => {
    const items = [
      { code: 'A', weight: '33.33' },
      { code: 'B', weight: '66.67' },
    ];
    const nominees = [{ id: 'N', DESK: { E1: ['70.25', '80'], E2: ['61.5', '99.99'] } }];
    const rule = rubricRule(items);
    const { weights, denominator } = compileWeights(ruleOf(rule).stages[0] as RubricStage);
    const sum = [
      [7025, 8000],
      [6150, 9999],
    ]
      .flatMap((m) => m.map((v, i) => v * weights[i]!))
      .reduce((a, b) => a + b);
    const exact = parseExact(`${sum}/${denominator * 100 * 2}`).toFraction();
    expect(only(outcomeOf({ rule, nominees })).finalExact).toBe(exact);
  });

  it('refuses to compile weights that do not fit 2^31, or a stage that is not a mean', () => {
    const deep = (code: string, level: number): object => ({
      code,
      weight: '49.9999',
      ...(level > 0 ? { items: [deep(`${code}a`, level - 1), { code: `${code}b`, weight: '50.0001' }] } : {}),
    });
    const rule = ruleOf(rubricRule([deep('A', 3), { code: 'B', weight: '50.0001' }]));
    expect(() => compileWeights(rule.stages[0] as RubricStage)).toThrow(/does not fit 2\^31/);
    const olympic = ruleOf(rubricRule([{ code: 'A', weight: '100' }], { aggregate: 'olympic' }));
    expect(() => compileWeights(olympic.stages[0] as RubricStage)).toThrow(/only a mean/);
  });
});
