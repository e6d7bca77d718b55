import { describe, expect, it } from '@jest/globals';
import { indicatorRule, only, rubricRule, twoStageRule } from './builders.js';
import { outcomeOf } from './vectors.js';

const K = [
  { code: 'K1', weight: '60' },
  { code: 'K2', weight: '40' },
];
const figures = (K1: unknown, K2: unknown) =>
  only(outcomeOf({ rule: indicatorRule(K), nominees: [{ id: 'N', indicators: { K1, K2 } }] }));
const marked = (
  DESK: object,
  terms: Record<string, unknown> = {},
  more: object = {},
  rule: Record<string, unknown> = {},
) =>
  only(
    outcomeOf({
      rule: rubricRule([{ code: 'D', weight: '100' }], terms, rule),
      nominees: [{ id: 'N', DESK, ...more }],
    }),
  );

describe('a figure that is not there', () => {
  it('not applicable leaves its weight to its siblings', () => {
    expect(figures(null, '50')).toMatchObject({ status: 'ranked', finalExact: '50' });
  });

  it('below the minimum coverage flags the nominee for review and changes no number', () => {
    expect(figures(null, '50').flags).toEqual([{ kind: 'coverage-low', stage: 'ADM', detail: '2/5' }]);
    expect(figures('50', null).flags).toEqual([{ kind: 'coverage-low', stage: 'ADM', detail: '3/5' }]);
  });

  it('missing counts as zero and as covered', () => {
    const result = figures('50', { state: 'missing' });
    expect([result.finalExact, result.stages['ADM']!.coverage, result.status]).toEqual(['30', '1', 'ranked']);
  });

  it('pending leaves the stage and the final open, gives no rank and blocks sealing', () => {
    const outcome = outcomeOf({
      rule: indicatorRule(K),
      nominees: [
        { id: 'A', indicators: { K1: '50', K2: { state: 'pending' } } },
        { id: 'B', indicators: { K1: '50', K2: '50' } },
      ],
    });
    expect(outcome.sealable).toBe(false);
    expect(
      outcome.results.map(({ id, rank, status, final, blockers }) => ({ id, rank, status, final, blockers })),
    ).toEqual([
      { id: 'B', rank: 1, status: 'ranked', final: '50.00', blockers: [] },
      { id: 'A', rank: null, status: 'pending', final: null, blockers: [{ kind: 'indicator-pending', code: 'K2' }] },
    ]);
  });

  it('when nothing at all applies there is nothing to score', () => {
    expect(figures(null, null)).toMatchObject({
      status: 'pending',
      final: null,
      blockers: [{ kind: 'nothing-to-score', code: 'N' }],
    });
  });

  it('a stage in which nothing applies leaves its weight to the other stages', () => {
    const [adm] = indicatorRule(K)['stages'] as object[];
    const [desk] = rubricRule([{ code: 'D', weight: '100' }])['stages'] as object[];
    const rule = {
      stages: [
        { ...adm, weight: '30' },
        { ...desk, weight: '70' },
      ],
    };
    const result = only(
      outcomeOf({ rule, nominees: [{ id: 'N', indicators: { K1: null, K2: null }, DESK: { E: [64] } }] }),
    );
    expect([result.finalExact, result.stages['ADM']!.exact, result.flags]).toEqual([
      '64',
      null,
      [{ kind: 'coverage-low', stage: 'ADM', detail: '0' }],
    ]);
  });
});

describe('gates', () => {
  const rule = twoStageRule({ gates: ['G1', 'G2'] });
  const nominee = (id: string, G1: boolean | null, G2: boolean | null, mark: number): object => ({
    id,
    gates: { G1, G2 },
    DESK: { E: [mark] },
    INT: { E: [mark] },
  });

  it('a pending gate leaves the score standing, gives no rank and blocks sealing', () => {
    const outcome = outcomeOf({ rule, nominees: [nominee('A', true, null, 90), nominee('B', true, true, 80)] });
    expect(outcome.sealable).toBe(false);
    expect(outcome.results).toMatchObject([
      { id: 'B', rank: 1 },
      {
        id: 'A',
        rank: null,
        status: 'pending',
        eligible: false,
        final: '90.00',
        blockers: [{ kind: 'gate-pending', code: 'G2' }],
      },
    ]);
  });

  it('every failed gate is named, and a failed nominee blocks nothing', () => {
    const outcome = outcomeOf({ rule, nominees: [nominee('A', false, false, 90), nominee('B', false, null, 90)] });
    expect(outcome.sealable).toBe(true);
    expect(outcome.results).toMatchObject([
      { id: 'A', status: 'failed-gate', failedGates: ['G1', 'G2'] },
      { id: 'B', status: 'failed-gate', failedGates: ['G1'] },
    ]);
  });
});

describe('a panel', () => {
  it('an absent evaluator is neither zero nor counted present', () => {
    expect(marked({ E1: [80], E2: null, E3: [90] }, { quorum: 2 })).toMatchObject({
      finalExact: '85',
      stages: { DESK: { sheets: 2, quorumMet: true } },
      status: 'ranked',
    });
  });

  it('below its quorum scores but gives no rank and blocks sealing', () => {
    expect(marked({ E1: [80], E2: null, E3: [90] }, { quorum: 3 })).toMatchObject({
      status: 'below-quorum',
      rank: null,
      final: '85.00',
      stages: { DESK: { sheets: 2, quorumMet: false } },
      blockers: [{ kind: 'quorum-missing', code: 'DESK' }],
    });
  });

  it('under a two-thirds quorum counts absent evaluators among those seated', () => {
    const sheets = (present: number): object =>
      Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`E${i}`, i < present ? [80] : null]));
    expect(marked(sheets(5), { quorum: 'two_thirds' }).status).toBe('ranked');
    expect(marked(sheets(4), { quorum: 'two_thirds' }).status).toBe('below-quorum');
  });

  it('without a single sheet leaves the final open', () => {
    expect(marked({ E1: null })).toMatchObject({
      status: 'below-quorum',
      final: null,
      stages: { DESK: { exact: null, sheets: 0 } },
    });
  });

  it('the Olympic mean drops one high and one low from five sheets on, else is the mean', () => {
    const five = { A: [0], B: [80], C: [81], D: [82], E: [100] };
    expect(marked(five, { aggregate: 'olympic' }).finalExact).toBe('81');
    expect(marked({ ...five, E: null }, { aggregate: 'olympic' }).finalExact).toBe('243/4');
  });

  it('the median is the middle mark, or the mean of the two in the middle', () => {
    expect(marked({ A: [70], B: [99], C: [82] }, { aggregate: 'median' }).finalExact).toBe('82');
    expect(marked({ A: [70], B: [99], C: [82], D: [85] }, { aggregate: 'median' }).finalExact).toBe('167/2');
  });

  it('levels turn a mark into points', () => {
    const levels = { 1: '20', 2: '40', 3: '60', 4: '80', 5: '100' };
    expect(marked({ A: [4], B: ['5'] }, { levels, scale: [1, 5] }).finalExact).toBe('90');
  });
});

describe('adjustments', () => {
  const adjusted = (more: object, adjustments: object = { bonus_cap: '3' }) =>
    marked({ E: [80] }, {}, more, { adjustments });

  it('the bonus is capped first, then the penalty is taken off', () => {
    expect(adjusted({ bonus: '4', penalty: '2.5' })).toMatchObject({
      base: '80',
      adjustment: '1/2',
      finalExact: '161/2',
    });
  });

  it('the sum is clipped last, so nobody leaves the scale', () => {
    expect(adjusted({ bonus: '30' }, {}).finalExact).toBe('100');
    expect(adjusted({ penalty: '90' }).finalExact).toBe('0');
  });

  it('none are needed', () => {
    expect(adjusted({ bonus: null })).toMatchObject({ adjustment: '0', final: '80.00' });
  });
});

describe('rounding points', () => {
  const items = [
    { code: 'A', weight: '50' },
    { code: 'B', weight: '50' },
  ];
  const sheets = { E1: ['70.01', '80'], E2: ['70.02', '80.01'], E3: ['70.02', '80.01'] };
  const final = (points: string[]): string | null =>
    only(
      outcomeOf({
        rule: rubricRule(items, {}, { rounding: { points, places: 1, mode: 'half_up' } }),
        nominees: [{ id: 'N', DESK: sheets }],
      }),
    ).finalExact;

  it('the final only: everything before it stays exact', () => {
    expect(final(['final'])).toBe('45007/600');
  });

  it('a criterion as well: the panel mean of each is rounded before it is weighted', () => {
    expect(final(['criterion', 'final'])).toBe('75');
  });

  it('a stage as well: the stage is rounded before it enters the composite', () => {
    expect(final(['stage', 'final'])).toBe('75');
  });
});
