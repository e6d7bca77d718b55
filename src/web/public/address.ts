import { type Language } from '../i18n/language.js';

/** Where a reader is: the page, without the language, which is the first step of an English address. */
export interface Address {
  readonly language: Language;
  /** Decoded steps: `/en/edisi/2018%20(demo)` is `['edisi', '2018 (demo)']`. */
  readonly steps: readonly string[];
  readonly query: URLSearchParams;
}

const ENGLISH = 'en';

/** Reads the path and query of a request. Null when a step is no text in UTF-8, which no page has as its address. */
export function readAddress(url: string): Address | null {
  const [path = '', search = ''] = url.split('?', 2);
  let steps: string[];
  try {
    steps = path
      .split('/')
      .filter((step) => step !== '')
      .map(decodeURIComponent);
  } catch {
    return null;
  }
  const query = new URLSearchParams(search);
  return steps[0] === ENGLISH ? { language: 'en', steps: steps.slice(1), query } : { language: 'id', steps, query };
}

/** The address of a page in a language, with the filters that are set. */
export function hrefOf(
  language: Language,
  steps: readonly string[],
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const path = [...(language === 'en' ? [ENGLISH] : []), ...steps].map(encodeURIComponent).join('/');
  const set = Object.entries(query).filter((entry): entry is [string, string] => (entry[1] ?? '') !== '');
  return `/${path}${set.length > 0 ? `?${new URLSearchParams(set).toString()}` : ''}`;
}
