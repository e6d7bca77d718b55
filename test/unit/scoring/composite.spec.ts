import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compileWeights,
  effectiveWeights,
  Fraction,
  parseExact,
  type RubricStage,
  type TraceNode,
  traceNominee,
} from '../../../src/core/scoring/index.js';
import { geometricMean, logShare } from '../../../src/core/scoring/logarithm.js';
import { indicatorRule, only, rubricRule, twoStageRule } from './builders.js';
import { faultsOf, outcomeOf, problemOf, ruleOf } from './vectors.js';

const weighed = (...weights: string[]): { code: string; weight: string }[] =>
  weights.map((weight, i) => ({ code: `K${i + 1}`, weight }));
const figures = (...values: (string | null)[]): object[] => [
  { id: 'N', indicators: Object.fromEntries(values.map((value, i) => [`K${i + 1}`, value])) },
];
const geometric = { composite: 'geometric' };

/** The final before rounding of one nominee with these figures, under a geometric stage of equal weights. */
function meanOf(values: (string | null)[], terms: object = {}): string | null {
  const weights = values.map(() => `1/${values.length}`);
  const rule = indicatorRule(weighed(...weights), { ...geometric, ...terms });
  return only(outcomeOf({ rule, nominees: figures(...values) })).finalExact;
}

describe('a geometric mean', () => {
  it.each<[string[], string]>([
    [['40', '90'], '60'],
    [['64', '64', '64'], '64'],
    [['0.5', '50'], '5'],
    [['10', '10', '80'], '20'],
    [['0', '90'], '0'],
    [['2', '50', '10', '10'], '10'],
  ])('of %j is exactly %s', (values, expected) => {
    expect(meanOf(values)).toBe(expected);
  });

  it('is irrational as a rule, and half-up at six decimals, or at those that the rule declares', () => {
    expect(meanOf(['50', '100'])).toBe(parseExact('70.710678').toFraction());
    expect(meanOf(['50', '100'], { composite_places: 2 })).toBe(parseExact('70.71').toFraction());
    expect(meanOf(['50', '100'], { composite_places: 0 })).toBe('71');
  });

  it('takes weights as exponents', () => {
    const rule = indicatorRule(weighed('75', '25'), geometric);
    expect(only(outcomeOf({ rule, nominees: figures('16', '81') })).finalExact).toBe('24');
  });

  it('leaves the weight of what does not apply to the siblings', () => {
    const rule = indicatorRule(weighed('50', '25', '25'), geometric);
    expect(only(outcomeOf({ rule, nominees: figures(null, '40', '90') })).finalExact).toBe('60');
  });

  it('may be that of an aspect inside a plain mean, or of the stages', () => {
    const aspect = { code: 'A', weight: '50', ...geometric, items: [...weighed('50', '50')] };
    const inside = indicatorRule([aspect, { code: 'K3', weight: '50' }]);
    expect(only(outcomeOf({ rule: inside, nominees: figures('40', '90', '80') })).finalExact).toBe('70');
    const stages = twoStageRule({ composite: 'geometric' });
    const nominees = [{ id: 'N', DESK: { E1: [32] }, INT: { E1: [1] } }];
    expect(only(outcomeOf({ rule: stages, nominees })).finalExact).toBe('4');
  });

  it('is rounded as an exact power would be: no neighbour at these places is nearer', () => {
    const value = fc.record({ n: fc.bigInt(1n, 10n ** 6n), d: fc.bigInt(1n, 10n ** 4n) });
    const term = fc.record({ share: fc.bigInt(1n, 9n), value });
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 10 }), (raw, places) => {
        const terms = raw.map(({ share, value: { n, d } }) => ({ share, value: new Fraction(n, d) }));
        const shares = terms.reduce((sum, { share }) => sum + share, 0n);
        const mean = geometricMean(terms, places);
        const half = new Fraction(1n, 2n * 10n ** BigInt(places));
        const product = terms.reduce((all, t) => all.mul(t.value.pow(Number(t.share))), new Fraction(1));
        const power = (x: Fraction): Fraction => x.pow(Number(shares));
        expect(mean.sub(half).lt(0) || power(mean.sub(half)).lte(product)).toBe(true);
        expect(power(mean.add(half)).gt(product)).toBe(true);
      }),
    );
  });

  it('takes any weights, also such as no root of whole numbers could', () => {
    const rule = indicatorRule(
      weighed('123456789012345677/1234567890123456789', '1111111101111111112/1234567890123456789'),
      {
        ...geometric,
      },
    );
    expect(only(outcomeOf({ rule, nominees: figures('50', '50') })).finalExact).toBe('50');
  });

  it('has a contribution as a whole, and exponents instead of contributions below', () => {
    const rule = indicatorRule(weighed('50', '50'), geometric);
    const [stage] = traceNominee(problemOf({ rule, nominees: figures('40', '90') }), 'N').stages;
    expect(stage).toMatchObject({
      fn: { name: 'weighted-geometric-mean', params: { places: '6' } },
      contribution: { exact: '60' },
      children: [
        { weight: '50', score: { exact: '40' }, effectiveWeight: null, contribution: null },
        { weight: '50', score: { exact: '90' }, effectiveWeight: null, contribution: null },
      ],
    });
  });

  it('cannot be summed up by the database, and needs a scale without negative marks', () => {
    const items = weighed('50', '50');
    expect(() => compileWeights(ruleOf(rubricRule(items, geometric)).stages[0] as RubricStage)).toThrow(RangeError);
    const negative = { scale: ['-100', '100'] };
    expect(faultsOf({ rule: rubricRule(items, geometric, negative), nominees: [] })).toEqual([
      'composite.negative-scale /rule/stages/0',
    ]);
    const stages = { ...twoStageRule({ composite: 'geometric' }), ...negative };
    expect(faultsOf({ rule: stages, nominees: [] })).toEqual(['composite.negative-scale /rule']);
  });
});

describe('a logarithm', () => {
  it('is that of a double wherever a double is certain', () => {
    const amount = fc.integer({ min: 2, max: 10 ** 9 });
    fc.assert(
      fc.property(amount, amount, amount, (a, b, c) => {
        const [lo, x, hi] = [a, b, c].toSorted((m, n) => m - n) as [number, number, number];
        if (lo === hi) return;
        const double = (100 * (Math.log(x) - Math.log(lo))) / (Math.log(hi) - Math.log(lo));
        const exact = logShare(new Fraction(x), new Fraction(lo), new Fraction(hi), 100n, 6);
        expect(exact.valueOf()).toBeCloseTo(double, hi / lo > 1.01 ? 5 : 1);
      }),
    );
  });

  it('of a power is exact: half the way to the square of the ratio', () => {
    const log = (x: number, lo: number, hi: number): string =>
      logShare(new Fraction(x), new Fraction(lo), new Fraction(hi), 100n, 6).toFraction();
    expect([log(10, 1, 100), log(2, 1, 1024), log(300, 100, 900)]).toEqual(['50', '10', '50']);
  });

  it('of goalposts that all but touch keeps its digits, where a double would lose them', () => {
    const item = { code: 'K1', weight: '100', fn: 'log_goalpost', lo: '1000000000000', hi: '1000000000004' };
    const rule = indicatorRule([item]);
    expect(only(outcomeOf({ rule, nominees: figures('1000000000001') })).finalExact).toBe('25');
  });
});

describe('a sum', () => {
  const items = [
    { code: 'A', factor: '1.5' },
    { code: 'B', factor: '2' },
  ];
  const sum = { composite: 'sum', scale: ['0', '10'] };
  const nominees = [{ id: 'N', DESK: { E1: ['7.5', '8'], E2: ['7', '8'] } }];

  it('adds every score times its factor, on a scale of its own', () => {
    expect(only(outcomeOf({ rule: rubricRule(items, sum), nominees })).finalExact).toBe('215/8');
  });

  it('has no weight to redistribute: what does not apply adds nothing', () => {
    const rule = indicatorRule(
      [
        { code: 'K1', factor: '1/2' },
        { code: 'K2', factor: '1/4' },
      ],
      { composite: 'sum' },
    );
    expect(only(outcomeOf({ rule, nominees: figures('80', null) })).finalExact).toBe('40');
  });

  it('wants factors where a mean wants weights', () => {
    expect(faultsOf({ rule: rubricRule(weighed('50', '50'), sum), nominees: [] })).toEqual([
      'number.missing /rule/stages/0/items/0/factor',
      'number.missing /rule/stages/0/items/1/factor',
      'key.unknown /rule/stages/0/items/0/weight',
      'key.unknown /rule/stages/0/items/1/weight',
    ]);
  });

  it('shows factors as effective weights', () => {
    const [stage] = traceNominee(problemOf({ rule: rubricRule(items, sum), nominees }), 'N').stages;
    expect(stage!.children.map(({ contribution }) => contribution!.exact)).toEqual(['87/8', '16']);
    expect(effectiveWeights(ruleOf(rubricRule(items, sum))).map(({ exact }) => exact)).toEqual(['300/7', '400/7']);
  });
});

describe('rounding on the way', () => {
  const items = [
    { code: 'A', weight: '50', items: weighed('1/3', '2/3') },
    { code: 'K3', weight: '50' },
  ];
  const traced = (points: string[]): { final: string; leaves: string } => {
    const rule = { ...indicatorRule(items), rounding: { points: [...points, 'final'], places: 1 } };
    const trace = traceNominee(problemOf({ rule, nominees: figures('70', '75', '60.05') }), 'N');
    const leaves = (nodes: readonly TraceNode[]): Fraction =>
      nodes
        .map((node) => (node.children.length > 0 ? leaves(node.children) : parseExact(node.contribution!.exact)))
        .reduce((a, b) => a.add(b));
    return { final: trace.exact!.exact, leaves: leaves(trace.stages).toFraction() };
  };

  it.each<[string[], string]>([
    [[], '8003/120'],
    [['aspect'], '2667/40'],
    [['contribution'], '667/10'],
    [['aspect', 'contribution'], '667/10'],
  ])('at %j gives exactly %s, and the trace says what the rounding added', (points, expected) => {
    const exact = parseExact(expected).toFraction();
    expect(traced(points)).toEqual({ final: exact, leaves: exact });
  });
});

describe('stages that only lead to the next', () => {
  const nominees = [
    { id: 'A', DESK: { E1: [60] }, INT: { E1: [90] } },
    { id: 'B', DESK: { E1: [95] }, INT: { E1: [85] } },
    { id: 'C', DESK: { E1: [99] }, stageReached: 'DESK' },
  ];
  const placed = (rule: object): unknown[] =>
    outcomeOf({ rule, nominees }).results.map(({ id, rank, final }) => [id, rank, final]);

  it('are forgotten where the rule resets, and carried over by default', () => {
    expect(placed(twoStageRule({ progression: 'reset' }))).toEqual([
      ['A', 1, '90.00'],
      ['B', 2, '85.00'],
      ['C', 3, '99.00'],
    ]);
    expect(placed(twoStageRule())).toEqual(placed(twoStageRule({ progression: 'carry_over' })));
    expect(placed(twoStageRule())[0]).toEqual(['B', 1, '89.00']);
  });

  it('bring nothing to the trace, and are not combined', () => {
    const problem = problemOf({ rule: twoStageRule({ progression: 'reset' }), nominees });
    const { stages, base } = traceNominee(problem, 'A');
    expect(stages.map(({ contribution }) => contribution!.exact)).toEqual(['0', '90']);
    expect(base!.exact).toBe('90');
    const rule = twoStageRule({ progression: 'reset', composite: 'geometric' });
    expect(faultsOf({ rule, nominees: [] })).toEqual(['composite.reset /rule/composite']);
  });
});
