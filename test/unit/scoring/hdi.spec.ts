import { expect, it } from '@jest/globals';
import { type Outcome, parseExact, traceNominee } from '../../../src/core/scoring/index.js';
import { describeSharedCase } from '../../support/reference-cases.js';
import { outcomeOf, problemOf } from './vectors.js';

type Row = [iso: string, country: string, le: string, eys: string, mys: string, gni: string, hdi: string, rank: number];

interface Hdi {
  input: { rows: Row[] };
  expected: { computed: { Indonesia: Record<'health_index' | 'education_index' | 'income_index', number> } };
}

/** The Human Development Index on 0 to 100: goalposts, a logarithm, a mean of two inside a geometric mean of three. */
const hdiRule = (ranking: object = {}): object => {
  const goalposts = (code: string, weight: string, lo: string, hi: string, fn = 'goalpost'): object => {
    return { code, weight, fn, lo, hi };
  };
  const schooling = [goalposts('EYS', '1/2', '0', '18'), goalposts('MYS', '1/2', '0', '15')];
  return {
    stages: [
      {
        ...{ code: 'HDI', weight: '100', kind: 'indicators', composite: 'geometric', composite_places: 8 },
        items: [
          goalposts('H', '1/3', '20', '85'),
          { code: 'E', weight: '1/3', items: schooling },
          goalposts('I', '1/3', '100', '75000', 'log_goalpost'),
        ],
      },
    ],
    // Three places of an index are one place of a percentage.
    rounding: { points: ['final'], places: 1 },
    ranking,
  };
};

describeSharedCase('08-hdi-2022-goalposts', ({ input: { rows }, expected }: Hdi) => {
  const nominees = rows.map(([id, , H, EYS, MYS, I]) => ({ id, indicators: { H, EYS, MYS, I } }));
  const outcome = outcomeOf({ rule: hdiRule(), nominees });
  const lineOf = (id: string, { results }: Outcome = outcome) => results.find((result) => result.id === id)!;

  it('193 indices are reproduced at the three places in which they are published', () => {
    const index = ({ final }: { final: string | null }): string => parseExact(final!).div(100).toFraction();
    expect(rows.map(([id]) => [id, index(lineOf(id))])).toEqual(
      rows.map(([id, , , , , , hdi]) => [id, parseExact(hdi).toFraction()]),
    );
  });

  it('193 ranks are those of the published value, equals sharing the better rank', () => {
    expect(rows.map(([id]) => [id, lineOf(id).rank])).toEqual(rows.map((row) => [row[0], row[7]]));
  });

  it('ranking what is not published would reproduce 166 of them only', () => {
    const exact = outcomeOf({ rule: hdiRule({ on: 'exact' }), nominees });
    expect(rows.filter(([id, , , , , , , rank]) => lineOf(id, exact).rank === rank)).toHaveLength(166);
  });

  it('the dimensions of Indonesia are those computed independently', () => {
    const dimensions = traceNominee(problemOf({ rule: hdiRule(), nominees }), 'IDN').stages[0]!.children;
    const { health_index, education_index, income_index } = expected.computed.Indonesia;
    expect(dimensions.map(({ score }) => parseExact(score!.exact).div(100).round(6).valueOf())).toEqual([
      health_index,
      education_index,
      income_index,
    ]);
  });
});
