/** Takes over the new version: every tab loads it. */
type TakeOver = () => Promise<void>;

let takeOver: TakeOver | null = null;
const listeners = new Set<() => void>();

const HOUR_MS = 3_600_000;

/**
 * Installs the service worker, with which the app opens without network. A new version waits until the reader wants it,
 * because it reloads the page. Begins once the first page is there, so that what is kept for later does not take the line from
 * what is wanted now.
 */
export async function watchForUpdates(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await loaded();
  const { registerSW } = await import('virtual:pwa-register');
  const update = registerSW({
    onNeedRefresh() {
      takeOver = () => update(true);
      listeners.forEach((listener) => {
        listener();
      });
    },
    onRegisteredSW(_url, registration) {
      setInterval(() => void registration?.update().catch(() => undefined), HOUR_MS);
    },
  });
}

const loaded = (): Promise<unknown> =>
  document.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((resolve) => {
        addEventListener('load', resolve, { once: true });
      });

/** What takes over the new version; null while there is none. */
export const waitingUpdate = (): TakeOver | null => takeOver;

export function onUpdate(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
