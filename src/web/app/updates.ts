/** Takes over the new version: every tab loads it. */
type TakeOver = () => Promise<void>;

let takeOver: TakeOver | null = null;
const listeners = new Set<() => void>();

const HOUR_MS = 3_600_000;

/**
 * Installs the service worker, with which the app opens without network. A new version waits until the reader wants it,
 * because it reloads the page.
 */
export async function watchForUpdates(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
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

/** What takes over the new version; null while there is none. */
export const waitingUpdate = (): TakeOver | null => takeOver;

export function onUpdate(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
