import { type Entry, type Refusal, sameValue, type Value } from './entry.js';

/** What stays of the queue of one criterion after an answer, in order. */
type After = readonly Entry[];

const onTopOf = (entry: Entry, base: Value): After => (sameValue(entry.wish, base) ? [] : [{ ...entry, base }]);

/** The server has it: what stands behind it now stands on what the server says. */
export const afterSuccess = ([, next]: readonly Entry[], server: Value): After => (next ? onTopOf(next, server) : []);

/** Somebody else changed the criterion: the newest wish waits for the person to choose, unless it is the same. */
export function afterClash(entries: readonly Entry[], theirs: Value): After {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last || sameValue(last.wish, theirs)) return [];
  return [{ ...first, wish: last.wish, at: last.at, state: 'clash', isBegun: false }];
}

/** It cannot stand; a newer wish behind it takes its place in the queue and is tried for itself. */
export function afterRefusal([first, next]: readonly Entry[], refusal: Refusal): After {
  if (!first) return [];
  return next ? onTopOf(next, first.base) : [{ ...first, state: 'refused', refusal, isBegun: false }];
}

/** A new request under a new key, on top of what the person has seen on the server. */
export const sentAnew = (entry: Entry, base: Value, id: string, isComplete: boolean): Entry => ({
  ...entry,
  id,
  base,
  state: isComplete ? 'waiting' : 'incomplete',
  refusal: null,
});
