import { ownZone } from '../../i18n/format.js';
import { fromWallClock, TIME_ZONES, toWallClock } from '../editions/wall-clock.js';
import { type TimeZone } from '../editions/use-editions.js';

/** An instant as it is typed: a day and a clock in one of the three zones. */
export interface TypedInstant {
  /** `2026-11-26` */
  readonly day: string;
  /** `10:00` or `10:00:30` */
  readonly clock: string;
  readonly zone: TimeZone;
}

const DAY_MS = 86_400_000;
const USUAL_CLOCK = '10:00:00';

/** What the fields show for an instant, on the clock of a zone. */
export function typedFrom(instant: string, zone: TimeZone): TypedInstant {
  const [day = '', clock = ''] = toWallClock(instant, zone).split('T');
  return { day, clock, zone };
}

/** The instant that is meant; null while the day or the clock is missing or makes no sense. */
export const instantOf = ({ day, clock, zone }: TypedInstant): string | null => fromWallClock(`${day}T${clock}`, zone);

/** What is offered to somebody who has typed nothing yet: ten o'clock on the next day. */
export function usualEmbargo(now: number, zone: TimeZone): TypedInstant {
  return { ...typedFrom(new Date(now + DAY_MS).toISOString(), zone), clock: USUAL_CLOCK };
}

/** The zone of this device where it is Indonesian, else that of the capital. */
export function usualZone(own: string = ownZone()): TimeZone {
  return TIME_ZONES.find((zone) => zone === own) ?? 'Asia/Jakarta';
}
