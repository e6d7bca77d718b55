import { onSignOut } from '../../api/session.js';
import { type Body } from './rubric-body.js';

/** A rubric that was changed and not saved, and the version that it was changed from. */
export interface KeptDraft {
  readonly version: number;
  readonly body: Body;
}

const PREFIX = 'paritrana.rubric.';

/** Keeps a draft in this tab, so that a reload or a crash loses nothing. */
export function keepDraft(id: string, draft: KeptDraft): void {
  try {
    sessionStorage.setItem(PREFIX + id, JSON.stringify(draft));
  } catch {
    // A full or closed store: the page still holds the draft, and asks before it is left.
  }
}

export function keptDraft(id: string): KeptDraft | null {
  try {
    const kept = sessionStorage.getItem(PREFIX + id);
    return kept === null ? null : (JSON.parse(kept) as KeptDraft);
  } catch {
    return null;
  }
}

export function dropDraft(id: string): void {
  try {
    sessionStorage.removeItem(PREFIX + id);
  } catch {
    // Nothing was kept.
  }
}

onSignOut(() => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  return Promise.resolve();
});
