import { expect, it } from '@jest/globals';

import { fromWallClock } from '../../../../src/web/features/editions/wall-clock.js';
import { proposedCureTime } from '../../../../src/web/features/nominations/cure-time.js';

it('proposes the last minute of the third day, by the clock of the award and not of the device', () => {
  const lateInJakarta = Date.parse('2026-11-23T16:30:00Z'); // 23.30 WIB, already the 24th in Jayapura
  expect(proposedCureTime(lateInJakarta, 'Asia/Jakarta')).toBe('2026-11-26T23:59');
  expect(proposedCureTime(lateInJakarta, 'Asia/Jayapura')).toBe('2026-11-27T23:59');
  expect(fromWallClock('2026-11-26T23:59', 'Asia/Jakarta')).toBe('2026-11-26T16:59:00.000Z');
});
