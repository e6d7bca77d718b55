import { describe, expect, it } from '@jest/globals';

import { type Entry } from '../../../../src/web/features/evaluations/outbox/entry.js';
import {
  type Assignment,
  type KeptSheet,
  type Work,
} from '../../../../src/web/features/evaluations/store/evaluator-database.js';
import { type Group, groupWork, phaseOf } from '../../../../src/web/features/evaluations/work/work-groups.js';

const DAY = ['2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'] as const;

const work = (nominationId: string, changes: Partial<Work> = {}): Work => {
  const stage = changes.stage ?? 'DESK';
  return {
    ...{ key: `${nominationId}/${stage}`, nominationId, rankingId: 'R1', nomineeName: nominationId, stage },
    ...{ category: { id: 'Provinsi', en: 'Provinces' }, state: 'awaited', sheetId: null, marked: 0, criteria: 2 },
    ...{ declaration: 'none', opensAt: DAY[0], closesAt: DAY[1] },
    ...changes,
  };
};

const assignment = (nominationId: string): Assignment => ({
  ...{ nominationId, nomineeName: nominationId, declaration: 'none', seatId: 'S', rankingId: 'R1' },
  category: { id: 'C1', nameId: 'Provinsi', nameEn: 'Provinces' },
});

const kept = (nominationId: string, marks: readonly (string | null)[], state: 'draft' | 'submitted'): KeptSheet => ({
  ...{ key: `${nominationId}/DESK`, nominationId, stage: 'DESK' },
  sheet: {
    ...{ id: 'T', nominationId, rankingId: 'R1', rubricId: 'B', stage: 'DESK', state, submittedAt: null, version: 2 },
    marks: marks.map((mark, place) => ({ criterion: `C${String(place)}`, mark, comment: null })),
  },
});

const entry = (nominationId: string, criterion: string, mark: string, state: Entry['state'] = 'waiting'): Entry => ({
  ...{ seq: 1, id: 'K', sheet: `${nominationId}/DESK`, nominationId, stage: 'DESK', criterion, at: '' },
  ...{ wish: { mark, comment: null }, base: { mark: null, comment: null }, state, isBegun: false, refusal: null },
});

const group = (tables: Partial<Parameters<typeof groupWork>[0]>): Group[] =>
  groupWork({ work: [], assignments: [], categories: [], sheets: [], outbox: [], ...tables });

const cellOf = (groups: readonly Group[], nominationId: string, stage = 'DESK') =>
  groups
    .flatMap(({ lines }) => lines)
    .find((line) => line.nominationId === nominationId)
    ?.cells.get(stage);

describe('The work list', () => {
  it('counts a mark that is only on this device as given', () => {
    const groups = group({
      work: [work('BALI')],
      assignments: [assignment('BALI')],
      sheets: [kept('BALI', ['70', null], 'draft')],
      outbox: [entry('BALI', 'C1', '80')],
    });
    expect(cellOf(groups, 'BALI')).toMatchObject({ state: 'ready', marked: 2, waiting: 1, asking: 0 });
  });

  it('counts marks of a sheet that the server has never seen', () => {
    const groups = group({ work: [work('BALI')], outbox: [entry('BALI', 'C1', '80', 'refused')] });
    expect(cellOf(groups, 'BALI')).toMatchObject({ state: 'draft', marked: 1, waiting: 1, asking: 1 });
  });

  it('takes the word of the list where the sheet is not on the device', () => {
    const groups = group({ work: [work('BALI', { state: 'submitted', sheetId: 'T', marked: 2 })] });
    expect(cellOf(groups, 'BALI')).toMatchObject({ state: 'submitted', marked: 2 });
  });

  it('puts what is undecided first, and of that the nearest deadline with something left', () => {
    const groups = group({
      work: [
        work('LATER', { rankingId: 'R2', closesAt: '2027-01-01T00:00:00.000Z' }),
        work('DECIDED', { rankingId: 'R3', closesAt: '2026-11-02T00:00:00.000Z' }),
        work('SOON', { rankingId: 'R1' }),
        work('DONE', { rankingId: 'R4', closesAt: '2026-11-03T00:00:00.000Z', state: 'submitted' }),
      ],
      assignments: ['LATER', 'SOON', 'DONE'].map(assignment),
    });
    expect(groups.map(({ lines, isDecided }) => [lines[0]?.nominationId, isDecided])).toEqual([
      ['SOON', false],
      ['LATER', false],
      ['DONE', false],
      ['DECIDED', true],
    ]);
  });

  it('orders stages by deadline, nominees by name, and counts what is handed in', () => {
    const interview = { stage: 'INT', closesAt: '2026-12-20T00:00:00.000Z' };
    const [only] = group({
      work: [work('PAPUA', interview), work('PAPUA', { state: 'submitted' }), work('BALI'), work('BALI', interview)],
    });
    expect(only?.lines.map(({ nomineeName }) => nomineeName)).toEqual(['BALI', 'PAPUA']);
    expect(only?.stages.map(({ code, submitted, total }) => [code, submitted, total])).toEqual([
      ['DESK', 1, 2],
      ['INT', 0, 2],
    ]);
  });
});

describe('A stage', () => {
  it('is open from its first to its last second', () => {
    const stage = { opensAt: DAY[0], closesAt: DAY[1] };
    const at = (instant: string) => phaseOf(stage, Date.parse(instant));
    expect([at('2026-10-31T23:59:59Z'), at(DAY[0]), at(DAY[1]), at('2026-12-01T00:00:01Z')]).toEqual([
      'upcoming',
      'open',
      'open',
      'over',
    ]);
    expect(phaseOf({ opensAt: null, closesAt: null }, 0)).toBe('unscheduled');
  });
});
