import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dominance,
  leaveOneEvaluatorOut,
  panelBootstrap,
  rankConfidence,
  type RankDraws,
  type RankSpread,
  scoreDraws,
  type UncertainScore,
  weightBand,
} from '../../../../src/core/diagnostics/index.js';
import { type Problem } from '../../../../src/core/scoring/index.js';
import { problems } from '../../scoring/arbitrary.js';
import { problemOf } from '../../scoring/vectors.js';

const seeds = fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 });

/** The scores of the ranked nominees, each with an error. */
const uncertain = ({ nominees }: Problem): UncertainScore[] =>
  nominees.map(({ id }, i) => ({ nominee: id, score: 70 + (i % 3), se: 0.5 + i / 10 }));

/** Every answer that is drawn. */
const drawings = (problem: Problem, seed: number): (RankDraws | { status: string })[] => [
  weightBand(problem, { seed, draws: 40 }),
  panelBootstrap(problem, { seed, draws: 40 }),
  scoreDraws(uncertain(problem), { seed, draws: 40 }),
  rankConfidence(uncertain(problem), { seed, draws: 40 }),
];

const spreads = (answer: object): readonly RankSpread[] => (answer as Partial<RankDraws>).nominees ?? [];

const byNominee = (answer: object): object => ({
  ...answer,
  nominees: new Map(spreads(answer).map((line) => [line.nominee, line])),
  ...('topSet' in answer ? { topSet: new Set(answer.topSet as string[]) } : {}),
});

describe('laws of robustness', () => {
  it('the same inputs and seed give the same answer', () => {
    fc.assert(
      fc.property(problems(), seeds, (raw, seed) => {
        expect(drawings(problemOf(raw), seed)).toEqual(drawings(problemOf(raw), seed));
      }),
      { numRuns: 30 },
    );
  });

  it('the order of the nominees changes no answer', () => {
    fc.assert(
      fc.property(problems(), seeds, (raw, seed) => {
        const problem = problemOf(raw);
        const scores = uncertain(problem);
        const turned = { ...problem, nominees: problem.nominees.toReversed() };
        const answers = [
          weightBand(turned, { seed, draws: 40 }),
          panelBootstrap(turned, { seed, draws: 40 }),
          scoreDraws(scores.toReversed(), { seed, draws: 40 }),
          rankConfidence(scores.toReversed(), { seed, draws: 40 }),
        ];
        expect(answers.map(byNominee)).toEqual(drawings(problem, seed).map(byNominee));
        const ranges = (given: Problem): unknown => new Set(leaveOneEvaluatorOut(given).ranges);
        expect(ranges(turned)).toEqual(ranges(problem));
      }),
      { numRuns: 50 },
    );
  });

  it('whoever dominates another never ranks below it under any drawn weights', () => {
    fc.assert(
      fc.property(problems(), seeds, (raw, seed) => {
        const problem = problemOf(raw);
        const lines = new Map(spreads(weightBand(problem, { seed, draws: 60 })).map((line) => [line.nominee, line]));
        for (const { better, worse } of dominance(problem).pairs) {
          for (let rank = 1; rank <= lines.size; rank += 1) {
            expect(atLeast(lines.get(better)!, rank)).toBeGreaterThanOrEqual(atLeast(lines.get(worse)!, rank));
          }
        }
      }),
    );
  });

  it('each nominee has one rank in every draw, and the split chances of rank 1 are one together', () => {
    fc.assert(
      fc.property(problems(), seeds, (raw, seed) => {
        for (const answer of drawings(problemOf(raw), seed).slice(0, 3)) {
          if (!('draws' in answer)) continue;
          for (const line of answer.nominees) expect(atLeast(line, answer.nominees.length)).toBe(answer.draws);
          const split = answer.nominees.reduce((sum, line) => sum + line.pFirstTiesSplit, 0);
          expect(split).toBeCloseTo(1, 12);
          const firsts = answer.nominees.reduce((sum, line) => sum + line.pFirst, 0);
          expect(firsts > 1 + 1e-12).toBe(answer.firstPlaceShared > 0);
        }
      }),
    );
  });
});

/** Draws at this rank or better. */
function atLeast({ rankCounts }: RankSpread, rank: number): number {
  return rankCounts.filter((count) => count.rank <= rank).reduce((sum, { draws }) => sum + draws, 0);
}
