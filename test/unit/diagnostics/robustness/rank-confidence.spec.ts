import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankConfidence, type UncertainScore } from '../../../../src/core/diagnostics/index.js';
import { generatorOf } from '../../../../src/core/diagnostics/robustness/draws.js';
import { drawnField } from '../../../../src/core/diagnostics/robustness/step-down.js';
import { describeSharedCase } from '../../../support/reference-cases.js';
import { measured } from './scene.js';

interface Pisa {
  input: { units: [string, number, number][]; coverage: number };
  expected: {
    published: {
      UK_rank: number;
      top5_point: string[];
      top5_set_95_size: number;
      top5_set_90_excludes_vs_95: string[];
    };
    computed: { top5_set_95: string[] };
  };
  tolerance: { UK_lower: number[]; UK_upper: number };
}

describeSharedCase('18-rank-confidence-pisa2018', ({ input, expected, tolerance }: Pisa) => {
  const scores = input.units.map(([nominee, score, se]): UncertainScore => ({ nominee, score, se }));
  const answer = measured(rankConfidence(scores, { seed: 2018, coverage: input.coverage, topK: 5 }));

  it('the marginal set of the United Kingdom is 7 or 8 to 23', () => {
    const { rank, marginal } = answer.nominees.find(({ nominee }) => nominee === 'United Kingdom')!;
    expect(rank).toBe(expected.published.UK_rank);
    expect(tolerance.UK_lower).toContain(marginal.low);
    expect(marginal.high).toBe(tolerance.UK_upper);
  });

  it('the set of the first five is exact at 95 %, and is smaller at 90 % by the one published', () => {
    expect(answer.topSet.toSorted()).toEqual(expected.computed.top5_set_95);
    expect(answer.topSet).toHaveLength(expected.published.top5_set_95_size);
    const looser = measured(rankConfidence(scores, { seed: 2018, draws: 3_000, coverage: 0.9, topK: 5 }));
    expect(answer.topSet.filter((name) => !looser.topSet.includes(name))).toEqual(
      expected.published.top5_set_90_excludes_vs_95,
    );
    const first = answer.nominees.filter(({ rank }) => rank <= 5).map(({ nominee }) => nominee);
    expect(first.toSorted()).toEqual(expected.published.top5_point.toSorted());
  });
});

const fields = fc
  .array(fc.record({ score: fc.integer({ min: 0, max: 40 }), se: fc.constantFrom(0, 0.5, 1, 3) }), {
    minLength: 2,
    maxLength: 7,
  })
  .map((lines) => lines.map((line, i): UncertainScore => ({ nominee: `N${i}`, ...line })));

describe('rank confidence sets', () => {
  it('are the step-down of every comparison, written out without short cuts', () => {
    fc.assert(
      fc.property(fields, fc.constantFrom(0.6, 0.9, 0.95), (scores, coverage) => {
        const options = { seed: 9, draws: 200, coverage };
        const { nominees } = measured(rankConfidence(scores, options));
        const errors = errorsOf(scores);
        const pairs = scores.flatMap((_, a) => scores.flatMap((__, b) => (a === b ? [] : [[a, b] as const])));
        const everyone = plainStepDown(scores, errors, pairs, coverage);
        nominees.forEach(({ marginal, simultaneous }, own) => {
          const mine = pairs.filter((pair) => pair.includes(own));
          expect(marginal).toEqual(setOf(plainStepDown(scores, errors, mine, coverage), own, scores.length));
          expect(simultaneous).toEqual(setOf(everyone, own, scores.length));
        });
      }),
    );
  });

  it('hold the rank itself, and every top set holds the first k', () => {
    fc.assert(
      fc.property(fields, (scores) => {
        const { nominees, topSet, topK } = measured(rankConfidence(scores, { seed: 4, draws: 100, topK: 2 }));
        for (const { nominee, rank, marginal, simultaneous } of nominees) {
          for (const { low, high } of [marginal, simultaneous]) expect(low <= rank && rank <= high).toBe(true);
          if (rank <= topK) expect(topSet).toContain(nominee);
        }
      }),
    );
  });

  it('are single ranks without any error, and everything when the errors drown the scores', () => {
    const certain = [3, 1, 2].map((score, i) => ({ nominee: `N${i}`, score, se: 0 }));
    const sets = measured(rankConfidence(certain, { seed: 1, draws: 50 })).nominees.map((n) => n.simultaneous);
    expect(sets).toEqual([
      { low: 1, high: 1 },
      { low: 3, high: 3 },
      { low: 2, high: 2 },
    ]);
    const drowned = measured(
      rankConfidence(
        certain.map((line) => ({ ...line, se: 100 })),
        { seed: 1, topK: 1 },
      ),
    );
    expect(drowned.nominees.map(({ marginal }) => marginal)).toEqual(Array(3).fill({ low: 1, high: 3 }));
    expect(drowned.topSet).toEqual(['N0', 'N1', 'N2']);
  });

  it('state how many draws were made: 10,000, fewer in a field too large for them', () => {
    const field = (size: number): UncertainScore[] =>
      Array.from({ length: size }, (_, i) => ({ nominee: `N${i}`, score: i, se: 0 }));
    expect(measured(rankConfidence(field(3), { seed: 1 })).draws).toBe(10_000);
    expect(measured(rankConfidence(field(400), { seed: 1 })).draws).toBe(2_500);
  });

  it('need two nominees, and a coverage that means something', () => {
    const one = [{ nominee: 'A', score: 1, se: 1 }];
    expect(rankConfidence(one, { seed: 1 })).toEqual({ status: 'insufficient-data', reason: 'too-few-nominees' });
    for (const coverage of [0.4, 1, Number.NaN]) {
      expect(() => rankConfidence(one, { seed: 1, coverage })).toThrow(RangeError);
    }
  });
});

/** The same draws as the function makes, draw by draw. */
function errorsOf(scores: readonly UncertainScore[]): number[][] {
  const { size, draws, errors } = drawnField(scores, generatorOf(9), 200);
  return Array.from({ length: draws }, (_, draw) => [...errors.subarray(draw * size, (draw + 1) * size)]);
}

type Pair = readonly [ahead: number, behind: number];

function plainStepDown(scores: readonly UncertainScore[], errors: number[][], pairs: Pair[], coverage: number): Pair[] {
  const se = ([a, b]: Pair): number => Math.sqrt(scores[a]!.se ** 2 + scores[b]!.se ** 2);
  const over = (difference: number, error: number): number => (difference === 0 ? 0 : difference / error);
  const settled = new Set<Pair>();
  for (;;) {
    const open = pairs.filter((pair) => !settled.has(pair));
    const largest = errors.map((row) =>
      Math.max(0, ...open.map((pair) => over(row[pair[0]]! - row[pair[1]]!, se(pair)))),
    );
    const critical = largest.toSorted((a, b) => a - b)[Math.ceil(coverage * errors.length) - 1]!;
    const found = open.filter((pair) => over(scores[pair[0]]!.score - scores[pair[1]]!.score, se(pair)) > critical);
    if (found.length === 0) return [...settled];
    for (const pair of found) settled.add(pair);
  }
}

const setOf = (settled: Pair[], own: number, size: number): object => ({
  low: 1 + settled.filter(([, behind]) => behind === own).length,
  high: size - settled.filter(([ahead]) => ahead === own).length,
});
