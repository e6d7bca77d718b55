import { describe, expect, it } from '@jest/globals';
import { Fraction, parseExact, rankBy, selectShortlist } from '../../../src/core/scoring/index.js';
import { twoStageRule } from './builders.js';
import { outcomeOf, vector } from './vectors.js';

type Row = Record<string, string> & { id: string };

interface RankingCase {
  input: { scores: string[]; tie_break: { chain: string[]; rows: Row[] } };
  expected: {
    computed: {
      competition_1224: number[];
      dense_1223: number[];
      fractional: string[];
      modified_competition_1334: number[];
      percent_rank_sql_ascending: string[];
      cume_dist_sql_ascending: string[];
      tie_break_rank: Record<string, number>;
      top3_with_3_slots: string[];
    };
  };
}

const { input, expected } = vector('13-ranking-ties') as RankingCase;
const byNumber = (a: string, b: string): number => parseExact(b).compare(parseExact(a));
const ranks = (method: Parameters<typeof rankBy>[2]): number[] =>
  rankBy(input.scores, [byNumber], method).map(({ rank }) => rank);
const chain = input.tie_break.chain.map((key) => (a: Row, b: Row) => byNumber(a[key]!, b[key]!));

describe('ranks (case 13)', () => {
  it('equals share the better rank and the next rank is skipped', () => {
    expect(ranks('competition_1224')).toEqual(expected.computed.competition_1224);
  });

  it('dense ranks skip nothing', () => {
    expect(ranks('dense_1223')).toEqual(expected.computed.dense_1223);
  });

  it('fractional ranks are the mean of the places taken', () => {
    expect(ranks('fractional')).toEqual(expected.computed.fractional.map((text) => parseExact(text).valueOf()));
  });

  it('the other ranks in use follow from these: the worse place shared, and the two shares of SQL', () => {
    const count = input.scores.length;
    const best = ranks('competition_1224');
    // The mean of the first and the last place that equals take, so the last is twice the mean less the first.
    const last = ranks('fractional').map((mean, i) => 2 * mean - best[i]!);
    expect(last).toEqual(expected.computed.modified_competition_1334);
    const share = (over: number, under: number): string => new Fraction(over, under).toFraction();
    expect(last.map((place) => share(count - place, count - 1))).toEqual(expected.computed.percent_rank_sql_ascending);
    expect(best.map((place) => share(count - place + 1, count))).toEqual(expected.computed.cume_dist_sql_ascending);
  });

  it('the tie-break chain parts what it can, and what it cannot shares the rank', () => {
    const placings = rankBy(input.tie_break.rows, chain, 'competition_1224', 1);
    const found = Object.fromEntries(placings.map(({ contender, rank }) => [contender.id, rank]));
    expect(found).toEqual(expected.computed.tie_break_rank);
    const decided = placings.map(({ contender, decidedAt }) => [
      contender.id,
      decidedAt === null ? null : input.tie_break.chain[decidedAt],
    ]);
    expect(decided).toEqual([
      ['P1', 'DESK'],
      ['P3', 'DESK'],
      ['P2', 'INT'],
      ['P4', null],
      ['P5', null],
      ['P6', 'total'],
    ]);
    expect(placings.map(({ rankBeforeTieBreak }) => rankBeforeTieBreak)).toEqual([1, 1, 1, 4, 4, 6]);
  });

  it('a shortlist of three takes the first three after the chain', () => {
    const lines = rankBy(input.tie_break.rows, chain).map(({ contender, rank }) => ({ id: contender.id, rank }));
    expect(selectShortlist(lines, 3).admitted).toEqual(expected.computed.top3_with_3_slots);
  });
});

describe('a shortlist', () => {
  const lines = [
    { id: 'A', rank: 1 },
    { id: 'B', rank: 2 },
    { id: 'C', rank: 2 },
    { id: 'D', rank: 4 },
    { id: 'E', rank: null },
  ];

  it('admits all who tie at the cut-off, and says so', () => {
    expect(selectShortlist(lines, 2)).toEqual({ admitted: ['A', 'B', 'C'], cutoffRank: 2, tieAtCutoff: true });
  });

  it('never admits a nominee without a rank, however large the quota', () => {
    expect(selectShortlist(lines, 9)).toEqual({ admitted: ['A', 'B', 'C', 'D'], cutoffRank: 4, tieAtCutoff: false });
    expect(selectShortlist([], 3)).toEqual({ admitted: [], cutoffRank: null, tieAtCutoff: false });
  });

  it.each([0, -1, 1.5, NaN])('of %d is refused', (quota) => {
    expect(() => selectShortlist(lines, quota)).toThrow(RangeError);
  });
});

describe('the order of nominees', () => {
  const nominee = (id: string, desk: string, interview: string, more: object = {}): object => ({
    id,
    DESK: { E: [desk] },
    INT: { E: [interview] },
    ...more,
  });
  const table = (rule: object, nominees: object[]): unknown[] =>
    outcomeOf({ rule, nominees }).results.map(({ id, rank, final, decidedBy }) => [id, rank, final, decidedBy]);

  it('puts every finalist above every non-finalist, whatever the scores, and scores over the stages reached', () => {
    const nominees = [nominee('finalist', '50', '50'), { id: 'desk-only', DESK: { E: ['90'] }, stageReached: 'DESK' }];
    expect(table(twoStageRule(), nominees)).toEqual([
      ['finalist', 1, '50.00', 'final'],
      ['desk-only', 2, '90.00', 'final'],
    ]);
  });

  it('shows no margin between a finalist and a non-finalist', () => {
    const nominees = [nominee('finalist', '50', '50'), { id: 'desk-only', DESK: { E: ['90'] }, stageReached: 'DESK' }];
    expect(outcomeOf({ rule: twoStageRule(), nominees }).results.map(({ marginToNext }) => marginToNext)).toEqual([
      null,
      null,
    ]);
  });

  it('ties what is published equal, though the exact scores differ', () => {
    const nominees = [nominee('A', '80', '80'), nominee('B', '80.01', '80')];
    expect(table(twoStageRule(), nominees)).toEqual([
      ['A', 1, '80.00', 'shared'],
      ['B', 1, '80.00', 'shared'],
    ]);
  });

  it('parts them when the rule ranks on the exact score', () => {
    const rule = twoStageRule({ ranking: { on: 'exact' } });
    expect(table(rule, [nominee('A', '80', '80'), nominee('B', '80.01', '80')])).toEqual([
      ['B', 1, '80.00', 'final'],
      ['A', 2, '80.00', 'final'],
    ]);
  });

  it('breaks a tie by an item, or by the lesser penalty', () => {
    const nominees = [
      nominee('A', '80', '80', { penalty: '1' }),
      nominee('B', '77.5', '80'),
      nominee('C', '81.5', '79', { penalty: '1' }),
    ];
    expect(table(twoStageRule({ ranking: { tie_break: ['penalty', 'D'] } }), nominees)).toEqual([
      ['B', 1, '79.00', 'penalty'],
      ['C', 2, '79.00', 'D'],
      ['A', 3, '79.00', 'D'],
    ]);
  });

  it('compares tie-break keys at the stated precision only', () => {
    const nominees = [nominee('A', '80.3', '79.8'), nominee('B', '80', '80')];
    const coarse = twoStageRule({ ranking: { tie_break: ['INT'], tie_break_precision: 'rounded to 0 places' } });
    expect(table(twoStageRule(), nominees).map((line) => (line as unknown[])[3])).toEqual(['INT', 'INT']);
    expect(table(coarse, nominees).map((line) => (line as unknown[])[3])).toEqual(['shared', 'shared']);
  });
});
