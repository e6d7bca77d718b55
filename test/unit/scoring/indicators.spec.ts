import { describe, expect, it } from '@jest/globals';
import { fixedText, parseExact } from '../../../src/core/scoring/index.js';
import { indicatorRule, only } from './builders.js';
import { outcomeOf, vector } from './vectors.js';

type Params = Record<string, unknown>;

interface IndicatorCase {
  input: { vectors: { fn: string; params: Params; x: string }[]; log_vectors: { params: Params; x: string }[] };
  expected: { computed: { vectors: { exact: string; rounded4: string }[]; log_vectors: number[] } };
}

const { input, expected } = vector('14-indicator-functions') as IndicatorCase;

/** The functions of the case under the names of a rule. */
const AS_RULE: Record<string, (params: Params) => Params> = {
  goalpost: (params) => ({ fn: 'goalpost', ...params, dir: 'benefit' }),
  goalpost_cost: (params) => ({ fn: 'goalpost', ...params, dir: 'cost' }),
  target_attainment: (params) => ({ fn: 'target', ...params }),
  step_lower_inclusive: (params) => ({ fn: 'step', ...params }),
  level_points: (params) => ({ fn: 'levels', ...params }),
  likert_minmax_1_5_to_0_100: () => ({ fn: 'levels', levels: { 1: '0', 2: '25', 3: '50', 4: '75', 5: '100' } }),
};

/** The exact score of one figure under one function; clipping to 150 lets a cap of 120 be seen. */
function score(params: Params, figure: unknown): string {
  const rule = { ...indicatorRule([{ code: 'K', weight: '100', ...params }]), adjustments: { clip: [0, 150] } };
  return only(outcomeOf({ rule, nominees: [{ id: 'N', indicators: { K: figure } }] })).finalExact!;
}

describe('indicator functions (case 14)', () => {
  it.each(input.vectors.map((given, i) => ({ ...given, want: expected.computed.vectors[i]! })))(
    '$fn of $x is $want.exact',
    ({ fn, params, x, want }) => {
      const exact = score(AS_RULE[fn]!(params), x);
      expect([exact, fixedText(parseExact(exact), 4)]).toEqual([want.exact, want.rounded4]);
    },
  );

  it.each(input.log_vectors.map((given, i) => ({ ...given, want: expected.computed.log_vectors[i]! })))(
    'log goalpost of $x is $want, quantised to six places and exact from there on',
    ({ params, x, want }) => {
      const exact = score({ fn: 'log_goalpost', ...params }, x);
      expect(fixedText(parseExact(exact), 6)).toBe(want.toFixed(6));
      expect(1_000_000n % parseExact(exact).d).toBe(0n);
    },
  );

  it('log goalpost at or below its lower end is zero, also for zero and less', () => {
    expect(['100', '5', '0', '-3'].map((x) => score({ fn: 'log_goalpost', lo: '100', hi: '75000' }, x))).toEqual(
      Array(4).fill('0'),
    );
  });

  it('cost turns a log goalpost round', () => {
    expect(score({ fn: 'log_goalpost', lo: '100', hi: '75000', dir: 'cost' }, '100')).toBe('100');
  });

  it('piecewise is a straight line between the knots and level outside them', () => {
    const knots = [
      ['0', '0'],
      ['25', '40'],
      ['50', '60'],
      ['100', '100'],
    ];
    const at = (x: string): string => score({ fn: 'piecewise', knots }, x);
    expect(['-5', '0', '10', '25', '37.5', '75', '100', '300'].map(at)).toEqual([
      '0',
      '0',
      '16',
      '40',
      '50',
      '80',
      '100',
      '100',
    ]);
  });

  it('a step table below its first threshold scores zero', () => {
    expect(
      score(
        {
          fn: 'step',
          steps: [
            ['10', '40'],
            ['20', '80'],
          ],
        },
        '9.99',
      ),
    ).toBe('0');
  });

  it('levels may be words', () => {
    expect(score({ fn: 'levels', levels: { ada: '100', tidak: '0' } }, 'ada')).toBe('100');
  });

  it('a rival never changes a score: the winner stays when a loser joins', () => {
    const rule = indicatorRule([
      { code: 'K1', weight: '50' },
      { code: 'K2', weight: '50' },
    ]);
    const line = (id: string, K1: string, K2: string): object => ({ id, indicators: { K1, K2 } });
    const before = outcomeOf({ rule, nominees: [line('A', '20', '20'), line('B', '10', '30')] });
    const after = outcomeOf({ rule, nominees: [line('A', '20', '20'), line('B', '10', '30'), line('C', '50', '0')] });
    expect(after.results.filter(({ id }) => id !== 'C').map(({ final }) => final)).toEqual(
      before.results.map(({ final }) => final),
    );
  });
});
