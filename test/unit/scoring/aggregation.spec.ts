import { describe, expect, it } from '@jest/globals';
import {
  aggregateSheets,
  exactText,
  fixedText,
  parseExact,
  requiredSheets,
  type RubricStage,
} from '../../../src/core/scoring/index.js';
import { only, rubricRule } from './builders.js';
import { outcomeOf, vector } from './vectors.js';

interface AggregationCase {
  input: {
    vectors: { fn: string; x: string[] }[];
    organisation: { marks: Record<string, string[]>; weights: Record<string, string> };
    organisation_recusal: { absent: string };
    trim_level: { marks: string[][]; weights: string[] };
  };
  expected: {
    computed: {
      vectors: { exact: string; rounded4: string }[];
      organisation_balanced: { exact: string; rounded2: string };
      organisation_balanced_with_BPJS_recused: { exact: string; rounded2: string };
      trim_per_criterion: { exact: string; rounded2: string };
      trim_per_total: { exact: string; rounded2: string };
      quorum: { examples: [number, number, boolean][] };
    };
  };
}

const { input, expected } = vector('15-assessor-aggregation') as AggregationCase;

/** A fifth trimmed from each side of five marks is the Olympic mean; pooling all organisations is the plain mean. */
const AGGREGATE: Record<string, RubricStage['aggregate']> = {
  mean: 'mean',
  median: 'median',
  olympic_drop1_min5: 'olympic',
  trim_20pct_each_side: 'olympic',
  mean_of_all_organisations_pooled: 'mean',
};

describe('combining evaluators (case 15)', () => {
  it.each(input.vectors.map((given, i) => ({ ...given, want: expected.computed.vectors[i]! })))(
    '$fn of $x is $want.exact',
    ({ fn, x, want }) => {
      const sheets = x.map((mark, i) => ({ evaluator: `E${i}`, points: [Number(mark) * 100] }));
      const [value] = aggregateSheets(sheets, 1, AGGREGATE[fn]!);
      expect([exactText(value!), fixedText(value!, 4)]).toEqual([want.exact, want.rounded4]);
    },
  );

  it('the Olympic mean drops marks per criterion, not per total', () => {
    const { marks, weights } = input.trim_level;
    const items = weights.map((weight, i) => ({ code: `W${i}`, weight }));
    const sheets = Object.fromEntries(marks.map((sheet, i) => [`E${i}`, sheet]));
    const result = only(
      outcomeOf({ rule: rubricRule(items, { aggregate: 'olympic' }), nominees: [{ id: 'N', DESK: sheets }] }),
    );
    const want = expected.computed.trim_per_criterion;
    expect([result.finalExact, result.final]).toEqual([want.exact, want.rounded2]);
  });

  it('dropping whole sheets by their totals would give another answer, so it is not what the rule means', () => {
    const { marks, weights } = input.trim_level;
    const rule = rubricRule(weights.map((weight, i) => ({ code: `W${i}`, weight })));
    const sheets = marks.map((sheet, i) => ({ id: `N${i}`, DESK: { E: sheet } }));
    const totals = outcomeOf({ rule, nominees: sheets }).results.map(({ finalExact }) => parseExact(finalExact!));
    const kept = totals.toSorted((a, b) => a.compare(b)).slice(1, -1);
    const mean = kept.reduce((a, b) => a.add(b)).div(kept.length);
    const { trim_per_total: other, trim_per_criterion: ours } = expected.computed;
    expect([exactText(mean), fixedText(mean, 2)]).toEqual([other.exact, other.rounded2]);
    expect(other.exact).not.toBe(ours.exact);
  });

  it.each([
    [3, 3],
    [4, 3],
    [6, 4],
    [9, 6],
  ])('two thirds of a panel of %i is a quorum of %i', (seated, required) => {
    expect(requiredSheets('two_thirds', seated)).toBe(required);
  });

  it('two thirds, and never fewer than three, must be present', () => {
    const { examples } = expected.computed.quorum;
    expect(examples.map(([seated, present]) => present >= requiredSheets('two_thirds', seated))).toEqual(
      examples.map(([, , valid]) => valid),
    );
  });
});

describe('an organisation-balanced panel (case 15)', () => {
  const { marks, weights } = input.organisation;
  const seats = Object.entries(marks).flatMap(([name, given]) =>
    given.map((mark, i) => ({ name, seat: `${name}-${i}`, mark })),
  );
  const members = Object.fromEntries(seats.map(({ name, seat }) => [seat, name]));
  const panel = (absent: string | null, mandatory: string[] = []) => {
    const DESK = Object.fromEntries(seats.map(({ name, seat, mark }) => [seat, name === absent ? null : [mark]]));
    const terms = { aggregate: 'organisation_balanced', organisations: { weights, members, mandatory } };
    return only(outcomeOf({ rule: rubricRule([{ code: 'W', weight: '100' }], terms), nominees: [{ id: 'N', DESK }] }));
  };

  it('weighs organisations, not heads', () => {
    const want = expected.computed.organisation_balanced;
    expect([panel(null).finalExact, panel(null).final]).toEqual([want.exact, want.rounded2]);
  });

  it('gives the weight of an absent organisation to the others, and flags the nominee', () => {
    const want = expected.computed.organisation_balanced_with_BPJS_recused;
    const result = panel(input.organisation_recusal.absent);
    expect([result.finalExact, result.final, result.status]).toEqual([want.exact, want.rounded2, 'ranked']);
    expect(result.flags).toEqual([{ kind: 'organisation-absent', stage: 'DESK', detail: 'BPJS' }]);
  });

  it('has no quorum while a mandatory organisation is absent', () => {
    expect(panel('BPJS', ['BPJS'])).toMatchObject({ status: 'below-quorum', rank: null, final: '81.43' });
    expect(parseExact(panel('BPJS', ['BPJS']).finalExact!).toFraction()).toBe('570/7');
  });
});
