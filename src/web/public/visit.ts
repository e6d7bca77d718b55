import { createContext, useContext } from 'react';

import { type Language } from '../i18n/language.js';
import { type Messages, messagesIn, type Translate } from '../i18n/messages.js';
import { type Format, formatIn } from '../i18n/use-format.js';
import { type Address, hrefOf } from './address.js';

/** Who reads which page. */
export interface Visit extends Address {
  readonly format: Format;
  /** The address of another page in the same language. */
  readonly link: (steps: readonly string[], query?: Readonly<Record<string, string | undefined>>) => string;
}

export const visitAt = (address: Address): Visit => ({
  ...address,
  format: formatIn(address.language),
  link: (steps, query) => hrefOf(address.language, steps, query),
});

export const VisitContext = createContext<Visit | null>(null);

export function useVisit(): Visit {
  const visit = useContext(VisitContext);
  if (!visit) throw new Error('a public page is written outside a visit');
  return visit;
}

/**
 * The words of a catalogue in the language of the address. The app asks its one reader's language instead; here many readers
 * are served at once.
 */
export const useWords = <M extends Messages>(messages: M): Translate<M> => messagesIn(useVisit().language, messages);

/** The same before there is a page: for its title and description. */
export const wordsIn = <M extends Messages>(language: Language, messages: M): Translate<M> =>
  messagesIn(language, messages);
