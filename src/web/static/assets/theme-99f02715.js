/* global document */
// Before the first paint: what the reader chose last time (src/web/shell/theme.ts keeps it). Without a choice the system decides.
// Browsers keep this file for a year, so its name holds the start of its SHA-256 (test/unit/web/public/theme-file.spec.ts).
try {
  const theme = { light: 'paritrana', dark: 'paritrana-dark' }[localStorage.getItem('paritrana.theme')];
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing follows the system.
}
