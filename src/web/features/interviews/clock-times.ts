/** The zones a session may be held in, and what a clock there is ahead of UTC; none of them knows summer time. */
const OFFSETS = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const;

export type SessionZone = keyof typeof OFFSETS;

export const SESSION_ZONES = Object.keys(OFFSETS) as readonly SessionZone[];

export const ZONE_NAMES: Readonly<Record<SessionZone, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 1440;

const two = (number: number): string => String(number).padStart(2, '0');

/** `09:45` on the clock of a zone, as a time field takes it. */
export function clockOf(instant: string, zone: SessionZone): string {
  const minutes = minutesOf(instant, zone);
  return `${two(Math.floor(minutes / HOUR_MINUTES))}:${two(minutes % HOUR_MINUTES)}`;
}

/** Minutes since midnight on the clock of a zone. */
function minutesOf(instant: string, zone: SessionZone): number {
  const minutes = Math.floor(Date.parse(instant) / MINUTE_MS) + OFFSETS[zone] * HOUR_MINUTES;
  return ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
}

/** The instant of `09:45` on a day in a zone, with the offset written out: `2025-09-25T09:45:00+08:00`. */
export const instantOf = (day: string, clock: string, zone: SessionZone): string =>
  `${day}T${clock}:00+${two(OFFSETS[zone])}:00`;

/** An instant moved by minutes, as the API writes instants. */
export const movedBy = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * MINUTE_MS).toISOString();

/** A length in minutes. */
export const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / MINUTE_MS);
