import { type TimeZone } from '../editions/use-editions.js';
import { toWallClock } from '../editions/wall-clock.js';

const DAY_MS = 86_400_000;

/** What the form proposes: the last minute of the third day from now, by the clock of the award. */
export const proposedCureTime = (now: number, zone: TimeZone, days = 3): string =>
  `${toWallClock(new Date(now + days * DAY_MS).toISOString(), zone).slice(0, 10)}T23:59`;
