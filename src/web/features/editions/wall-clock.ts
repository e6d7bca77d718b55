import { type TimeZone } from './use-editions.js';

/** The three Indonesian zones; their offsets have been fixed since 1988, and there is no summer time. */
const OFFSET_HOURS: Readonly<Record<TimeZone, number>> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };
const HOUR_MS = 3_600_000;

export const TIME_ZONES: readonly TimeZone[] = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];

/** What a clock in the zone shows at an instant, as a `datetime-local` field takes it: `2025-09-25T09:00:00`. */
export const toWallClock = (instant: string, zone: TimeZone): string =>
  new Date(Date.parse(instant) + OFFSET_HOURS[zone] * HOUR_MS).toISOString().slice(0, 19);

/** The instant at which a clock in the zone shows this; null for what is no day and time. */
export function fromWallClock(shown: string, zone: TimeZone): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(shown)) return null;
  const at = Date.parse(`${shown}+0${String(OFFSET_HOURS[zone])}:00`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
