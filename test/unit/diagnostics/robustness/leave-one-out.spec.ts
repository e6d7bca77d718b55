import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leaveOneCriterionOut, leaveOneEvaluatorOut } from '../../../../src/core/diagnostics/index.js';
import { parseExact, scoreProblem } from '../../../../src/core/scoring/index.js';
import { problems, type RawProblem } from '../../scoring/arbitrary.js';
import { problemOf } from '../../scoring/vectors.js';
import { caseTwenty, caseTwentyFive, panelProblem, twoStageProblem } from './scene.js';

describe('leaving one evaluator out', () => {
  it('gives the exact scores and ranks of case 20, and how far each rank moves', () => {
    const { runs, ranges } = leaveOneEvaluatorOut(panelProblem(caseTwenty.input.marks));
    const { leave_one_out: expected } = caseTwenty.expected.computed;
    expect(runs).toEqual(
      expected.map(({ left_out, scores, rank }) => ({
        leftOut: `E${left_out}`,
        standings: ['N1', 'N2', 'N3'].map((nominee) => ({ nominee, rank: rank[nominee], exact: scores[nominee] })),
      })),
    );
    expect(ranges).toEqual([
      { nominee: 'N1', rank: 2, best: 1, worst: 3, kept: 1, unranked: 0 },
      { nominee: 'N2', rank: 1, best: 1, worst: 3, kept: 4, unranked: 0 },
      { nominee: 'N3', rank: 3, best: 2, worst: 3, kept: 1, unranked: 0 },
    ]);
  });

  it('asks about the ranking, so a quorum that was just met does not count against the smaller panel', () => {
    const { ranges } = leaveOneEvaluatorOut(panelProblem({ A: [80, 70, 75], B: [70, 60, 65] }, { quorum: 3 }));
    expect(ranges).toEqual([
      { nominee: 'A', rank: 1, best: 1, worst: 1, kept: 3, unranked: 0 },
      { nominee: 'B', rank: 2, best: 2, worst: 2, kept: 3, unranked: 0 },
    ]);
  });

  it('leaves a nominee whom only that evaluator marked without a rank in that run', () => {
    const { ranges } = leaveOneEvaluatorOut(panelProblem({ A: [80, null], B: [70, 60] }));
    expect(ranges).toEqual([
      { nominee: 'A', rank: 1, best: 1, worst: 1, kept: 1, unranked: 1 },
      { nominee: 'B', rank: 2, best: 1, worst: 2, kept: 1, unranked: 0 },
    ]);
  });

  it('takes an evaluator out of every stage, and keeps those who have no official rank out', () => {
    const { runs, ranges } = leaveOneEvaluatorOut(problemOf(caseTwentyFive));
    expect(runs.map(({ leftOut }) => leftOut)).toEqual(['A1', 'A2', 'B1', 'B2', 'P1']);
    expect(ranges.map(({ nominee }) => nominee)).not.toContain('PROV-05');
    expect(ranges).toHaveLength(8);
  });

  it('is to score the problem without that evaluator', () => {
    fc.assert(
      fc.property(problems(), (raw) => {
        const official = scoreProblem(problemOf(raw)).results.filter(({ rank }) => rank !== null);
        const field = { ...raw, nominees: raw.nominees.filter(({ id }) => official.some((line) => line.id === id)) };
        for (const { leftOut, standings } of leaveOneEvaluatorOut(problemOf(raw)).runs) {
          const reduced = scoreProblem(problemOf(withoutEvaluator(field, leftOut)));
          const lines = reduced.results.map(({ id, rank, finalExact }) => ({ nominee: id, rank, exact: finalExact }));
          expect(new Set(standings)).toEqual(new Set(lines));
        }
      }),
    );
  });
});

describe('leaving one criterion out', () => {
  it('hands its weight to its siblings in proportion', () => {
    fc.assert(
      fc.property(problems(), (raw) => {
        const official = scoreProblem(problemOf(raw)).results.filter(({ rank }) => rank !== null);
        const field = { ...raw, nominees: raw.nominees.filter(({ id }) => official.some((line) => line.id === id)) };
        const run = leaveOneCriterionOut(problemOf(raw)).runs.find(({ leftOut }) => leftOut === 'DESK0')!;
        const reduced = scoreProblem(problemOf(withoutFirstDeskCriterion(field)));
        const lines = reduced.results.map(({ id, rank, finalExact }) => ({ nominee: id, rank, exact: finalExact }));
        expect(new Set(run.standings)).toEqual(new Set(lines));
      }),
    );
  });

  it('runs once for every criterion and indicator of the rule', () => {
    const { runs } = leaveOneCriterionOut(problemOf(caseTwentyFive));
    expect(runs.map(({ leftOut }) => leftOut)).toEqual(['K1', 'K2', 'K3', 'K4', 'D1', 'D2', 'D3', 'W1', 'W2', 'W3']);
  });

  it('lets a stage with nothing left leave its weight to the others, whoever reached it staying above', () => {
    const { runs } = leaveOneCriterionOut(twoStageProblem({ A: [60, 90], B: [70, 80], C: [95] }));
    expect(runs).toEqual([
      {
        leftOut: 'D',
        standings: [
          { nominee: 'A', rank: 1, exact: '90' },
          { nominee: 'B', rank: 2, exact: '80' },
          { nominee: 'C', rank: null, exact: null },
        ],
      },
      {
        leftOut: 'W',
        standings: [
          { nominee: 'A', rank: 2, exact: '60' },
          { nominee: 'B', rank: 1, exact: '70' },
          { nominee: 'C', rank: 3, exact: '95' },
        ],
      },
    ]);
  });
});

function withoutEvaluator({ rule, nominees }: RawProblem, evaluator: string): RawProblem {
  const without = <T>(sheets: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(sheets).filter(([name]) => name !== evaluator));
  return { rule, nominees: nominees.map((n) => ({ ...n, DESK: without(n.DESK), INT: without(n.INT) })) };
}

function withoutFirstDeskCriterion({ rule, nominees }: RawProblem): RawProblem {
  const [first, ...rest] = rule.stages[1]!.items;
  const left = parseExact('100').sub(parseExact(first!.weight));
  const items = rest.map((item) => ({ ...item, weight: parseExact(item.weight).mul(100).div(left).toFraction() }));
  const stages = rule.stages.map((stage, i) => (i === 1 ? { ...stage, items } : stage));
  const shorter = (sheets: Record<string, number[] | null>): Record<string, number[] | null> =>
    Object.fromEntries(Object.entries(sheets).map(([name, marks]) => [name, marks?.slice(1) ?? null]));
  return { rule: { ...rule, stages }, nominees: nominees.map((n) => ({ ...n, DESK: shorter(n.DESK) })) };
}
