import { describe, expect, it } from '@jest/globals';

import {
  AS_OFFICIAL,
  fromParam,
  isAsOfficial,
  type Supposition,
  toParam,
  whatIfBody,
} from '../../../../src/web/features/what-ifs/supposition.js';
import { weightGroups } from '../../../../src/web/features/what-ifs/weight-groups.js';

const ALL: Supposition = {
  weights: { DESK: 6000, INT: 4000 },
  aggregates: { DESK: 'olympic' },
  points: 'stage',
  places: 1,
  on: 'exact',
  method: 'dense_1223',
  tieBreak: ['INT', 'penalty'],
  without: ['P3'],
  withoutAdjustments: true,
};

describe('a supposition', () => {
  it('asks the API only for what is otherwise', () => {
    expect(whatIfBody(AS_OFFICIAL)).toEqual({});
    expect(whatIfBody({ ...AS_OFFICIAL, places: 0 })).toEqual({ rounding: { places: 0 } });
    expect(whatIfBody(ALL)).toEqual({
      weights: [
        { code: 'DESK', weight: '60' },
        { code: 'INT', weight: '40' },
      ],
      aggregates: [{ stage: 'DESK', aggregate: 'olympic' }],
      rounding: { points: ['stage', 'final'], places: 1 },
      ranking: { on: 'exact', method: 'dense_1223', tieBreak: ['INT', 'penalty'] },
      withoutEvaluators: ['P3'],
      withoutAdjustments: true,
    });
  });

  it('survives the address', () => {
    expect(fromParam(toParam(ALL))).toEqual(ALL);
    expect(toParam(AS_OFFICIAL)).toBe('');
    expect(fromParam('')).toEqual(AS_OFFICIAL);
  });

  it('that somebody forged in the address is as official', () => {
    for (const forged of ['{', 'null', '[]', '7', '"x"', '{"weights":3,"without":"P1","withoutAdjustments":"yes"}'])
      expect(isAsOfficial(fromParam(forged))).toBe(true);
    expect(fromParam('{"weights":{"DESK":"many","INT":100}}').weights).toEqual({ INT: 100 });
  });
});

it('the weights of a rubric are groups of siblings: stages, their aspects, their criteria', () => {
  const names = { id: '', en: '' };
  const criterion = (code: string, weight: string) => ({ code, weight, names });
  const body = {
    stages: [
      {
        ...criterion('DESK', '60'),
        kind: 'rubric' as const,
        aspects: [{ ...criterion('A1', '100'), criteria: [criterion('C1', '50'), criterion('C2', '50')] }],
      },
      { ...criterion('INT', '40'), kind: 'rubric' as const, aspects: [] },
    ],
  };
  const top = weightGroups(body);
  expect(top.items).toEqual([
    { code: 'DESK', weight: '60' },
    { code: 'INT', weight: '40' },
  ]);
  expect(top.below.map(({ parent, level }) => [parent, level])).toEqual([
    ['DESK', 'aspects'],
    ['INT', 'aspects'],
  ]);
  expect(top.below[0]?.below[0]).toMatchObject({
    parent: 'A1',
    level: 'criteria',
    items: [{ code: 'C1' }, { code: 'C2' }],
  });
});
