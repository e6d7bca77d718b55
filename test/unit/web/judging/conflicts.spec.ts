import { expect, it } from '@jest/globals';

import { awaitedDeclarations, cellState } from '../../../../src/web/features/panels/conflict-cells.js';

const cell = (
  seatId: string,
  state: 'assigned' | 'recused' | 'unassigned',
  declaration: 'awaited' | 'none' | 'conflict' | null,
) => ({
  seatId,
  seatLabel: `Penilai ${seatId}`,
  state,
  declaration,
  conflictKind: null,
  recusalOrigin: null,
  reason: null,
  recusedAt: null,
});

const row = (nomineeName: string, ...seats: ReturnType<typeof cell>[]) => ({
  nominationId: nomineeName,
  nomineeName,
  eligible: 0,
  isCompleteBlock: false,
  seats,
});

it('a recusal stands above whatever was declared; without one it is what was declared', () => {
  expect(cellState({ state: 'recused', declaration: 'none' })).toBe('recused');
  expect(cellState({ state: 'recused', declaration: 'conflict' })).toBe('recused');
  expect(cellState({ state: 'assigned', declaration: 'awaited' })).toBe('awaited');
  expect(cellState({ state: 'assigned', declaration: 'none' })).toBe('none');
  expect(cellState({ state: 'unassigned', declaration: null })).toBe('unassigned');
});

it('whoever owes most declarations comes first; recused and unassigned seats owe none', () => {
  const rows = [
    row('Bali', cell('1', 'assigned', 'awaited'), cell('2', 'assigned', 'awaited'), cell('3', 'recused', 'awaited')),
    row('Papua', cell('1', 'assigned', 'none'), cell('2', 'assigned', 'awaited'), cell('3', 'unassigned', null)),
  ];
  expect(awaitedDeclarations(rows)).toEqual([
    { seatId: '2', seatLabel: 'Penilai 2', nominees: ['Bali', 'Papua'] },
    { seatId: '1', seatLabel: 'Penilai 1', nominees: ['Bali'] },
  ]);
});
