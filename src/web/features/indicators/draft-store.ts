import { KEPT } from '../nominations-own/forget-files.js';
import { type FigureDraft } from './figure-check.js';

/** A draft and the version of the figure that it was typed over; null where there was none. */
export interface KeptDraft {
  readonly draft: FigureDraft;
  readonly version: number | null;
}

/** What was typed and is not on the server yet, by criterion; survives a reload and a crash on this device. */
export interface DraftStore {
  readonly all: () => ReadonlyMap<string, KeptDraft>;
  readonly put: (criterion: string, kept: KeptDraft) => void;
  readonly remove: (criterion: string) => void;
}

/** The drafts of one person for one nomination, in this browser. */
export function browserDrafts(userId: string, nominationId: string): DraftStore {
  const prefix = `${KEPT.figures}${userId}.${nominationId}.`;
  return {
    all: () =>
      new Map(
        ownKeys(prefix).flatMap((key): [string, KeptDraft][] => {
          const kept = readDraft(key);
          return kept === null ? [] : [[key.slice(prefix.length), kept]];
        }),
      ),
    put: (criterion, kept) => {
      try {
        localStorage.setItem(prefix + criterion, JSON.stringify(kept));
      } catch {
        // A browser that keeps nothing still sends what was typed.
      }
    },
    remove: (criterion) => {
      localStorage.removeItem(prefix + criterion);
    },
  };
}

const ownKeys = (prefix: string): string[] => Object.keys(localStorage).filter((key) => key.startsWith(prefix));

function readDraft(key: string): KeptDraft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as KeptDraft | null;
  } catch {
    return null;
  }
}
