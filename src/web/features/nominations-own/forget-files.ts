import { onSignOut } from '../../api/session.js';

/** What the pages of a nomination file keep on this device, by the names that they keep it under. */
export const KEPT = {
  /** Figures that were typed and are not on the server yet. */
  figures: 'paritrana.figures.',
  /** Where uploads left off, as tus-js-client names it. */
  fingerprints: 'tus::',
  /** Files on their way. */
  uploads: 'paritrana-uploads',
} as const;

/**
 * Forgets all of it at sign-out, whichever page was opened since the app was: belongs to the first script that is loaded, and so
 * uses nothing but the browser.
 */
export function forgetFilesAtSignOut(): void {
  onSignOut(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(KEPT.figures) || key.startsWith(KEPT.fingerprints)) localStorage.removeItem(key);
    return new Promise((resolve) => {
      const deleting = indexedDB.deleteDatabase(KEPT.uploads);
      deleting.onsuccess =
        deleting.onerror =
        deleting.onblocked =
          () => {
            resolve();
          };
    });
  });
}
