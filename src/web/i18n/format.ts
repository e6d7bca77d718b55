import { type Language } from './language.js';

/** What people of the three Indonesian zones write after a time. */
const ZONES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

// Making a formatter takes longer than using it a hundred times, and a table of dates is drawn anew with every frame it moves.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
}

let ownZoneSeen = { offset: NaN, zone: '' };

/** The zone this device lives in; asked again when its clock moves to another offset, as on a journey. */
export function ownZone(): string {
  const offset = new Date().getTimezoneOffset();
  if (offset !== ownZoneSeen.offset) ownZoneSeen = { offset, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  return ownZoneSeen.zone;
}

/** `WITA`, or for a reader elsewhere `GMT+9`. */
export function zoneName(timeZone: string, at: Date, language: Language): string {
  const known = ZONES[timeZone];
  if (known !== undefined) return known;
  const parts = formatter(LOCALES[language], { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** `25 September 2025` from an ISO day (`2025-09-25`) or instant. */
export function formatDay(day: string, language: Language, { weekday = false, timeZone = 'UTC' } = {}): string {
  return formatter(LOCALES[language], {
    ...(weekday ? { weekday: 'long' } : {}),
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(new Date(day));
}

/** `09.00 WITA` */
export function formatTime(instant: string, language: Language, timeZone = ownZone()): string {
  const at = new Date(instant);
  return `${clock(at, language, timeZone)} ${zoneName(timeZone, at, language)}`;
}

/** `Kamis, 25 September 2025 09.00 WITA`, in the reader's zone unless another is named. */
export function formatInstant(instant: string, language: Language, timeZone = ownZone()): string {
  return `${formatDay(instant, language, { weekday: true, timeZone })} ${formatTime(instant, language, timeZone)}`;
}

/** `25 Sep 2025 09.00`, for dense tables whose head names the zone. */
export function formatShortInstant(instant: string, language: Language, timeZone = ownZone()): string {
  const at = new Date(instant);
  const day = formatter(LOCALES[language], { day: 'numeric', month: 'short', year: 'numeric', timeZone });
  return `${day.format(at)} ${clock(at, language, timeZone)}`;
}

/** Hours and minutes with the separator of the language: a point in Indonesian, a colon in English. */
function clock(at: Date, language: Language, timeZone: string): string {
  const time = formatter('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
  return language === 'id' ? time.replace(':', '.') : time;
}

/**
 * `1.873.899` or `33,25` from the API's decimal text. Every digit stays: the text is grouped, never turned into a float.
 * Null and anything that is no number come back as they are, or as a dash.
 */
export function formatNumber(decimal: string | number | null | undefined, language: Language): string {
  if (decimal === null || decimal === undefined || decimal === '') return '–';
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(decimal));
  if (!match) return String(decimal);
  const [, sign = '', whole = '', part] = match;
  const [thousands, point] = language === 'id' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${sign === '-' ? '−' : ''}${grouped}${part === undefined ? '' : `${point}${part}`}`;
}

/** `33,25%`: no space before the sign, as Indonesian and English both write it. */
export const formatPercent = (decimal: string | number | null | undefined, language: Language): string =>
  `${formatNumber(decimal, language)}%`;

/**
 * What a person typed, as the API writes it: `33,25` and `33.25` are `33.25`, `1.873.899,5` is `1873899.5`. Null when it is no
 * number or could be read in two ways (`1.500` is fifteen hundred to an Indonesian and one and a half to a machine).
 */
export function parseDecimal(typed: string): string | null {
  const text = typed.trim().replace(/[\s ]/g, '').replace('−', '-');
  if (/^-?\d+$/.test(text)) return canonical(text);
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) && (text.includes(',') || text.split('.').length > 2))
    return canonical(text.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d{1,3}\.\d{3}$/.test(text) && !text.startsWith('0.') && !text.startsWith('-0.')) return null;
  if (/^-?\d+[.,]\d+$/.test(text)) return canonical(text.replace(',', '.'));
  return null;
}

const canonical = (text: string): string => text.replace(/^(-?)0+(?=\d)/, '$1').replace(/^-(?=0*\.?0*$)/, '');

/** `1,4 MB` */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const amount = (bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1);
  return `${formatNumber(amount, language)} ${units[power] ?? 'B'}`;
}
