import { describe, expect, it } from '@jest/globals';

import {
  instantOf,
  typedFrom,
  usualEmbargo,
  usualZone,
} from '../../../../src/web/features/publication/embargo-time.js';

describe('the instant of an embargo as it is typed', () => {
  it.each([
    ['Asia/Jakarta', '10:00'],
    ['Asia/Makassar', '11:00'],
    ['Asia/Jayapura', '12:00'],
  ] as const)('means the clock of the chosen zone (%s)', (zone, clock) => {
    expect(instantOf({ day: '2026-11-26', clock, zone })).toBe('2026-11-26T03:00:00.000Z');
  });

  it('is shown to the second on the day of the zone, and comes back the same', () => {
    const typed = typedFrom('2026-11-25T17:30:45.000Z', 'Asia/Jakarta');
    expect(typed).toEqual({ day: '2026-11-26', clock: '00:30:45', zone: 'Asia/Jakarta' });
    expect(instantOf(typed)).toBe('2026-11-25T17:30:45.000Z');
  });

  it('is none while the day or the clock is missing', () => {
    expect(instantOf({ day: '', clock: '10:00', zone: 'Asia/Jakarta' })).toBeNull();
    expect(instantOf({ day: '2026-11-26', clock: '', zone: 'Asia/Jakarta' })).toBeNull();
  });

  it('is offered for ten o’clock of the next day there', () => {
    // 23.30 WIB on the 25th is past midnight in Jayapura.
    const now = Date.parse('2026-11-25T16:30:00Z');
    expect(usualEmbargo(now, 'Asia/Jakarta').day).toBe('2026-11-26');
    expect(usualEmbargo(now, 'Asia/Jayapura').day).toBe('2026-11-27');
    expect(usualEmbargo(now, 'Asia/Jakarta').clock).toBe('10:00:00');
  });

  it('begins with the zone of the device where it is Indonesian, else with that of the capital', () => {
    expect(usualZone('Asia/Makassar')).toBe('Asia/Makassar');
    expect(usualZone('Europe/Berlin')).toBe('Asia/Jakarta');
  });
});
