import { describe, expect, it } from '@jest/globals';
import { dominance } from '../../../../src/core/diagnostics/index.js';
import { problemOf } from '../../scoring/vectors.js';
import { twoStageProblem } from './scene.js';

describe('dominance', () => {
  it('is better or equal on everything and better on something; equals do not dominate each other', () => {
    const scores = { A: [90, 80], B: [90, 70], C: [70, 95], D: [60, 60], E: [60, 60] } as const;
    expect(dominance(twoStageProblem(scores as never))).toEqual({
      pairs: [
        { better: 'A', worse: 'B' },
        { better: 'A', worse: 'D' },
        { better: 'A', worse: 'E' },
        { better: 'B', worse: 'D' },
        { better: 'B', worse: 'E' },
        { better: 'C', worse: 'D' },
        { better: 'C', worse: 'E' },
      ],
      undominated: ['A', 'C'],
    });
  });

  it('does not compare nominees to whom different things apply', () => {
    const item = (code: string): object => ({ code, weight: '50', fn: 'goalpost', lo: '0', hi: '100' });
    const stages = [{ code: 'ADM', weight: '100', kind: 'indicators', items: [item('K1'), item('K2')] }];
    const nominees = [
      { id: 'A', gates: {}, indicators: { K1: '90', K2: '90' } },
      { id: 'B', gates: {}, indicators: { K1: '80', K2: null } },
    ];
    expect(dominance(problemOf({ rule: { stages }, nominees }))).toEqual({ pairs: [], undominated: ['A', 'B'] });
    expect(dominance(twoStageProblem({ A: [90, 90], B: [80] }))).toEqual({ pairs: [], undominated: ['A', 'B'] });
  });

  it('counts bonus and penalty: a penalty can undo it', () => {
    const stage = { code: 'DESK', weight: '100', kind: 'rubric', quorum: 1, items: [{ code: 'D', weight: '100' }] };
    const nominee = (id: string, mark: number, penalty: string): object => ({
      ...{ id, gates: {}, indicators: {}, DESK: { E1: [mark] }, penalty },
    });
    const nominees = [nominee('A', 90, '1'), nominee('B', 80, '0'), nominee('C', 80, '1')];
    expect(dominance(problemOf({ rule: { stages: [stage] }, nominees }))).toEqual({
      pairs: [
        { better: 'A', worse: 'C' },
        { better: 'B', worse: 'C' },
      ],
      undominated: ['A', 'B'],
    });
  });
});
