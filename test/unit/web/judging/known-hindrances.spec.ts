import { describe, expect, it } from '@jest/globals';

import { knownHindrances, type OpenFacts } from '../../../../src/web/features/standings/known-hindrances.js';

const sheet = (seatNumber: number, state: 'awaited' | 'draft' | 'submitted' | 'recused') => ({
  seatId: `seat-${String(seatNumber)}`,
  seatNumber,
  stage: 'DESK',
  state,
  sheetId: null,
});

const sheets = (...states: Parameters<typeof sheet>[1][]) => states.map((state, place) => sheet(place + 1, state));

const DESK = { code: 'DESK', kind: 'desk', opensAt: '2026-11-01T00:00:00Z', closesAt: '2026-11-10T15:59:59Z' } as const;
const INT = { ...DESK, code: 'INT', kind: 'interview' } as const;
const DURING = Date.parse('2026-11-05T00:00:00Z');
const AFTER = Date.parse('2026-11-12T00:00:00Z');

const facts = (part: Partial<OpenFacts>): OpenFacts => ({
  state: 'shortlisted',
  shortlistQuota: null,
  stages: [DESK],
  nominations: [],
  progress: [],
  reopenings: [],
  quorums: new Map(),
  ...part,
});

describe('what a ranking waits for, seen without its numbers', () => {
  it('is nothing when files are settled and the sheets that are needed are in', () => {
    const progress = [{ nominationId: 'n1', sheets: sheets('submitted', 'submitted', 'submitted') }];
    const nominations = [
      { id: 'n1', state: 'verified' },
      { id: 'n2', state: 'failed' },
      { id: 'n3', state: 'withdrawn' },
      { id: 'n4', state: 'draft' },
    ] as const;
    expect(knownHindrances(facts({ progress, nominations }), DURING)).toEqual([]);
  });

  it('is every file that is handed in and neither passed nor failed', () => {
    const nominations = [
      { id: 'n1', state: 'submitted' },
      { id: 'n2', state: 'returned' },
      { id: 'n3', state: 'verified' },
    ] as const;
    expect(knownHindrances(facts({ nominations }), DURING)).toEqual([
      { code: 'computation.file-unverified', nominationId: 'n1', detail: '' },
      { code: 'computation.file-unverified', nominationId: 'n2', detail: '' },
    ]);
  });

  it('is the shortlist of a category with a quota and an interview, until it is decided', () => {
    const open = { state: 'open', shortlistQuota: 6, stages: [DESK, INT] } as const;
    const missing = { code: 'computation.shortlist-missing', nominationId: null, detail: '' };
    expect(knownHindrances(facts(open), DURING)).toEqual([missing]);
    expect(knownHindrances(facts({ ...open, state: 'shortlisted' }), DURING)).toEqual([]);
    expect(knownHindrances(facts({ ...open, stages: [DESK] }), DURING)).toEqual([]);
    expect(knownHindrances(facts({ ...open, shortlistQuota: null }), DURING)).toEqual([]);
  });

  it('is a draft while its stage is open, and no longer afterwards', () => {
    const progress = [{ nominationId: 'n1', sheets: sheets('submitted', 'submitted', 'submitted', 'draft') }];
    expect(knownHindrances(facts({ progress }), DURING)).toEqual([
      { code: 'computation.sheet-draft', nominationId: 'n1', detail: 'DESK.P4' },
    ]);
    expect(knownHindrances(facts({ progress }), AFTER)).toEqual([]);
  });

  it('is a quorum of two thirds of those who are not recused, and of three at least', () => {
    const missing = { code: 'computation.quorum-missing', nominationId: 'n1', detail: 'DESK' };
    const of = (...states: Parameters<typeof sheet>[1][]) =>
      knownHindrances(facts({ progress: [{ nominationId: 'n1', sheets: sheets(...states) }] }), AFTER);
    expect(of('submitted', 'submitted', 'awaited')).toEqual([missing]);
    expect(of('submitted', 'submitted', 'submitted', 'awaited', 'awaited')).toEqual([missing]);
    expect(of('submitted', 'submitted', 'submitted', 'recused', 'recused')).toEqual([]);
  });

  it('is the quorum that the rubric counts, where it counts one', () => {
    const progress = [{ nominationId: 'n1', sheets: sheets('submitted', 'submitted', 'awaited') }];
    expect(knownHindrances(facts({ progress, quorums: new Map([['DESK', '2']]) }), AFTER)).toEqual([]);
    expect(knownHindrances(facts({ progress, quorums: new Map([['DESK', '3']]) }), AFTER)).toHaveLength(1);
  });

  it('is every request for re-opening that nobody has decided', () => {
    const reopenings = [{ nominationId: 'n1', stage: 'DESK', seatNumber: 3 }];
    expect(knownHindrances(facts({ reopenings }), DURING)).toEqual([
      { code: 'computation.reopening-open', nominationId: 'n1', detail: 'DESK.P3' },
    ]);
  });
});
