import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { panelBootstrap } from '../../../../src/core/diagnostics/index.js';
import { forEachResample, isEnumerable } from '../../../../src/core/diagnostics/robustness/resamples.js';
import { standingsOf } from '../../../../src/core/diagnostics/robustness/standings.js';
import { type Problem } from '../../../../src/core/scoring/index.js';
import { problemOf } from '../../scoring/vectors.js';
import { caseTwenty, measured, panelProblem } from './scene.js';

describe('the bootstrap over a panel', () => {
  it('enumerates all 3,125 resamples of case 20, and counts shared first places both ways', () => {
    const answer = measured(panelBootstrap(panelProblem(caseTwenty.input.marks), { seed: 1 }));
    const { resamples, first_place_shared, P_rank1_ties_split, rank_counts } = caseTwenty.expected.computed.bootstrap;
    expect([answer.method, answer.draws, answer.firstPlaceShared]).toEqual([
      'enumerated',
      resamples,
      first_place_shared,
    ]);
    expect(answer.panels).toEqual([{ evaluators: ['E1', 'E2', 'E3', 'E4', 'E5'], stages: ['DESK'] }]);
    for (const { nominee, firstTiesSplit, rankCounts, pFirst } of answer.nominees) {
      expect(firstTiesSplit).toBe(P_rank1_ties_split[nominee]);
      expect(rankCounts.map(({ draws }) => draws)).toEqual(rank_counts[nominee]);
      expect(pFirst).toBe(rank_counts[nominee]![0]! / resamples);
    }
  });

  it.each(['mean', 'olympic', 'median', 'organisation_balanced'])(
    'is the exact engine on every resample, sheets drawn twice counting twice: %s',
    (aggregate) => {
      const members = { E1: 'U', E2: 'V', E3: 'V', E4: 'W', E5: 'W' };
      const organisations = { weights: { U: '50', V: '30', W: '20' }, members };
      const terms = { aggregate, ...(aggregate === 'organisation_balanced' ? { organisations } : {}) };
      const size = aggregate === 'olympic' ? 5 : 3;
      const row = fc.array(fc.option(fc.integer({ min: 70, max: 76 }), { freq: 9 }), {
        minLength: size,
        maxLength: size,
      });
      const present = row.filter((marks) => marks.some((mark) => mark !== null));
      const runs = aggregate === 'olympic' ? 4 : 40;
      fc.assert(
        fc.property(present, present, present, (A, B, C) => {
          const problem = panelProblem({ A, B, C }, terms, { ranking: { on: 'exact' } });
          const answer = measured(panelBootstrap(problem, { seed: 1 }));
          const counts = answer.nominees.map(({ rankCounts }) =>
            [1, 2, 3].map((rank) => rankCounts.find((count) => count.rank === rank)?.draws ?? 0),
          );
          expect(counts).toEqual(countBySequences(problem, [...answer.panels[0]!.evaluators]));
        }),
        { numRuns: runs },
      );
    },
  );

  it('pools each criterion for itself where a stage takes a geometric mean of them', () => {
    const items = [
      { code: 'D1', weight: '50' },
      { code: 'D2', weight: '50' },
    ];
    const stage = {
      code: 'DESK',
      weight: '100',
      kind: 'rubric',
      quorum: 1,
      composite: 'geometric',
      composite_places: 9,
      items,
    };
    const sheet = fc.tuple(fc.integer({ min: 40, max: 45 }), fc.integer({ min: 60, max: 65 }));
    const sheets = fc.record({ E1: sheet, E2: sheet, E3: sheet });
    fc.assert(
      fc.property(sheets, sheets, sheets, (A, B, C) => {
        const nominees = Object.entries({ A, B, C }).map(([id, DESK]) => ({ id, gates: {}, indicators: {}, DESK }));
        const problem = problemOf({ rule: { stages: [stage], ranking: { on: 'exact' } }, nominees });
        const answer = measured(panelBootstrap(problem, { seed: 1 }));
        const counts = answer.nominees.map(({ rankCounts }) =>
          [1, 2, 3].map((rank) => rankCounts.find((count) => count.rank === rank)?.draws ?? 0),
        );
        expect(counts).toEqual(countBySequences(problem, ['E1', 'E2', 'E3']));
      }),
      { numRuns: 20 },
    );
  });

  it('draws the evaluators of different panels independently, and those of one panel once for all its stages', () => {
    const stage = (code: string): object => ({
      ...{ code, weight: '1/3', kind: 'rubric', quorum: 1, items: [{ code: `${code}1`, weight: '100' }] },
    });
    const sheets = (names: string[], mark: number): object => Object.fromEntries(names.map((name) => [name, [mark]]));
    const nominee = (id: string, mark: number): object => ({
      ...{ id, gates: {}, indicators: {} },
      DESK: sheets(['E1', 'E2'], mark),
      VISIT: sheets(['E2', 'E1'], mark),
      INT: sheets(['E1', 'E2', 'E3'], mark),
    });
    const rule = { stages: [stage('DESK'), stage('VISIT'), stage('INT')] };
    const answer = measured(
      panelBootstrap(problemOf({ rule, nominees: [nominee('A', 80), nominee('B', 70)] }), { seed: 1 }),
    );
    expect(answer.draws).toBe(2 ** 2 * 3 ** 3);
    expect(answer.panels).toEqual([
      { evaluators: ['E1', 'E2'], stages: ['DESK', 'VISIT'] },
      { evaluators: ['E1', 'E2', 'E3'], stages: ['INT'] },
    ]);
  });

  it('keeps the official score of a nominee of whom nobody drawn has a sheet', () => {
    const { nominees } = measured(panelBootstrap(panelProblem({ A: [80, null], B: [90, 60] }), { seed: 1 }));
    // E1 E1: 80 to 90. E1 E2 and E2 E1: 80 to 75. E2 E2: nobody for A, who keeps 80, to 60.
    expect(nominees.map(({ firstTiesSplit }) => firstTiesSplit)).toEqual(['3/4', '1/4']);
  });

  it('draws from a panel of seven by the seed', () => {
    // A is ahead whenever the one evaluator in its favour is drawn at all.
    const problem = panelProblem({ A: [100, 0, 0, 0, 0, 0, 0], B: [1, 1, 1, 1, 1, 1, 1] });
    const answer = measured(panelBootstrap(problem, { seed: 5 }));
    const expected = 1 - (6 / 7) ** 7;
    expect([answer.method, answer.draws]).toEqual(['drawn', 10_000]);
    expect(Math.abs(answer.nominees[0]!.pFirst - expected)).toBeLessThan(
      3 * Math.sqrt((expected * (1 - expected)) / answer.draws),
    );
  });

  it('has nothing to say about a panel of one or a field of one', () => {
    expect(panelBootstrap(panelProblem({ A: [80], B: [70] }), { seed: 1 })).toEqual({
      status: 'insufficient-data',
      reason: 'too-few-evaluators',
    });
    expect(panelBootstrap(panelProblem({ A: [80, 70] }), { seed: 1 })).toEqual({
      status: 'insufficient-data',
      reason: 'too-few-nominees',
    });
  });
});

describe('resamples of panels', () => {
  it('are all there: the ordered draws sum to the product of k^k, and each row to k', () => {
    for (const sizes of [[1], [2], [6], [2, 3], [4, 1, 3]]) {
      let total = 0;
      forEachResample(sizes, (drawn, times) => {
        total += times;
        expect(drawn.map((row) => row.reduce((sum, n) => sum + n, 0))).toEqual(sizes);
      });
      expect(total).toBe(sizes.reduce((product, size) => product * size ** size, 1));
    }
  });

  it('are enumerated for panels of up to six, while all panels together stay few', () => {
    expect([[6], [5, 5], [6, 6], [7], [2, 2, 2, 2]].map(isEnumerable)).toEqual([true, true, false, false, true]);
  });
});

/** Ranks counted by the exact engine over all ordered draws; a nominee nobody drawn has a sheet of keeps its own sheets. */
function countBySequences(problem: Problem, evaluators: string[]): number[][] {
  const counts = problem.nominees.map(() => [0, 0, 0]);
  for (let code = 0; code < evaluators.length ** evaluators.length; code += 1) {
    const drawn = evaluators.map(
      (_, seat) => evaluators[Math.floor(code / evaluators.length ** seat) % evaluators.length]!,
    );
    const nominees = problem.nominees.map((nominee) => {
      const sheets = nominee.sheets.get('DESK')!;
      const copies = drawn.flatMap((name) =>
        sheets.filter(({ evaluator, marks }) => evaluator === name && marks !== null),
      );
      return copies.length === 0 ? nominee : { ...nominee, sheets: new Map([['DESK', copies]]) };
    });
    standingsOf({ ...problem, nominees }).forEach(({ rank }, i) => {
      counts[i]![rank! - 1]! += 1;
    });
  }
  return counts;
}
