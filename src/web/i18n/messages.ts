import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { type Language, LANGUAGES, translator } from './language.js';

/** A sentence in both languages. English may need a singular; Indonesian has no plural forms. `{{name}}` is a parameter. */
interface Sentence {
  readonly id: string;
  readonly en: string | { readonly one: string; readonly other: string };
}

export type Messages = Readonly<Record<string, Sentence>>;
type Params = Readonly<Record<string, string | number>>;
/** Words by their code; a parameter `count` chooses between singular and plural. */
export type Translate<M extends Messages> = (code: keyof M & string, params?: Params) => string;

const names = new WeakMap<Messages, string>();
let last = 0;

/** Gives i18next a catalogue, once, under a name of its own, so that two features never take each other's words. */
function register(messages: Messages): string {
  const known = names.get(messages);
  if (known !== undefined) return known;
  const name = `catalogue-${String((last += 1))}`;
  names.set(messages, name);
  for (const language of LANGUAGES) translator.addResourceBundle(language, name, textsIn(language, messages));
  return name;
}

const textsIn = (language: Language, messages: Messages): Record<string, string> =>
  Object.fromEntries(
    Object.entries(messages).flatMap(([code, sentence]): [string, string][] => {
      const text = sentence[language];
      return typeof text === 'string'
        ? [[code, text]]
        : [
            [`${code}_one`, text.one],
            [`${code}_other`, text.other],
          ];
    }),
  );

/** The words of one catalogue in the reader's language, for a component. */
export function useMessages<M extends Messages>(messages: M): Translate<M> {
  const { t } = useTranslation(register(messages), { i18n: translator });
  return useCallback((code, params) => t(code, { ...params }), [t]);
}

/** The same outside components: on the server, in a service worker, in a thrown error. */
export function messagesIn<M extends Messages>(language: Language, messages: M): Translate<M> {
  const t = translator.getFixedT(language, register(messages));
  return (code, params) => t(code, { ...params });
}
