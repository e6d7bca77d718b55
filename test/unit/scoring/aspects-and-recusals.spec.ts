import { describe, expect, it } from '@jest/globals';
import { rankOnAspect, traceNominee } from '../../../src/core/scoring/index.js';
import { only, rubricRule } from './builders.js';
import { outcomeOf, problemOf } from './vectors.js';

const marks = (id: string, desk: (number | string)[], more: object = {}): object => ({
  id,
  DESK: { E1: desk },
  ...more,
});

describe('the ranking of an aspect inside a zone', () => {
  const aspects = [
    { code: 'POLICY', weight: '50', items: [{ code: 'A', weight: '100' }] },
    { code: 'REACH', weight: '50', items: [{ code: 'B', weight: '100' }] },
  ];
  const nominees = [
    marks('N1', [80, 10]),
    marks('N2', [90, 20], { gates: { G: false } }),
    marks('N3', ['80.004', 30]),
    marks('N4', [70, 99]),
    marks('N5', [60, 99]),
  ].map((nominee) => ({ gates: { G: true }, ...nominee }));
  const problem = (rule: object = {}) =>
    problemOf({ rule: rubricRule(aspects, { step: '0.01' }, { gates: ['G'], ...rule }), nominees: rounded(nominees) });
  // Marks have two decimals; the third would be refused, so 80.004 stands for a mean of three sheets below.
  const rounded = (list: object[]): object[] =>
    list.map((nominee) => {
      const sheet = (nominee as { DESK: { E1: (number | string)[] } }).DESK.E1;
      if (sheet[0] !== '80.004') return nominee;
      return { ...nominee, DESK: { E1: [80, sheet[1]], E2: [80, sheet[1]], E3: ['80.01', sheet[1]] } };
    });
  const zones: Record<string, string> = { N1: 'west', N2: 'west', N3: 'west', N4: 'east', N5: 'east' };
  const zoneOf = (id: string): string => zones[id]!;

  it('ranks on the published score of the aspect alone; equals share, and who failed a gate takes no part', () => {
    expect(rankOnAspect(problem(), 'POLICY', zoneOf)).toEqual([
      { id: 'N4', zone: 'east', rank: 1, exact: '70', rounded: '70.00', shared: false },
      { id: 'N5', zone: 'east', rank: 2, exact: '60', rounded: '60.00', shared: false },
      { id: 'N1', zone: 'west', rank: 1, exact: '80', rounded: '80.00', shared: true },
      { id: 'N3', zone: 'west', rank: 1, exact: '24001/300', rounded: '80.00', shared: true },
    ]);
  });

  it('ranks on the exact score where the rule does', () => {
    const places = rankOnAspect(problem({ ranking: { on: 'exact' } }), 'A', zoneOf).filter(
      ({ zone }) => zone === 'west',
    );
    expect(places.map(({ id, rank }) => [id, rank])).toEqual([
      ['N3', 1],
      ['N1', 2],
    ]);
  });

  it('is one ranking where there are no zones, and leaves out whom no zone holds', () => {
    expect(rankOnAspect(problem(), 'REACH').map(({ id, rank }) => [id, rank])).toEqual([
      ['N4', 1],
      ['N5', 1],
      ['N3', 3],
      ['N1', 4],
    ]);
    expect(rankOnAspect(problem(), 'REACH', (id) => (id === 'N1' ? 'only' : null))).toHaveLength(1);
  });

  it('may be of a stage, and not of something the rule does not know', () => {
    expect(rankOnAspect(problem(), 'DESK')[0]).toMatchObject({ id: 'N4', rank: 1 });
    expect(() => rankOnAspect(problem(), 'NOTHING')).toThrow(RangeError);
  });
});

describe('who is away', () => {
  const rule = rubricRule([{ code: 'D', weight: '100' }], { quorum: 'two_thirds' });
  const three = { E1: [70], E2: [71], E3: [72] };
  const quorum = (sheets: object): boolean =>
    only(outcomeOf({ rule, nominees: [{ id: 'N', DESK: sheets }] })).stages['DESK']!.quorumMet;

  it('counts for the quorum when absent and leaves the eligible set when recused', () => {
    expect(quorum({ ...three, E4: null, E5: { state: 'absent' } })).toBe(false);
    expect(quorum({ ...three, E4: { state: 'recused' }, E5: { state: 'recused' } })).toBe(true);
  });

  it('is shown in the trace as recused where the problem says so', () => {
    const nominees = [{ id: 'N', DESK: { ...three, E4: { state: 'recused' }, E5: null } }];
    const [stage] = traceNominee(problemOf({ rule, nominees }), 'N').stages;
    expect(stage!.children[0]!.inputs.slice(3)).toEqual([
      { name: 'E4', value: null, recused: true },
      { name: 'E5', value: null },
    ]);
  });
});

describe('the ledger of bonus and penalty', () => {
  const rule = { ...rubricRule([{ code: 'D', weight: '100' }]), adjustments: { bonus_cap: '2' } };
  const ledger = {
    bonus: [{ points: '1.5', legal_basis: 'Pasal 12' }, { points: '1' }],
    penalty: [{ points: '0.25', legal_basis: 'Pasal 13' }],
  };
  const nominees = [{ id: 'N', DESK: { E1: [70] }, ...ledger }];

  it('sums its lines, caps the bonus first, then takes the penalty off', () => {
    expect(only(outcomeOf({ rule, nominees }))).toMatchObject({ adjustment: '7/4', finalExact: '287/4' });
  });

  it('is shown line by line with its legal basis', () => {
    expect(traceNominee(problemOf({ rule, nominees }), 'N').adjustments).toMatchObject({
      bonus: '5/2',
      penalty: '1/4',
      lines: [
        { kind: 'bonus', points: '3/2', legalBasis: 'Pasal 12' },
        { kind: 'bonus', points: '1', legalBasis: null },
        { kind: 'penalty', points: '1/4', legalBasis: 'Pasal 13' },
      ],
    });
  });
});
