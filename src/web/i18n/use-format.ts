import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import {
  formatBytes,
  formatDay,
  formatInstant,
  formatNumber,
  formatPercent,
  formatShortInstant,
  formatTime,
} from './format.js';
import { currentLanguage, type Language, translator } from './language.js';

export interface Format {
  readonly language: Language;
  readonly number: (decimal: string | number | null | undefined) => string;
  readonly percent: (decimal: string | number | null | undefined) => string;
  readonly bytes: (bytes: number) => string;
  readonly day: (day: string, options?: { weekday?: boolean; timeZone?: string }) => string;
  readonly time: (instant: string, timeZone?: string) => string;
  readonly instant: (instant: string, timeZone?: string) => string;
  readonly shortInstant: (instant: string, timeZone?: string) => string;
  /** The one of two names that is in the reader's language. */
  readonly name: (names: { readonly id: string; readonly en: string }) => string;
}

/** Numbers, dates and names in one language. */
export const formatIn = (language: Language): Format => ({
  language,
  number: (decimal) => formatNumber(decimal, language),
  percent: (decimal) => formatPercent(decimal, language),
  bytes: (bytes) => formatBytes(bytes, language),
  day: (day, options) => formatDay(day, language, options),
  time: (instant, timeZone) => formatTime(instant, language, timeZone),
  instant: (instant, timeZone) => formatInstant(instant, language, timeZone),
  shortInstant: (instant, timeZone) => formatShortInstant(instant, language, timeZone),
  name: (names) => names[language],
});

/** Numbers, dates and names as the reader writes them; follows the language switch. */
export function useFormat(): Format {
  useTranslation(undefined, { i18n: translator });
  const language = currentLanguage();
  return useMemo(() => formatIn(language), [language]);
}
