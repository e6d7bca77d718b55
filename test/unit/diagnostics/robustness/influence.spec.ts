import { describe, expect, it } from '@jest/globals';
import { stageInfluence } from '../../../../src/core/diagnostics/index.js';
import { measured, twoStageProblem } from './scene.js';

describe('the influence of a stage', () => {
  it('is weight x sd x correlation: unrelated stages of equal spread count by the square of their weights', () => {
    const { nominees, stages } = measured(
      stageInfluence(twoStageProblem({ A: [60, 60], B: [80, 60], C: [60, 80], D: [80, 80] })),
    );
    expect(nominees).toBe(4);
    expect(stages.map(({ stage, weight }) => [stage, weight])).toEqual([
      ['DESK', '2/5'],
      ['INT', '3/5'],
    ]);
    stages.forEach(({ sd, squaredCorrelation, share }, i) => {
      const part = [4, 9][i]! / 13;
      expect(sd).toBeCloseTo(Math.sqrt(400 / 3), 12);
      expect(squaredCorrelation).toBeCloseTo(part, 12);
      expect(share).toBeCloseTo(part, 12);
    });
  });

  it('is none for a stage in which all are alike, whatever its weight', () => {
    const { stages } = measured(stageInfluence(twoStageProblem({ A: [60, 70], B: [70, 70], C: [90, 70] })));
    expect(stages[1]).toEqual({ stage: 'INT', weight: '3/5', sd: 0, squaredCorrelation: null, share: 0 });
    expect(stages[0]!.squaredCorrelation).toBeCloseTo(1, 12);
    expect(stages[0]!.share).toBe(1);
  });

  it('has no shares when nobody differs from anybody', () => {
    const { stages } = measured(stageInfluence(twoStageProblem({ A: [70, 70], B: [70, 70], C: [70, 70] })));
    expect(stages.map(({ sd, squaredCorrelation, share }) => [sd, squaredCorrelation, share])).toEqual([
      [0, null, null],
      [0, null, null],
    ]);
  });

  it('has no shares where the final is no weighted mean, whose spread could be shared out', () => {
    for (const manner of [{ composite: 'geometric' }, { progression: 'reset' }]) {
      const problem = twoStageProblem({ A: [60, 60], B: [80, 60], C: [60, 80], D: [80, 80] }, manner);
      const { stages } = measured(stageInfluence(problem));
      expect(stages.map(({ share }) => share)).toEqual([null, null]);
    }
  });

  it('compares those who came furthest, and needs three of them', () => {
    expect(measured(stageInfluence(twoStageProblem({ A: [60], B: [70], C: [90] }))).stages).toHaveLength(1);
    expect(stageInfluence(twoStageProblem({ A: [60, 60], B: [70, 70], C: [90] }))).toEqual({
      status: 'insufficient-data',
      reason: 'too-few-nominees',
    });
  });
});
