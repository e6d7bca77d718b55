import './public.css';

import { formatInstant } from '../i18n/format.js';
import { type Language } from '../i18n/language.js';
import { chooseTheme, currentTheme } from '../shell/theme.js';

/**
 * All that a public page needs of script: it is whole without. The theme of the last visit is restored before the first paint by
 * `static/assets/theme-….js`.
 */
switchThemes();
tellOwnTime();
offerPrinting();
const check = document.querySelector<HTMLElement>('[data-check]');
if (check)
  void import('./check/check-client.js').then(({ startChecking }) => {
    startChecking(check);
  });

function switchThemes(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (!button) return;
  const name = (): void => {
    button.setAttribute('aria-label', button.dataset[currentTheme() === 'dark' ? 'light' : 'dark'] ?? '');
  };
  name();
  button.classList.remove('invisible');
  button.addEventListener('click', () => {
    chooseTheme(currentTheme() === 'dark' ? 'light' : 'dark');
    name();
  });
}

/** The server writes western Indonesian time; whoever lives in another zone reads their own. */
function tellOwnTime(): void {
  const language: Language = document.documentElement.lang === 'en' ? 'en' : 'id';
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-moment]')) {
    const own = formatInstant(time.dateTime, language);
    if (time.textContent !== own) time.textContent = own;
  }
}

function offerPrinting(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.classList.remove('invisible');
    button.addEventListener('click', () => {
      print();
    });
  }
}
