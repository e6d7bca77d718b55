import { expect, it } from '@jest/globals';
import { effectiveWeights, fixedText, Fraction, parseExact, rankOnAspect } from '../../../src/core/scoring/index.js';
import { describeSharedCase } from '../../support/reference-cases.js';
import { outcomeOf, problemOf, ruleOf } from './vectors.js';

interface Meta {
  code: string;
  level: number;
  parent: string | null;
  weight: string;
  direction: 1 | -1;
}

interface Asem {
  input: { meta: Meta[]; indicators: string[]; units: string[]; treated: number[][] };
  expected: {
    published: {
      columns: string[];
      top6: [string, number, ...number[]][];
      India: Record<string, [score: number, rank: number]>;
      effective_weights: Record<string, number>;
    };
    computed: { all_units: Record<string, { rank: number; Index: number }> };
  };
}

/** An exact number out of a double's shortest decimal, also where that is written with an exponent. */
function exactOf(value: number): Fraction {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return parseExact(digits).mul(new Fraction(10).pow(Number(exponent)));
}

/**
 * Min-max over the units, which an official score may not use (scoring.md 1.4), so it happens here and the engine gets figures
 * on 0 to 100.
 */
function minMax(column: readonly Fraction[], direction: 1 | -1): string[] {
  const ordered = column.toSorted((a, b) => a.compare(b));
  const [low, high] = [ordered[0]!, ordered.at(-1)!];
  return column.map((value) => {
    const share = value.sub(low).div(high.sub(low)).mul(100);
    return fixedText(direction === 1 ? share : new Fraction(100).sub(share), 12);
  });
}

const children = (meta: Meta[], parent: string): Meta[] => meta.filter((entry) => entry.parent === parent);

/** The nodes below a parent, with weights of the source made whole: each over the sum of its siblings. */
function nodesBelow(meta: Meta[], parent: string): { code: string; weight: string; items?: object[] }[] {
  const siblings = children(meta, parent);
  const whole = siblings.reduce((sum, { weight }) => sum.add(weight), new Fraction(0));
  return siblings.map(({ code, weight, level }) => ({
    code,
    weight: new Fraction(weight).div(whole).toFraction().replace(/^1$/, '1/1'),
    ...(level === 1 ? { fn: 'goalpost', lo: '0', hi: '100' } : { items: nodesBelow(meta, code) }),
  }));
}

describeSharedCase('09-asem-coinr-composite', ({ input, expected: { published, computed } }: Asem) => {
  const { meta, indicators, units, treated } = input;
  const rule = { stages: nodesBelow(meta, 'Index').map((stage) => ({ ...stage, kind: 'indicators' })) };
  const columns = indicators.map((code, i) =>
    minMax(
      treated.map((row) => exactOf(row[i]!)),
      meta.find((entry) => entry.code === code)!.direction,
    ),
  );
  const nominees = units.map((id, row) => ({
    id,
    indicators: Object.fromEntries(indicators.map((code, i) => [code, columns[i]![row]!])),
  }));
  const problem = problemOf({ rule, nominees });
  const outcome = outcomeOf({ rule, nominees });

  it('the index and rank of all 51 units are those of COINr', () => {
    expect(
      Object.fromEntries(outcome.results.map(({ id, rank, final }) => [id, { rank, Index: Number(final) }])),
    ).toEqual(computed.all_units);
  });

  it('the six best have every sub-index and pillar as published', () => {
    const table = outcome.results.slice(0, 6).map(({ id, rank, final, stages, aspects }) => {
      const scoreOf = (code: string): string => (stages[code] ?? aspects[code])!.rounded!;
      return [id, rank, Number(final), ...published.columns.slice(3).map((code) => Number(scoreOf(code)))];
    });
    expect(table).toEqual(published.top6);
  });

  it('India has its rank on every pillar', () => {
    const { Index, ...below } = published.India;
    const india = outcome.results.find(({ id }) => id === 'IND')!;
    expect([Number(india.final), india.rank]).toEqual(Index);
    const places = Object.keys(below).map((code) => {
      const place = rankOnAspect(problem, code).find(({ id }) => id === 'IND')!;
      return [code, [Number(place.rounded), place.rank]];
    });
    expect(Object.fromEntries(places)).toEqual(below);
  });

  it('effective weights are the products down the tree', () => {
    const weights = new Map(
      effectiveWeights(ruleOf(rule)).map(({ code, exact }) => [code, parseExact(exact).div(100)]),
    );
    for (const [code, weight] of Object.entries(published.effective_weights)) {
      expect(weights.get(code)!.valueOf()).toBeCloseTo(weight, 8);
    }
  });
});
