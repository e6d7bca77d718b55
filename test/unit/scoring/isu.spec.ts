import { expect, it } from '@jest/globals';
import {
  type Fraction,
  type Outcome,
  parseExact,
  type Problem,
  roundHalfUp,
  scoreProblem,
  traceNominee,
} from '../../../src/core/scoring/index.js';
import { describeSharedCase } from '../../support/reference-cases.js';
import { problemOf } from './vectors.js';

type Component = [factor: string, marks: string, panel: string];
type Row = [number, number, string, number, string, string, string, string, Component[]];

interface FullSet {
  programs: string[];
  rows: Row[];
}

interface Performance {
  rank: number;
  tss: string;
  tes: string;
  pcs: string;
  ded: string;
  components: { factor: string; marks: (string | null)[]; panel: string }[];
}

interface Segments {
  input: { segments: { program: string; performances: Performance[] }[] };
}

/**
 * ISU Rule 353 as a rule of this engine: the mean of the judges present without one high and one low, rounded; times its factor,
 * rounded; summed; plus the technical score, less deductions. Ties are parted by the technical score in the short programme, by
 * the component score in the free one.
 */
function isuRule(program: string, components: Performance['components'], points: string[]): object {
  const technical = { code: 'T', weight: '100', fn: 'target', target: '100', cap: '1000' };
  return {
    composite: 'sum',
    stages: [
      { code: 'TES', factor: '1', kind: 'indicators', items: [technical] },
      {
        ...{ code: 'PCS', factor: '1', kind: 'rubric', composite: 'sum', aggregate: 'olympic' },
        ...{ scale: ['0', '10'], step: '0.25' },
        items: components.map(({ factor }, i) => ({ code: `C${i}`, factor })),
      },
    ],
    adjustments: { clip: ['0', '1000'] },
    rounding: { points, places: 2 },
    ranking: { tie_break: [program.includes('SHORT') ? 'TES' : 'PCS'] },
  };
}

/** A judge who was absent is null, never a zero. */
const sheetsOf = ({ components }: Performance): Record<string, string[] | null> =>
  Object.fromEntries(
    Array.from({ length: 9 }, (_, judge) => {
      const marks = components.map(({ marks }) => marks[judge] ?? '');
      return [`J${judge}`, marks.includes('') ? null : marks];
    }),
  );

const ISU_POINTS = ['criterion', 'contribution', 'final'];

function segmentProblem(program: string, performances: Performance[], points = ISU_POINTS): Problem {
  const nominees = performances.map((performance, i) => ({
    id: `P${i}`,
    indicators: { T: performance.tes },
    PCS: sheetsOf(performance),
    penalty: performance.ded,
  }));
  return problemOf({ rule: isuRule(program, performances[0]!.components, points), nominees });
}

const decimal = (text: string): string => parseExact(text).toFraction();

/** What the protocol printed, in the order of the performances. */
const printed = (performances: Performance[]): object[] =>
  performances.map(({ pcs, tss, rank }) => ({ pcs: decimal(pcs), tss: decimal(tss), rank }));

const computed = (outcome: Outcome, count: number): object[] =>
  Array.from({ length: count }, (_, i) => {
    const line = outcome.results.find(({ id }) => id === `P${i}`)!;
    return { pcs: line.stages['PCS']!.exact, tss: line.finalExact, rank: line.rank };
  });

/** Panel means from the trace, criterion by criterion. */
function panelMeans(problem: Problem): string[][] {
  return problem.nominees.map(({ id }) => {
    const components = traceNominee(problem, id).stages[1]!.children.filter(({ kind }) => kind === 'criterion');
    return components.map(({ score }) => score!.exact);
  });
}

/** To two places, a half to the even neighbour: what this engine does not offer. */
function halfEven(value: Fraction): Fraction {
  const up = roundHalfUp(value, 2);
  const isHalf = up.sub(value).equals('1/200');
  return isHalf && up.mul(100).n % 2n === 1n ? up.sub('1/100') : up;
}

const printedMeans = (performances: Performance[]): string[][] =>
  performances.map(({ components }) => components.map(({ panel }) => decimal(panel)));

describeSharedCase('10-isu-trimmed-mean-segments', ({ input }: Segments) => {
  it.each(input.segments)('$program: every panel mean, total and rank', ({ program, performances }) => {
    const problem = segmentProblem(program, performances);
    expect(panelMeans(problem)).toEqual(printedMeans(performances));
    expect(computed(scoreProblem(problem), performances.length)).toEqual(printed(performances));
  });
});

describeSharedCase('10b-isu-full-golden', ({ rows, programs }: FullSet) => {
  const segments = new Map<string, Performance[]>();
  for (const [competition, program, , rank, tss, tes, pcs, ded, parts] of rows) {
    const components = parts.map(([factor, marks, panel]) => ({ factor, panel, marks: marks.split(',') }));
    const key = `${competition}/${program}`;
    segments.set(key, [...(segments.get(key) ?? []), { rank, tss, tes, pcs, ded, components }]);
  }
  const groups = [...segments].map(([key, performances]) => {
    const program = programs[Number(key.split('/')[1])]!;
    return { program, performances, problem: segmentProblem(program, performances) };
  });

  it('8,630 panel means are reproduced, an absent judge never counting as zero', () => {
    const means = groups.map(({ problem }) => panelMeans(problem));
    expect(means.flat(2)).toHaveLength(8630);
    expect(means).toEqual(groups.map(({ performances }) => printedMeans(performances)));
  });

  it('1,726 component scores, totals and ranks are reproduced, the three ties parted by rule', () => {
    const outcomes = groups.map(({ problem, performances }) => computed(scoreProblem(problem), performances.length));
    expect(outcomes.flat()).toHaveLength(1726);
    expect(outcomes).toEqual(groups.map(({ performances }) => printed(performances)));
  });

  it('half to even would miss two of them: the data were rounded half-up', () => {
    const exact = groups.map(({ program, performances }) =>
      panelMeans(segmentProblem(program, performances, ['final'])),
    );
    const printedOnes = groups.map(({ performances }) => printedMeans(performances)).flat(2);
    const missed = exact.flat(2).filter((mean, i) => halfEven(parseExact(mean)).toFraction() !== printedOnes[i]);
    expect(missed).toHaveLength(2);
  });

  it.each<[string, string[], number]>([
    ['after the factor only', ['contribution', 'final'], 1156],
    ['once, at the end', ['final'], 739],
  ])('rounding %s reproduces far fewer: where a rule rounds decides', (_, points, expected) => {
    const same = groups.flatMap(({ program, performances }) => {
      const { results } = scoreProblem(segmentProblem(program, performances, points));
      return performances.filter(
        ({ pcs }, i) => decimal(results.find(({ id }) => id === `P${i}`)!.stages['PCS']!.rounded!) === decimal(pcs),
      );
    });
    expect(same).toHaveLength(expected);
  });
});
