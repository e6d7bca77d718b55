import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { criticalWeights, criticalWeightsOf } from '../../../../src/core/diagnostics/index.js';
import { parseExact, scoreProblem } from '../../../../src/core/scoring/index.js';
import { problems } from '../../scoring/arbitrary.js';
import { problemOf } from '../../scoring/vectors.js';
import { caseTwentyFive, twoStageProblem } from './scene.js';

describe('the critical weight against the closest rival', () => {
  it('is (y2 - x2) / ((x1 - x2) - (y1 - y2)) for two stages', () => {
    // A 80 and 70, B 70 and 90: (90 - 70) / (10 + 20) = 2/3 of the desk, 1/3 of the interview.
    const crossing = { status: 'crossing', distance: '4/15' };
    const weights = [
      { ...crossing, stage: 'DESK', weight: '2/5', critical: '2/3' },
      { ...crossing, stage: 'INT', weight: '3/5', critical: '1/3' },
    ];
    expect(criticalWeights(twoStageProblem({ A: [80, 70], B: [70, 90] }))).toEqual([
      { nominee: 'A', rival: 'B', weights },
      { nominee: 'B', rival: 'A', weights },
    ]);
  });

  it('compares each nominee with the next place down, the last one with the place above', () => {
    const pairs = criticalWeights(twoStageProblem({ C: [60, 60], A: [90, 90], B: [70, 80] }));
    expect(pairs.map(({ nominee, rival }) => [nominee, rival])).toEqual([
      ['C', 'B'],
      ['A', 'B'],
      ['B', 'C'],
    ]);
  });

  it.each([
    ['out-of-range', { A: [80, 80], B: [70, 60] }],
    ['parallel', { A: [80, 80], B: [70, 70] }],
    ['different-stages', { A: [80, 80], B: [70] }],
  ] as const)('says that there is no crossing: %s', (reason, scores) => {
    const { weights } = criticalWeightsOf(twoStageProblem(scores as never), 'A', 'B');
    expect(weights).toEqual([
      { status: 'no-crossing', stage: 'DESK', weight: '2/5', reason },
      { status: 'no-crossing', stage: 'INT', weight: '3/5', reason },
    ]);
  });

  it('is not sought where the composite is no weighted mean, and is none where stages start anew', () => {
    const scores = { A: [80, 70], B: [70, 90] } as const;
    const states = (rule: Record<string, unknown>): unknown =>
      criticalWeightsOf(twoStageProblem(scores as never, rule), 'A', 'B').weights.map((found) =>
        found.status === 'no-crossing' ? found.reason : found.status,
      );
    expect(states({ composite: 'geometric' })).toEqual(['not-a-mean', 'not-a-mean']);
    expect(states({ progression: 'reset' })).toEqual(['parallel', 'parallel']);
  });

  it('is the official weight for rivals with equal composites', () => {
    const { weights } = criticalWeightsOf(twoStageProblem({ A: [76, 70], B: [70, 74] }), 'A', 'B');
    expect(weights.map((w) => w.status === 'crossing' && [w.critical, w.distance])).toEqual([
      ['2/5', '0'],
      ['3/5', '0'],
    ]);
  });

  it('shows how little decides between PROV-01 and PROV-07 of case 25, both published as 77.53', () => {
    const { weights } = criticalWeightsOf(problemOf(caseTwentyFive), 'PROV-01', 'PROV-07');
    expect(weights).toEqual([
      { status: 'crossing', stage: 'ADM', weight: '3/10', critical: '44/155', distance: '1/62' },
      { status: 'crossing', stage: 'DESK', weight: '3/10', critical: '83/279', distance: '7/2790' },
      { status: 'crossing', stage: 'INT', weight: '2/5', critical: '811/2015', distance: '1/403' },
    ]);
  });

  it('refuses a nominee without an official rank', () => {
    expect(() => criticalWeightsOf(problemOf(caseTwentyFive), 'PROV-01', 'PROV-05')).toThrow(RangeError);
    expect(() => criticalWeightsOf(problemOf(caseTwentyFive), 'PROV-01', 'nobody')).toThrow(RangeError);
  });

  it('makes the exact composites equal when the stage is given that weight', () => {
    fc.assert(
      fc.property(problems(), ({ rule, nominees }) => {
        // Room on both sides, so that no final is clipped; the law speaks of composites before clipping.
        const wide = { ...rule, adjustments: { bonus_cap: '3', clip: [-1000, 1000] }, ranking: { on: 'exact' } };
        for (const { nominee, rival, weights } of criticalWeights(problemOf({ rule: wide, nominees }))) {
          for (const found of weights) {
            if (found.status !== 'crossing') continue;
            const critical = parseExact(found.critical);
            if (critical.equals(0) || critical.equals(1)) continue;
            const rest = parseExact('1').sub(parseExact(found.weight));
            const stages = wide.stages.map((stage) => {
              const scaled = parseExact(stage.weight).div(100).mul(parseExact('1').sub(critical)).div(rest);
              return { ...stage, weight: (stage.code === found.stage ? critical : scaled).toFraction() };
            });
            const { results } = scoreProblem(problemOf({ rule: { ...wide, stages }, nominees }));
            const final = (id: string): string | null => results.find((line) => line.id === id)!.finalExact;
            expect(final(nominee)).toBe(final(rival));
          }
        }
      }),
    );
  });
});
