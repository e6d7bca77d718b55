import { describe, expect, it } from '@jest/globals';

import { clockOf, instantOf, minutesBetween, movedBy } from '../../../../src/web/features/interviews/clock-times.js';
import {
  dayFrame,
  hoursOf,
  minuteHeight,
  ownClock,
  placeIn,
  proposal,
  snapped,
} from '../../../../src/web/features/interviews/day-layout.js';

const DAY = '2026-12-05';
const slot = (from: string, to: string) => ({
  startsAt: new Date(instantOf(DAY, from, 'Asia/Makassar')).toISOString(),
  endsAt: new Date(instantOf(DAY, to, 'Asia/Makassar')).toISOString(),
});

describe('times of a session', () => {
  it('are those of a clock in its zone, whatever zone the reader lives in', () => {
    expect(instantOf(DAY, '09:00', 'Asia/Jayapura')).toBe('2026-12-05T09:00:00+09:00');
    expect(clockOf('2026-12-05T00:00:00Z', 'Asia/Jayapura')).toBe('09:00');
    expect(clockOf('2026-12-05T00:00:00Z', 'Asia/Jakarta')).toBe('07:00');
    expect(clockOf('2026-12-04T17:30:00Z', 'Asia/Jakarta')).toBe('00:30');
  });

  it('move by minutes, also over midnight of UTC', () => {
    expect(movedBy('2026-12-04T23:50:00.000Z', 15)).toBe('2026-12-05T00:05:00.000Z');
    expect(minutesBetween('2026-12-05T00:00:00Z', '2026-12-05T00:45:00Z')).toBe(45);
  });

  it('of the nominee stand at the end of the server’s words', () => {
    expect(ownClock('Kamis, 25 September 2025 09.00 WITA')).toBe('09.00 WITA');
  });
});

describe('the calendar of a day', () => {
  it('shows full hours around its slots, with room for one more', () => {
    const frame = dayFrame(DAY, 'Asia/Makassar', [slot('09:10', '09:40'), slot('10:00', '10:45')]);
    expect(hoursOf(frame).map((hour) => clockOf(hour, 'Asia/Makassar'))).toEqual(['09:00', '10:00', '11:00', '12:00']);
    expect(placeIn(frame, slot('09:10', '09:40'))).toEqual({ from: 10, length: 30 });
  });

  it('without slots shows a working day', () => {
    const hours = hoursOf(dayFrame(DAY, 'Asia/Jakarta', []));
    expect([hours.length, clockOf(hours[0] ?? '', 'Asia/Jakarta')]).toEqual([9, '08:00']);
  });

  it('sets rooms in other zones on the same axis, by the instant', () => {
    const frame = dayFrame(DAY, 'Asia/Makassar', [slot('10:00', '11:00')]);
    const sameMoment = {
      startsAt: instantOf(DAY, '09:00', 'Asia/Jakarta'),
      endsAt: instantOf(DAY, '10:00', 'Asia/Jakarta'),
    };
    expect(placeIn(frame, sameMoment)).toEqual({ from: 0, length: 60 });
  });

  it('draws a minute as high as the shortest slot needs to be read, within bounds', () => {
    expect(minuteHeight([slot('09:00', '09:20')])).toBe(4);
    expect(minuteHeight([slot('09:00', '09:05')])).toBe(4);
    expect(minuteHeight([slot('09:00', '12:00')])).toBe(1.5);
    expect(minuteHeight([])).toBe(1.5);
  });

  it('moves slots in steps of five minutes', () => {
    expect([7, 8, -7, -8, 2, -2].map(snapped)).toEqual([5, 10, -5, -10, 0, 0]);
  });

  it('proposes the time after the last slot, and nine o’clock for the first', () => {
    const next = proposal(DAY, 'Asia/Makassar', [slot('10:00', '10:30'), slot('09:00', '09:30')], 30);
    expect([clockOf(next.startsAt, 'Asia/Makassar'), clockOf(next.endsAt, 'Asia/Makassar')]).toEqual([
      '10:30',
      '11:00',
    ]);
    expect(clockOf(proposal(DAY, 'Asia/Jayapura', [], 45).startsAt, 'Asia/Jayapura')).toBe('09:00');
  });
});
