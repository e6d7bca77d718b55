import { type FieldFault } from '../../core/errors.js';
import { type Language } from '../../platform/i18n/messages.js';
import { type TimeZone } from '../editions/index.js';

const LOCALE: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
const ABBREVIATION: Readonly<Record<TimeZone, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** An instant as people on the spot read it: `Kamis, 25 September 2025 09.00 WITA`, `Thursday, 25 September 2025 09:00 WITA`. */
export function localTime(instant: Date, timeZone: TimeZone, language: Language): string {
  const written = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone }).format(instant);
  // Weekday, date and time apart: how Intl joins them differs between languages and between versions of its data.
  const weekday = written({ weekday: 'long' });
  const date = written({ day: 'numeric', month: 'long', year: 'numeric' });
  const time = written({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${weekday}, ${date} ${time} ${ABBREVIATION[timeZone]}`;
}

/** The calendar day that a clock in the zone shows at this instant, `2025-09-25`. */
const localDay = (instant: Date, timeZone: TimeZone): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);

const MILLISECOND = 1;

/** A slot ends after it starts, and lies on the day of its session as a clock in the session's zone shows it. */
export function slotFaults(
  slot: { readonly startsAt: Date; readonly endsAt: Date },
  session: { readonly heldOn: string; readonly timeZone: TimeZone },
): FieldFault[] {
  const { startsAt, endsAt } = slot;
  const isOnTheDay = (instant: Date): boolean => localDay(instant, session.timeZone) === session.heldOn;
  // A slot may end on the stroke of midnight: its last moment is the one before.
  const lastMoment = new Date(endsAt.getTime() - MILLISECOND);
  return [
    ...(isOnTheDay(startsAt) ? [] : [{ field: 'startsAt', code: 'interview-slot.on-another-day' }]),
    ...(isOnTheDay(lastMoment) ? [] : [{ field: 'endsAt', code: 'interview-slot.on-another-day' }]),
    ...(startsAt < endsAt ? [] : [{ field: 'endsAt', code: 'interview-slot.ends-before-start' }]),
  ];
}
