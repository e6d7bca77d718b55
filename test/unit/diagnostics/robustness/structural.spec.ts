import { describe, expect, it } from '@jest/globals';
import { structuralAlternatives, type StructuralAlternative } from '../../../../src/core/diagnostics/index.js';
import { problemOf } from '../../scoring/vectors.js';
import { caseTwenty, caseTwentyFive, panelProblem } from './scene.js';

const rankOnExact = { change: { kind: 'rank-on', on: 'exact' }, changed: [] };
const roundings = [
  { change: { kind: 'rounding', points: ['criterion', 'final'] }, changed: [] },
  { change: { kind: 'rounding', points: ['contribution', 'final'] }, changed: [] },
  { change: { kind: 'rounding', points: ['aspect', 'final'] }, changed: [] },
  { change: { kind: 'rounding', points: ['stage', 'final'] }, changed: [] },
  { change: { kind: 'rounding', points: ['criterion', 'contribution', 'aspect', 'stage', 'final'] }, changed: [] },
];

const of = (alternatives: StructuralAlternative[], kind: string): unknown[] =>
  alternatives.filter(({ change }) => change.kind === kind);

describe('structural alternatives of a rule', () => {
  it('say whose rank another way of pooling a panel would change (case 20: N1 leads by Olympic mean and by median)', () => {
    const swapped = [
      { nominee: 'N1', from: 2, to: 1 },
      { nominee: 'N2', from: 1, to: 2 },
    ];
    expect(structuralAlternatives(panelProblem(caseTwenty.input.marks))).toEqual([
      { change: { kind: 'aggregate', aggregate: 'olympic' }, changed: swapped },
      { change: { kind: 'aggregate', aggregate: 'median' }, changed: swapped },
      ...roundings,
      rankOnExact,
    ]);
  });

  it('compare an organisation-balanced rule with one vote per evaluator', () => {
    const organisations = { weights: { U: '50', V: '50' }, members: { E1: 'U', E2: 'V', E3: 'V', E4: 'V' } };
    const problem = panelProblem(
      { A: [90, 70, 70, 70], B: [60, 82, 82, 82] },
      { aggregate: 'organisation_balanced', organisations },
    );
    const swapped = [
      { nominee: 'A', from: 1, to: 2 },
      { nominee: 'B', from: 2, to: 1 },
    ];
    expect(of(structuralAlternatives(problem), 'aggregate')).toEqual([
      // Balanced 80 to 71; mean 75 to 76.5, also as Olympic mean, four sheets being too few to drop two; medians 70 and 82.
      { change: { kind: 'aggregate', aggregate: 'mean' }, changed: swapped },
      { change: { kind: 'aggregate', aggregate: 'olympic' }, changed: swapped },
      { change: { kind: 'aggregate', aggregate: 'median' }, changed: swapped },
    ]);
  });

  it('tell apart what rounding made equal (case 25: 77.5309 and 77.5273 are both published as 77.53)', () => {
    const alternatives = structuralAlternatives(problemOf(caseTwentyFive));
    expect(of(alternatives, 'rank-on')).toEqual([
      {
        change: { kind: 'rank-on', on: 'exact' },
        changed: [
          { nominee: 'PROV-01', from: 3, to: 2 },
          { nominee: 'PROV-07', from: 2, to: 3 },
        ],
      },
    ]);
    expect(of(alternatives, 'not-applicable')).toHaveLength(1);
    expect(of(alternatives, 'adjustments').map((a) => (a as StructuralAlternative).change)).toEqual([
      { kind: 'adjustments', without: 'bonus' },
      { kind: 'adjustments', without: 'penalty' },
      { kind: 'adjustments', without: 'both' },
    ]);
  });

  it('count a figure that is not applicable as zero, where the rule gives its weight to the siblings', () => {
    const item = (code: string): object => ({ code, weight: '50', fn: 'goalpost', lo: '0', hi: '100' });
    const stages = [{ code: 'ADM', weight: '100', kind: 'indicators', items: [item('K1'), item('K2')] }];
    const nominee = (id: string, K1: string, K2: string | null): object => ({ id, gates: {}, indicators: { K1, K2 } });
    const nominees = [nominee('A', '80', null), nominee('B', '70', '60')];
    expect(of(structuralAlternatives(problemOf({ rule: { stages }, nominees })), 'not-applicable')).toEqual([
      {
        change: { kind: 'not-applicable', na: 'zero' },
        changed: [
          { nominee: 'A', from: 1, to: 2 },
          { nominee: 'B', from: 2, to: 1 },
        ],
      },
    ]);
  });

  it('leave the penalty out, and say who would then have won', () => {
    const sheets = (mark: number): object => ({ gates: {}, indicators: {}, DESK: { E1: [mark] } });
    const stage = { code: 'DESK', weight: '100', kind: 'rubric', quorum: 1, items: [{ code: 'D', weight: '100' }] };
    const nominees = [
      { id: 'A', ...sheets(80), penalty: '5' },
      { id: 'B', ...sheets(78) },
    ];
    expect(of(structuralAlternatives(problemOf({ rule: { stages: [stage] }, nominees })), 'adjustments')).toEqual([
      {
        change: { kind: 'adjustments', without: 'penalty' },
        changed: [
          { nominee: 'A', from: 2, to: 1 },
          { nominee: 'B', from: 1, to: 2 },
        ],
      },
    ]);
  });
});
