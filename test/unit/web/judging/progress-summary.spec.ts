import { describe, expect, it } from '@jest/globals';

import { columnsOf, share, summarise } from '../../../../src/web/features/standings/progress-summary.js';

type State = 'awaited' | 'draft' | 'submitted' | 'voided' | 'recused';

const sheet = (stage: string, seatNumber: number, state: State) => ({
  seatId: `seat-${String(seatNumber)}`,
  seatNumber,
  stage,
  state,
  sheetId: null,
});

const DESK = { code: 'DESK', opensAt: '2026-11-01T00:00:00Z', closesAt: '2026-11-10T15:59:59Z' };
const INT = { code: 'INT', opensAt: '2026-11-15T00:00:00Z', closesAt: '2026-11-20T15:59:59Z' };
const at = (instant: string): number => Date.parse(instant);

describe('the progress of a ranking', () => {
  const rows = [
    { sheets: [sheet('DESK', 1, 'submitted'), sheet('DESK', 2, 'draft'), sheet('DESK', 3, 'recused')] },
    { sheets: [sheet('DESK', 1, 'awaited'), sheet('DESK', 2, 'awaited'), sheet('INT', 1, 'awaited')] },
  ];

  it('counts what is handed in, what is awaited and what fell to recusals, and who owes how much', () => {
    expect(summarise(rows, [DESK, INT], at('2026-11-05T00:00:00Z'))).toEqual({
      submitted: 1,
      awaited: 4,
      late: 0,
      recused: 1,
      waiting: [
        { seatId: 'seat-2', seatNumber: 2, stage: 'DESK', left: 2, drafts: 1, closesAt: DESK.closesAt, phase: 'open' },
        { seatId: 'seat-1', seatNumber: 1, stage: 'DESK', left: 1, drafts: 0, closesAt: DESK.closesAt, phase: 'open' },
        { seatId: 'seat-1', seatNumber: 1, stage: 'INT', left: 1, drafts: 0, closesAt: INT.closesAt, phase: 'ahead' },
      ],
    });
  });

  it('calls a sheet late from the first moment after the last second of its stage, and late seats come first', () => {
    const phases = (now: string) => summarise(rows, [DESK, INT], at(now)).waiting.map(({ phase }) => phase);
    expect(phases('2026-11-10T15:59:59.999Z')).toEqual(['open', 'open', 'ahead']);
    expect(phases('2026-11-10T16:00:00Z')).toEqual(['late', 'late', 'ahead']);
    expect(phases('2026-11-16T00:00:00Z')).toEqual(['late', 'late', 'open']);
    expect(summarise(rows, [DESK, INT], at('2026-11-16T00:00:00Z')).late).toBe(3);
  });

  it('calls nothing late whose stage is in no calendar', () => {
    const [first] = summarise(rows, [], at('2030-01-01T00:00:00Z')).waiting;
    expect(first).toMatchObject({ phase: 'open', closesAt: null });
  });
});

it('a recused or voided sheet is not asked for', () => {
  const sheets = [sheet('DESK', 1, 'submitted'), sheet('DESK', 2, 'recused'), sheet('DESK', 3, 'voided')];
  expect(share(sheets)).toEqual({ done: 1, all: 1 });
});

it('the columns follow the order of the stages, then of the seats, each once', () => {
  const rows = [
    { sheets: [sheet('INT', 2, 'awaited'), sheet('DESK', 2, 'awaited')] },
    { sheets: [sheet('DESK', 1, 'awaited'), sheet('DESK', 2, 'submitted'), sheet('XTRA', 1, 'awaited')] },
  ];
  expect(columnsOf(rows, ['DESK', 'INT']).map(({ stage, seatNumber }) => `${stage}${String(seatNumber)}`)).toEqual([
    'DESK1',
    'DESK2',
    'INT2',
    'XTRA1',
  ]);
});
