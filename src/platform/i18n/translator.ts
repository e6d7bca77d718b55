import { createInstance, type i18n } from 'i18next';

import { type Language, LANGUAGES, type Messages } from './messages.js';

export const TRANSLATOR = Symbol('translator');

/** Turns codes and parameters into sentences. An unknown code comes back as it is, so nothing is ever hidden. */
export class Translator {
  private readonly catalogue: i18n = createInstance();

  constructor(private readonly messages: Messages) {
    const texts = (language: Language) =>
      Object.fromEntries(Object.entries(messages).map(([code, text]) => [code, text[language]]));
    void this.catalogue.init({
      initAsync: false,
      lng: 'id',
      fallbackLng: 'id',
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
      resources: Object.fromEntries(LANGUAGES.map((language) => [language, { translation: texts(language) }])),
    });
  }

  has(code: string): boolean {
    return code in this.messages;
  }

  translate(language: Language, code: string, params: Readonly<Record<string, string | number>> = {}): string {
    return this.catalogue.t(code, { ...params, lng: language });
  }
}
