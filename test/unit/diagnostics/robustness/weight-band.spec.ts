import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MOST_NOMINEES, weightBand } from '../../../../src/core/diagnostics/index.js';
import { RankTally } from '../../../../src/core/diagnostics/robustness/rank-tally.js';
import { fieldScorer } from '../../../../src/core/diagnostics/robustness/field-scorer.js';
import { scoreModel } from '../../../../src/core/diagnostics/robustness/score-model.js';
import { parseExact, scoreProblem } from '../../../../src/core/scoring/index.js';
import { problems } from '../../scoring/arbitrary.js';
import { problemOf } from '../../scoring/vectors.js';
import { measured, twoStageProblem } from './scene.js';

describe('the weight band', () => {
  it('finds the chance of rank 1 that an integral over the two weights gives', () => {
    // A leads by 3 at weight 40, B by 2.4 x 40 / 60 x 1.5 = 2.4 at weight 60: A stays first while 1.2 U1 > 1.44 U2, that is
    // U1 > 1.2 U2 with both uniform on [0.75, 1.25]: 4 x the integral of 1.25 - 1.2 u from 0.75 to 1.25/1.2.
    const expected = 4 * (1.25 * (1.25 / 1.2 - 0.75) - 0.6 * ((1.25 / 1.2) ** 2 - 0.75 ** 2));
    const answer = measured(
      weightBand(twoStageProblem({ A: [83, 70], B: [80, 72.4] }, MARKS_OF_TENTHS), { seed: 2026 }),
    );
    const [a, b] = answer.nominees;
    const sigma = Math.sqrt((expected * (1 - expected)) / answer.draws);
    expect(Math.abs(a!.pFirst - expected)).toBeLessThan(3 * sigma);
    expect(a!.pFirst + b!.pFirst).toBe(1);
    expect([answer.draws, answer.seed, answer.band, answer.firstPlaceShared]).toEqual([10_000, 2026, 0.25, 0]);
  });

  it('states median, 5 % and 95 % of the ranks, and the chance of the first k', () => {
    const answer = measured(
      weightBand(twoStageProblem({ A: [60, 60], B: [90, 90], C: [90, 90] }), { seed: 1, draws: 50, topK: 2 }),
    );
    const shared = { median: 1, low: 1, high: 1, pFirst: 1, pFirstTiesSplit: 0.5, firstTiesSplit: '1/2', pTop: 1 };
    const tied = { ...shared, rankCounts: [{ rank: 1, draws: 50 }] };
    const last = { median: 3, low: 3, high: 3, pFirst: 0, pFirstTiesSplit: 0, firstTiesSplit: '0', pTop: 0 };
    expect(answer).toEqual({
      status: 'measured',
      seed: 1,
      band: 0.25,
      draws: 50,
      firstPlaceShared: 50,
      topK: 2,
      nominees: [
        { nominee: 'A', ...last, rankCounts: [{ rank: 3, draws: 50 }] },
        { nominee: 'B', ...tied },
        { nominee: 'C', ...tied },
      ],
    });
  });

  it('keeps whoever came further above, however high the score of one who did not', () => {
    const { nominees } = measured(weightBand(twoStageProblem({ A: [20, 30], B: [99] }), { seed: 3, draws: 200 }));
    expect(nominees.map(({ nominee, median, pFirst }) => [nominee, median, pFirst])).toEqual([
      ['A', 1, 1],
      ['B', 2, 0],
    ]);
  });

  it('has nothing to say about a field of one', () => {
    expect(weightBand(twoStageProblem({ A: [60, 60] }), { seed: 1 })).toEqual({
      status: 'insufficient-data',
      reason: 'too-few-nominees',
    });
  });

  it.each([
    { seed: 1.5 },
    { seed: 2 ** 32 },
    { seed: Number.NaN },
    { seed: 1, draws: 0 },
    { seed: 1, topK: 0.5 },
    { seed: 1, band: 0 },
    { seed: 1, band: 1 },
  ])('refuses %j', (options) => {
    expect(() => weightBand(twoStageProblem({ A: [60, 60], B: [70, 70] }), options)).toThrow(RangeError);
  });

  it('refuses a field whose ranks would not fit in memory', () => {
    expect(() => new RankTally(MOST_NOMINEES + 1)).toThrow(RangeError);
  });

  it('keeps the sum of the factors of a sum: raising both alike would be no change of weights', () => {
    const stages = MARKS_OF_TENTHS.stages.map(({ weight, ...stage }) => ({
      ...stage,
      factor: `${Number(weight) / 100}`,
    }));
    const problem = twoStageProblem({ A: [80, 80], B: [70, 70] }, { composite: 'sum', stages });
    // A scores 80 under any factors that sum to 1, so that it never comes near the limit of 100 and never loses.
    const { nominees } = measured(weightBand(problem, { seed: 1, draws: 100, band: 0.9 }));
    expect(nominees.map(({ pFirst }) => pFirst)).toEqual([1, 0]);
  });

  it.each([
    ['weighted means', {}],
    ['a geometric mean of the stages', { composite: 'geometric', composite_places: 9 }],
    ['stages that start anew', { progression: 'reset' }],
  ])('starts from the official finals, with the published weights: %s', (_, manner) => {
    fc.assert(
      fc.property(problems(), (raw) => {
        const problem = problemOf({ ...raw, rule: { ...raw.rule, ...manner } });
        const model = scoreModel(problem);
        const scores = new Float64Array(model.nominees.length);
        fieldScorer(model)(model.tree.weights, model.points, scores);
        const exact = new Map(scoreProblem(problem).results.map(({ id, finalExact }) => [id, finalExact]));
        model.nominees.forEach((id, i) => {
          const final = parseExact(exact.get(id)!).valueOf();
          expect(Math.abs(scores[i]! - model.finish.tiers[i]! - final)).toBeLessThan(1e-8);
        });
      }),
    );
  });

  it('starts from the official finals where aspects are sums and geometric means of what applies', () => {
    const leaf = (code: string, weight: object): object => ({ code, ...weight, fn: 'goalpost', lo: '0', hi: '100' });
    const items = [
      {
        code: 'S',
        weight: '40',
        composite: 'sum',
        items: [leaf('K1', { factor: '0.3' }), leaf('K2', { factor: '0.5' })],
      },
      {
        code: 'G',
        weight: '60',
        composite: 'geometric',
        composite_places: 9,
        items: [leaf('K3', { weight: '25' }), leaf('K4', { weight: '75' })],
      },
    ];
    const figure = fc.option(fc.integer({ min: 0, max: 100 }).map(String), { freq: 4 });
    fc.assert(
      fc.property(
        fc.record({ K1: figure, K2: figure, K3: figure, K4: fc.constantFrom('0', '50', '90') }),
        (indicators) => {
          const rule = { stages: [{ code: 'ADM', weight: '100', kind: 'indicators', items }] };
          const problem = problemOf({ rule, nominees: [{ id: 'A', gates: {}, indicators }] });
          const model = scoreModel(problem);
          const scores = new Float64Array(1);
          fieldScorer(model)(model.tree.weights, model.points, scores);
          const final = parseExact(scoreProblem(problem).results[0]!.finalExact!).valueOf();
          expect(Math.abs(scores[0]! - final)).toBeLessThan(1e-8);
        },
      ),
    );
  });
});

const MARKS_OF_TENTHS = {
  stages: ['DESK', 'INT'].map((code, i) => ({
    code,
    weight: ['40', '60'][i],
    kind: 'rubric',
    step: '0.1',
    quorum: 1,
    items: [{ code: `${code}1`, weight: '100' }],
  })),
};
