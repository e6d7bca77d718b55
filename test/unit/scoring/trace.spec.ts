import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Fraction, parseExact, traceNominee, type TraceNode } from '../../../src/core/scoring/index.js';
import { problems } from './arbitrary.js';
import { rubricRule } from './builders.js';
import { problemOf, vector } from './vectors.js';

const acceptance = problemOf((vector('25-end-to-end-award') as { input: unknown }).input);

function leavesOf(nodes: readonly TraceNode[]): TraceNode[] {
  return nodes.flatMap((node) => (node.children.length > 0 ? leavesOf(node.children) : [node]));
}

const sum = (values: Fraction[]): Fraction => values.reduce((a, b) => a.add(b), new Fraction(0));
const contributions = (nodes: readonly TraceNode[]): Fraction =>
  sum(leavesOf(nodes).map(({ contribution }) => parseExact(contribution!.exact)));

describe('the trace of a nominee', () => {
  it('shows a figure with its function, weight and exact contribution', () => {
    expect(traceNominee(acceptance, 'PROV-02').stages[0]!.children.slice(0, 2)).toEqual([
      {
        kind: 'indicator',
        code: 'K1',
        label: 'Cakupan PU %',
        state: 'scored',
        fn: { name: 'goalpost', params: { lo: '0', hi: '100', dir: 'benefit' } },
        inputs: [{ name: 'figure', value: '551/10' }],
        score: { exact: '551/10', display: '55.1000' },
        weight: '40',
        effectiveWeight: { exact: '16', display: '16.0000' },
        contribution: { exact: '1102/125', display: '8.8160' },
        children: [],
      },
      {
        kind: 'indicator',
        code: 'K2',
        label: 'Cakupan BPU %',
        state: 'not-applicable',
        fn: { name: 'goalpost', params: { lo: '5', hi: '40', dir: 'benefit' } },
        inputs: [{ name: 'figure', value: null }],
        score: null,
        weight: '25',
        effectiveWeight: { exact: '0', display: '0.0000' },
        contribution: { exact: '0', display: '0.0000' },
        children: [],
      },
    ]);
  });

  it('shows every mark, the points of its level, and who was absent', () => {
    const trace = traceNominee(acceptance, 'PROV-03');
    expect(trace.stages[1]!.children[0]).toMatchObject({
      code: 'D1',
      fn: { name: 'mean', params: { sheets: '3' } },
      inputs: [
        { name: 'A1', value: '4', points: '80' },
        { name: 'A2', value: '4', points: '80' },
        { name: 'B1', value: '5', points: '100' },
      ],
    });
    expect(trace.stages[2]!.children[0]!.inputs[2]).toEqual({ name: 'B1', value: null });
  });

  it('shows bonus, cap, penalty and clip beside the base and the final', () => {
    expect(traceNominee(acceptance, 'PROV-06')).toMatchObject({
      base: { exact: '34437/500', display: '68.8740' },
      adjustments: { bonus: '4', bonusCap: '3', penalty: '0', sum: '3', clip: ['0', '100'] },
      exact: { exact: '35937/500', display: '71.8740' },
      final: '71.87',
    });
  });

  it('shows whom each evaluator speaks for and how much their mark makes up, where organisations are weighed', () => {
    const organisations = {
      weights: { X: '50', Y: '30', Z: '20' },
      members: { A: 'X', B: 'X', C: 'Y', D: 'Z' },
    };
    const rule = rubricRule([{ code: 'D', weight: '100' }], { aggregate: 'organisation_balanced', organisations });
    const sheets = { A: [80], B: [90], C: [70], D: null };
    const trace = traceNominee(problemOf({ rule, nominees: [{ id: 'N', DESK: sheets }] }), 'N');
    expect(trace.stages[0]!.children[0]).toMatchObject({
      score: { exact: '635/8' },
      inputs: [
        { name: 'A', value: '80', organisation: 'X', weight: '125/4' },
        { name: 'B', value: '90', organisation: 'X', weight: '125/4' },
        { name: 'C', value: '70', organisation: 'Y', weight: '75/2' },
        { name: 'D', value: null, organisation: 'Z' },
      ],
    });
  });

  it('tells which marks an Olympic mean dropped', () => {
    const rule = rubricRule([{ code: 'D', weight: '100' }], { aggregate: 'olympic' });
    const sheets = { A: [0], B: [80], C: [81], D: [82], E: [100] };
    const trace = traceNominee(problemOf({ rule, nominees: [{ id: 'N', DESK: sheets }] }), 'N');
    expect(trace.stages[0]!.children[0]!.fn).toEqual({
      name: 'olympic',
      params: { sheets: '5', highest: '100', lowest: '0' },
    });
  });

  it('of someone who is not in the problem is refused', () => {
    expect(() => traceNominee(acceptance, 'PROV-99')).toThrow(RangeError);
  });

  it('contributions of the leaves sum exactly to the composite, wherever the rule rounds on the way', () => {
    const points = fc.constantFrom(
      ['final'],
      ['criterion', 'final'],
      ['stage', 'final'],
      ['criterion', 'stage', 'final'],
    );
    const cases = points.chain((rounding) => problems({ rounding }));
    fc.assert(
      fc.property(cases, (raw) => {
        const problem = problemOf(raw);
        for (const { id } of problem.nominees) {
          const { base, stages } = traceNominee(problem, id);
          if (base === null) continue;
          expect(contributions(stages).toFraction()).toBe(base.exact);
          expect(sum(stages.map((s) => parseExact(s.contribution!.exact))).toFraction()).toBe(base.exact);
        }
      }),
    );
  });

  it('the effective weights of the leaves sum to 100 after redistribution', () => {
    fc.assert(
      fc.property(problems(), (raw) => {
        const problem = problemOf(raw);
        for (const { id } of problem.nominees) {
          const { base, stages } = traceNominee(problem, id);
          const parts = leavesOf(stages).map(({ effectiveWeight }) => effectiveWeight);
          if (base === null) expect(parts.every((part) => part === null)).toBe(true);
          else expect(sum(parts.map((part) => parseExact(part!.exact))).toFraction()).toBe('100');
        }
      }),
    );
  });
});
