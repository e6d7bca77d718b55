import { describe, expect, it } from '@jest/globals';

import {
  calendarFaults,
  closedFault,
  fromZone,
  inZone,
  isOpen,
  placeStages,
  type PlannedStage,
} from '../../../src/features/editions/stage.calendar.js';

const opensAt = new Date('2026-03-02T02:00:00Z');
const closesAt = new Date('2026-03-09T09:00:00Z');
const window = { opensAt, closesAt, timeZone: 'Asia/Makassar' as const };

const stage = (changes: Partial<PlannedStage> = {}): PlannedStage => ({
  level: 'provincial',
  code: 'NOM',
  kind: 'nomination',
  ...window,
  ...changes,
});

describe('a deadline', () => {
  it.each([
    ['the second before it opens', '2026-03-02T01:59:59.999Z', false],
    ['the second it opens', '2026-03-02T02:00:00.000Z', true],
    ['the second named as its end', '2026-03-09T09:00:00.000Z', true],
    ['the last instant of that second', '2026-03-09T09:00:00.999Z', true],
    ['the second after', '2026-03-09T09:00:01.000Z', false],
  ])('takes in what arrives at %s: %s → %s', (_, arrival, expected) => {
    expect(isOpen(window, new Date(arrival))).toBe(expected);
  });

  it('tells whoever is early when it opens, in the zone in which it was announced', () => {
    expect(closedFault([window], new Date('2026-03-01T00:00:00Z'))).toMatchObject({
      code: 'stage.not-open',
      params: { opensAt: '2026-03-02 10.00.00 WITA' },
    });
  });

  it('tells whoever is late when it closed', () => {
    expect(closedFault([window], new Date('2026-03-10T00:00:00Z'))).toMatchObject({
      code: 'stage.closed',
      params: { closesAt: '2026-03-09 17.00.00 WITA' },
    });
  });

  it('between two windows of a kind, tells of the one ahead', () => {
    const later = { ...window, opensAt: new Date('2026-04-01T00:00:00Z'), closesAt: new Date('2026-04-02T00:00:00Z') };
    expect(closedFault([window, later], new Date('2026-03-20T00:00:00Z'))).toMatchObject({
      code: 'stage.not-open',
      params: { opensAt: '2026-04-01 08.00.00 WITA' },
    });
  });

  it('that was never planned is said to be so', () => {
    expect(closedFault([], opensAt)).toMatchObject({ code: 'stage.not-scheduled' });
  });
});

describe('an instant of an Indonesian zone', () => {
  it.each([
    ['Asia/Jakarta', '2025-09-25T16:59:59.000Z', '2025-09-25 23.59.59 WIB'],
    ['Asia/Makassar', '2025-09-25T15:59:59.000Z', '2025-09-25 23.59.59 WITA'],
    ['Asia/Jayapura', '2025-09-25T14:59:59.000Z', '2025-09-25 23.59.59 WIT'],
  ] as const)('of %s is read and written alike', (zone, utc, local) => {
    expect(fromZone('2025-09-25', '23:59:59', zone).toISOString()).toBe(utc);
    expect(inZone(new Date(utc), zone)).toBe(local);
  });
});

describe('a calendar', () => {
  it('has no fault when each stage closes after it opens and codes differ within a level', () => {
    expect(calendarFaults([stage(), stage({ level: 'national' }), stage({ code: 'DESK' })], 'stages')).toEqual([]);
  });

  it('names every fault at once, each with its place', () => {
    const stages = [stage(), stage({ code: 'DESK', closesAt: opensAt }), stage()];
    expect(calendarFaults(stages, 'stages')).toEqual([
      { field: 'stages.1.closesAt', code: 'stage.instants-reversed' },
      { field: 'stages.2.code', code: 'stage.code-repeated' },
    ]);
  });

  it('counts the places of each level by itself, in the order given', () => {
    const placed = placeStages('e', [stage(), stage({ level: 'national' }), stage({ code: 'DESK' })]);
    expect(placed.map(({ level, position }) => [level, position])).toEqual([
      ['provincial', 1],
      ['national', 1],
      ['provincial', 2],
    ]);
  });
});
