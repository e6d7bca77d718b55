import { describe, expect, it } from '@jest/globals';

import { standingLines, stageScore, stagesOf } from '../../../../src/web/features/standings/standing-rows.js';

const line = (nominationId: string, rank: number | null, marginToNext: string | null = null) => ({
  nominationId,
  nominee: { id: nominationId, name: nominationId },
  status: rank === null ? ('failed-gate' as const) : ('ranked' as const),
  failedGates: [],
  rank,
  rankBeforeTieBreak: rank,
  stageReached: 'DESK',
  final: null,
  finalExact: null,
  decidedBy: null,
  marginToNext,
  base: null,
  adjustment: '0',
  stages: { DESK: { exact: '80', rounded: '80.00' } },
  aspects: {},
  tieBreak: {},
  flags: [],
});

describe('the order on the page', () => {
  it('marks who shares a rank, ends the awards after the last who receives one, and sets the unranked apart', () => {
    const { ranked, unranked } = standingLines(
      [line('a', 1, '2.00'), line('b', 2, '0.00'), line('c', 2, '4.00'), line('d', 4, null), line('e', null)],
      3,
    );
    expect(ranked.map(({ computed, isTied, isLastAward }) => [computed.nominationId, isTied, isLastAward])).toEqual([
      ['a', false, false],
      ['b', true, false],
      ['c', true, true],
      ['d', false, false],
    ]);
    expect(unranked.map(({ nominationId }) => nominationId)).toEqual(['e']);
  });

  it('draws no end of the awards when everybody receives one', () => {
    expect(standingLines([line('a', 1), line('b', 2)], 3).ranked.some(({ isLastAward }) => isLastAward)).toBe(false);
  });

  it('draws margins beside the widest, and none where there is none', () => {
    const { ranked } = standingLines([line('a', 1, '1.00'), line('b', 2, '4.00'), line('c', 3, null)], 1);
    expect(ranked.map(({ marginShare }) => marginShare)).toEqual([0.25, 1, 0]);
    expect(standingLines([line('a', 1, null)], 1).ranked[0]?.marginShare).toBe(0);
  });
});

it('reads the score of a stage where there is one', () => {
  expect(stageScore(line('a', 1), 'DESK')).toBe('80.00');
  expect(stageScore(line('a', 1), 'INT')).toBeNull();
  expect(stagesOf([line('a', 1), { ...line('b', 2), stages: { DESK: {}, INT: {} } }])).toEqual(['DESK', 'INT']);
});
