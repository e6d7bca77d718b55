import { createInstance, type i18n as I18n } from 'i18next';

/** Indonesian first: it is what a reader gets who has chosen nothing. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

const KEY = 'paritrana.language';

/** One i18next for the app and for the server that writes the public pages; catalogues join it when they are first used. */
export const translator: I18n = createInstance();
void translator.init({
  initAsync: false,
  lng: 'id',
  fallbackLng: 'id',
  supportedLngs: LANGUAGES,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: {},
});

/** The language this browser was last read in. */
export function rememberedLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEY);
    return isLanguage(kept) ? kept : 'id';
  } catch {
    // A browser that keeps nothing reads Indonesian.
    return 'id';
  }
}

/** Changes what is on screen in place: the page, its scroll position and what is typed stay. */
export function changeLanguage(language: Language): void {
  void translator.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Remembering is a courtesy.
  }
}

/** Calls whenever another language is chosen in this tab. */
export function onLanguage(listener: () => void): void {
  translator.on('languageChanged', listener);
}

export const currentLanguage = (): Language => (isLanguage(translator.language) ? translator.language : 'id');
