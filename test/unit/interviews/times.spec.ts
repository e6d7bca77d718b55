import { describe, expect, it } from '@jest/globals';

import { localTime, slotFaults } from '../../../src/features/interviews/interview.times.js';

const at = (instant: string) => new Date(instant);

describe('the time of an interview', () => {
  it('is written as the nominee reads it, in its own zone and language', () => {
    const instant = at('2025-09-25T01:00:00Z');
    expect(localTime(instant, 'Asia/Makassar', 'id')).toBe('Kamis, 25 September 2025 09.00 WITA');
    expect(localTime(instant, 'Asia/Jakarta', 'id')).toBe('Kamis, 25 September 2025 08.00 WIB');
    expect(localTime(instant, 'Asia/Jayapura', 'en')).toBe('Thursday, 25 September 2025 10:00 WIT');
  });

  it('turns the day at midnight of the zone', () => {
    expect(localTime(at('2025-09-25T16:00:00Z'), 'Asia/Makassar', 'id')).toBe('Jumat, 26 September 2025 00.00 WITA');
  });
});

describe('a slot', () => {
  const session = { heldOn: '2026-03-10', timeZone: 'Asia/Makassar' } as const;

  it('lies on the day of its session as the zone of the session counts days', () => {
    const slot = { startsAt: at('2026-03-09T16:00:00Z'), endsAt: at('2026-03-10T16:00:00Z') };
    expect(slotFaults(slot, session)).toEqual([]);
    expect(slotFaults({ ...slot, startsAt: at('2026-03-09T15:59:59Z') }, session)).toEqual([
      { field: 'startsAt', code: 'interview-slot.on-another-day' },
    ]);
    expect(slotFaults({ ...slot, endsAt: at('2026-03-10T16:00:01Z') }, session)).toEqual([
      { field: 'endsAt', code: 'interview-slot.on-another-day' },
    ]);
  });

  it('ends after it starts', () => {
    const noon = at('2026-03-10T04:00:00Z');
    expect(slotFaults({ startsAt: noon, endsAt: noon }, session)).toEqual([
      { field: 'endsAt', code: 'interview-slot.ends-before-start' },
    ]);
  });
});
