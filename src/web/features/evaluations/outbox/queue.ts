import { type Draft, type Entry, sameValue, type Value } from './entry.js';

/** Where and when something is changed. */
export interface Place extends Pick<Draft, 'sheet' | 'nominationId' | 'stage' | 'criterion'> {
  readonly id: string;
  readonly at: string;
}

/** What the outbox has to do so that a wish is in it; `none` when the wish is there already. */
export type Change =
  | { readonly kind: 'none' }
  | { readonly kind: 'append'; readonly draft: Draft }
  | { readonly kind: 'replace'; readonly entry: Entry }
  | { readonly kind: 'remove'; readonly seq: number };

/**
 * Puts a wish into the queue of one criterion. `entries` are those of the criterion in order, `shown` is what the person
 * saw there. A wish that has not set out yet is replaced; one that may have arrived never is.
 */
export function give(entries: readonly Entry[], shown: Value, place: Place, wish: Value, isComplete: boolean): Change {
  const last = entries.at(-1);
  const state = isComplete ? 'waiting' : 'incomplete';
  if (!last || last.isBegun) {
    const base = last?.wish ?? shown;
    if (sameValue(wish, base)) return { kind: 'none' };
    return {
      kind: 'append',
      draft: { ...place, wish, base, state, isBegun: false, refusal: null },
    };
  }
  if (last.state === 'clash') return { kind: 'replace', entry: { ...last, wish, at: place.at } };
  if (sameValue(wish, last.base)) return { kind: 'remove', seq: last.seq };
  return { kind: 'replace', entry: { ...last, id: place.id, wish, state, refusal: null, at: place.at } };
}

/** The next entry to set out: the first that waits and has nothing of its own criterion before it. */
export function nextToSend(entries: readonly Entry[]): Entry | undefined {
  const blocked = new Set<string>();
  for (const entry of entries) {
    const criterion = `${entry.sheet} ${entry.criterion}`;
    if (entry.state === 'waiting' && !blocked.has(criterion)) return entry;
    blocked.add(criterion);
  }
  return undefined;
}

/**
 * Whether an entry may be sent on top of what the server says. Somebody else's value is never overwritten unseen, and the own
 * value counts as own whoever brought it there.
 */
export const clashes = (entry: Pick<Draft, 'base' | 'wish'>, server: Value): boolean =>
  !sameValue(server, entry.base) && !sameValue(server, entry.wish);

/** What the person sees at a criterion: the newest own wish, or what the server has. */
export const seenValue = (entries: readonly Entry[], server: Value): Value => entries.at(-1)?.wish ?? server;

/** How many marks and comments are only on this device, criterion by criterion. */
export const countWaiting = (entries: readonly Pick<Draft, 'sheet' | 'criterion'>[]): number =>
  new Set(entries.map(({ sheet, criterion }) => `${sheet} ${criterion}`)).size;
