import { instantOf, minutesBetween, type SessionZone } from './clock-times.js';

interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** The stretch of time that a day's calendar shows: whole hours, as instants. */
export interface DayFrame {
  readonly start: string;
  readonly minutes: number;
}

const LOWEST_PX = 1.5;
const HIGHEST_PX = 4;
/** A slot holds a name and two times. */
const SLOT_PX = 78;

/** How many pixels a minute is high: as many as the shortest slot needs to be read. */
export function minuteHeight(slots: readonly Span[]): number {
  const shortest = Math.min(...slots.map(({ startsAt, endsAt }) => minutesBetween(startsAt, endsAt)), SLOT_PX);
  return Math.max(LOWEST_PX, Math.min(HIGHEST_PX, Math.round((2 * SLOT_PX) / shortest) / 2));
}

const HOUR = 60;
const EARLIEST = '08:00';
const LATEST = '16:00';
/** Room for one more slot below the last. */
const AFTER_MINUTES = 30;
const HOUR_MS = HOUR * 60_000;

/** From the full hour at or before the first slot to one after the last, with some room; a working day where there is none. */
export function dayFrame(day: string, zone: SessionZone, slots: readonly Span[]): DayFrame {
  const open = slots.length > 0 ? Infinity : Date.parse(instantOf(day, EARLIEST, zone));
  const close = slots.length > 0 ? -Infinity : Date.parse(instantOf(day, LATEST, zone));
  const starts = slots.map(({ startsAt }) => Date.parse(startsAt));
  const ends = slots.map(({ endsAt }) => Date.parse(endsAt) + (AFTER_MINUTES / HOUR) * HOUR_MS);
  // The zones lie whole hours apart, so a whole hour is one on every clock.
  const first = Math.floor(Math.min(open, ...starts) / HOUR_MS) * HOUR_MS;
  const last = Math.ceil(Math.max(close, ...ends) / HOUR_MS) * HOUR_MS;
  return { start: new Date(first).toISOString(), minutes: (last - first) / 60_000 };
}

/** Where a slot stands in the frame, in minutes from its start. */
export const placeIn = (frame: DayFrame, { startsAt, endsAt }: Span) => ({
  from: minutesBetween(frame.start, startsAt),
  length: minutesBetween(startsAt, endsAt),
});

/** The whole hours of a frame. */
export const hoursOf = ({ start, minutes }: DayFrame): string[] =>
  Array.from({ length: minutes / HOUR + 1 }, (_, hour) => new Date(Date.parse(start) + hour * HOUR_MS).toISOString());

/** A distance on the screen as a number of minutes that a slot can be moved by. */
export const SNAP_MINUTES = 5;
export const snapped = (minutes: number): number => Math.round(minutes / SNAP_MINUTES) * SNAP_MINUTES || 0;

/** The first stretch after the last slot that is long enough: where a new slot is proposed. */
export function proposal(day: string, zone: SessionZone, slots: readonly Span[], lengthMinutes: number): Span {
  const last = slots.reduce<string | null>(
    (latest, { endsAt }) => (latest === null || Date.parse(endsAt) > Date.parse(latest) ? endsAt : latest),
    null,
  );
  const startsAt = last ?? new Date(instantOf(day, '09:00', zone)).toISOString();
  return { startsAt, endsAt: new Date(Date.parse(startsAt) + lengthMinutes * 60_000).toISOString() };
}

/** `09.00 WITA` out of `Kamis, 25 September 2025 09.00 WITA`, the server's words for the nominee's own time. */
export const ownClock = (localTime: string): string => localTime.split(' ').slice(-2).join(' ');
