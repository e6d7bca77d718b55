import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS, parseProblem, scoreProblem } from '../../../src/core/scoring/index.js';
import { indicatorRule, only, rubricRule, twoStageRule } from './builders.js';
import { faultsOf, outcomeOf, problemOf } from './vectors.js';

const one = rubricRule([{ code: 'D', weight: '100' }]);
const digits = (count: number): string => '7'.repeat(count);

describe('absurd sizes', () => {
  it('a million nominees are refused by their number, without being read', () => {
    const nominees = Array.from({ length: 1_000_000 }, () => null);
    expect(faultsOf({ rule: one, nominees })).toEqual(['list.too-long /nominees']);
  });

  it('fifty thousand nominees who all tie are ranked, in proportion to their number', () => {
    const nominees = Array.from({ length: 50_000 }, (_, i) => ({ id: `N${i}`, DESK: { E1: [70 + (i % 3)] } }));
    const { results } = outcomeOf({ rule: one, nominees });
    const lines = [results[0]!, results[20_000]!, results.at(-1)!];
    expect(lines.map(({ rank, marginToNext }) => [rank, marginToNext])).toEqual([
      [1, '1.00'],
      [16_667, '1.00'],
      [33_334, null],
    ]);
  });

  it('a hundred thousand marks that are all wrong are counted, not listed', () => {
    const levels = Object.fromEntries(Array.from({ length: LIMITS.tableRows }, (_, i) => [`${i}.5`, '50']));
    const items = Array.from({ length: 100 }, (_, i) => ({ code: `C${i}`, weight: '1' }));
    const nominees = Array.from({ length: 1_000 }, (_, i) => ({ id: `N${i}`, DESK: { E1: items.map(() => 7) } }));
    const parsed = parseProblem({ rule: rubricRule(items, { levels }), nominees });
    expect(parsed.ok ? [] : parsed.faults.at(-1)).toMatchObject({ code: 'faults.more', params: { count: '99500' } });
  });

  it('a tie-break chain longer than any regulation is refused', () => {
    const chain = Array.from({ length: LIMITS.tieBreakKeys + 1 }, () => 'INT');
    expect(faultsOf({ rule: twoStageRule({ ranking: { tie_break: chain } }), nominees: [] })).toEqual([
      'list.too-long /rule/ranking/tie_break',
    ]);
  });

  it('marks nested a hundred thousand deep are a fault', () => {
    let deep: unknown = 7;
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    expect(faultsOf({ rule: one, nominees: [{ id: 'N', DESK: { E1: [deep] } }] })).toEqual([
      'number.malformed /nominees/0/DESK/E1/0',
    ]);
  });
});

describe('absurd numbers', () => {
  const item = { code: 'K1', weight: '100' };
  it.each<[string, object, string]>([
    ['a weight', { ...item, weight: digits(200) }, 'number.too-long /rule/stages/0/items/0/weight'],
    [
      'a weight as a fraction',
      { ...item, weight: `1/${digits(200)}` },
      'number.too-long /rule/stages/0/items/0/weight',
    ],
    ['a goalpost', { ...item, fn: 'goalpost', lo: '0', hi: digits(200) }, 'number.too-long /rule/stages/0/items/0/hi'],
    [
      'a target',
      { ...item, fn: 'target', target: `0.${digits(200)}` },
      'number.too-long /rule/stages/0/items/0/target',
    ],
  ])('of two hundred digits as %s are refused', (_, leaf, fault) => {
    expect(faultsOf({ rule: indicatorRule([leaf]), nominees: [] })).toEqual([fault]);
  });

  it.each([
    'NaN',
    'Infinity',
    '-Infinity',
    '1e5',
    '0x10',
    ' 7',
    '7 ',
    '+7',
    '٧',
    '07',
    '.5',
    '5.',
    '1_000',
    '1/0',
    '',
    '-',
    'null',
  ])('the text %j is no number, wherever it stands', (text) => {
    const rule = indicatorRule([item]);
    expect(faultsOf({ rule, nominees: [{ id: 'N', indicators: { K1: text } }] })).toHaveLength(1);
    expect(faultsOf({ rule: one, nominees: [{ id: 'N', DESK: { E1: [text] } }] })).toHaveLength(1);
    expect(faultsOf({ rule: indicatorRule([{ ...item, weight: text }]), nominees: [] })).toHaveLength(1);
  });

  it.each([NaN, Infinity, -Infinity, 1e21, 1e-7, Number.MAX_VALUE, Number.MIN_VALUE])(
    'the number %p is refused as it is written',
    (value) => {
      const rule = indicatorRule([item]);
      expect(faultsOf({ rule, nominees: [{ id: 'N', indicators: { K1: value } }] })).toEqual([
        'number.malformed /nominees/0/indicators/K1',
      ]);
    },
  );

  it('a figure with as many digits as are allowed is scored exactly', () => {
    const figure = `${digits(LIMITS.integerDigits)}.${digits(LIMITS.fractionDigits)}`;
    const leaf = { ...item, fn: 'goalpost', lo: '0', hi: '999999999999999999' };
    const line = only(outcomeOf({ rule: indicatorRule([leaf]), nominees: [{ id: 'N', indicators: { K1: figure } }] }));
    expect(line.final).toBe('77.78');
    expect(line.finalExact).toMatch(/^\d+\/\d+$/);
  });
});

describe('weights so fine that exact arithmetic would not end', () => {
  /** The first so many primes above ten million: no two share a factor. */
  const primes: bigint[] = [];
  for (let n = 10_000_001; primes.length < 500; n += 2) {
    let isPrime = true;
    for (let d = 3; d * d <= n && isPrime; d += 2) isPrime = n % d !== 0;
    if (isPrime) primes.push(BigInt(n));
  }
  const fine = primes.map((p, i) => ({ code: `C${i}`, weight: `1/${p}` }));

  it('are refused among siblings, five hundred primes under the line', () => {
    expect(faultsOf({ rule: rubricRule(fine), nominees: [] })).toEqual(['weights.too-fine /rule/stages/0/items']);
    const factors = fine.map(({ code, weight }) => ({ code, factor: weight }));
    expect(faultsOf({ rule: rubricRule(factors, { composite: 'sum' }), nominees: [] })).toEqual([
      'weights.too-fine /rule/stages/0/items',
    ]);
  });

  it('are refused over the whole rule, where each pair of them would do', () => {
    const pairs = primes.slice(0, 250).map((p, i) => ({
      code: `A${i}`,
      weight: '0.4',
      items: [
        { code: `B${i}`, weight: `1/${p * p}` },
        { code: `C${i}`, weight: `${p * p - 1n}/${p * p}` },
      ],
    }));
    expect(faultsOf({ rule: rubricRule(pairs), nominees: [] })).toEqual(['rule.too-fine /rule/stages']);
  });

  it('are no obstacle while they can be told: three with eighteen digits', () => {
    const items = ['111111111111111111', '222222222222222222', '666666666666666666'].map((part, i) => ({
      code: `C${i}`,
      weight: `${part}/999999999999999999`,
    }));
    const nominees = [{ id: 'N', DESK: { E1: [10, 20, 30] } }];
    expect(only(outcomeOf({ rule: rubricRule(items), nominees })).finalExact).toBe('230/9');
  });
});

describe('anything that the parser accepts', () => {
  it('can be scored without an exception, whatever was put into it', () => {
    const values = fc.oneof(
      fc.anything({ maxDepth: 2 }),
      fc.constantFrom<unknown>('1/3', '0', 0, null, '100', 70, true),
    );
    const places = [
      ['rule', 'adjustments'],
      ['rule', 'rounding'],
      ['rule', 'ranking'],
      ['rule', 'scale'],
      ['nominees', '0', 'penalty'],
      ['nominees', '0', 'INT'],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), values, (path, value) => {
        const problem: Record<string, unknown> = {
          rule: twoStageRule(),
          nominees: [{ id: 'N', DESK: { E1: [70] }, INT: { E1: [71] } }],
        };
        const holder = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, problem);
        holder[path.at(-1)!] = value;
        const parsed = parseProblem(problem);
        if (parsed.ok) expect(scoreProblem(parsed.value).results).toHaveLength(1);
        else expect(parsed.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
    expect(problemOf({ rule: twoStageRule(), nominees: [] }).nominees).toEqual([]);
  });
});
