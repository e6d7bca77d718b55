const KEY = 'paritrana.theme';
const THEMES = { light: 'paritrana', dark: 'paritrana-dark' } as const;
export type Theme = keyof typeof THEMES;

/** What is on screen now: the reader's choice, or the system's. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen !== undefined) return chosen === THEMES.dark ? 'dark' : 'light';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = THEMES[theme];
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Remembering is a courtesy.
  }
}

/** Before the first paint: what was chosen last time. */
export function restoreTheme(): void {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // A browser that keeps nothing follows the system.
  }
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = THEMES[kept];
}
