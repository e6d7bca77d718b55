import { type Problem } from '../../../../src/core/scoring/index.js';
import { type Measured } from '../../../../src/core/diagnostics/reliability/measured.js';
import { twoStageRule } from '../../scoring/builders.js';
import { problemOf, vector } from '../../scoring/vectors.js';

export type Marks = Record<string, (number | null)[]>;

/** One criterion marked by a panel E1, E2, …: for each nominee the marks in the order of the panel, null for an absent evaluator. */
export function panelProblem(marks: Marks, terms: object = {}, rule: Record<string, unknown> = {}): Problem {
  const stage = {
    code: 'DESK',
    weight: '100',
    kind: 'rubric',
    quorum: 1,
    items: [{ code: 'D', weight: '100' }],
    ...terms,
  };
  const nominees = Object.entries(marks).map(([id, given]) => ({
    id,
    gates: {},
    indicators: {},
    DESK: Object.fromEntries(given.map((mark, i) => [`E${i + 1}`, mark === null ? null : [mark]])),
  }));
  return problemOf({ rule: { stages: [stage], ...rule }, nominees });
}

/** DESK (weight 40) and INT (60), one evaluator each: the two scores of each nominee; without the second, it did not come so far. */
export function twoStageProblem(
  scores: Record<string, [number] | [number, number]>,
  rule: Record<string, unknown> = {},
): Problem {
  const nominees = Object.entries(scores).map(([id, [desk, interview]]) => ({
    id,
    gates: {},
    indicators: {},
    DESK: { E1: [desk] },
    ...(interview === undefined ? { stageReached: 'DESK' } : { INT: { E1: [interview] } }),
  }));
  return problemOf({ rule: { ...twoStageRule(rule), rounding: { places: 2 } }, nominees });
}

interface CaseTwenty {
  input: { marks: Record<string, number[]>; normal_pair: { mu: [number, number]; se: [number, number] } };
  expected: {
    computed: {
      mean: Record<string, string>;
      rank: Record<string, number>;
      leave_one_out: { left_out: number; scores: Record<string, string>; rank: Record<string, number> }[];
      bootstrap: {
        resamples: number;
        first_place_shared: number;
        P_rank1_ties_split: Record<string, string>;
        rank_counts: Record<string, number[]>;
      };
      P_first_beats_second: number;
    };
  };
}

export const caseTwenty = vector('20-leave-one-out-bootstrap') as CaseTwenty;
export const caseTwentyFive = (vector('25-end-to-end-award') as { input: unknown }).input;

/** The figure, or a failing test that says why there is none. */
export function measured<T>(answer: Measured<T>): T {
  if (answer.status !== 'measured') throw new Error(`not measured: ${answer.reason}`);
  return answer;
}
