import { type Schemas } from '../../api/client.js';

type Nomination = Schemas['NominationView'];

/** Oldest first; a promoted file, which was handed in elsewhere, has waited longest. */
export const byAge = (nominations: readonly Nomination[]): Nomination[] =>
  nominations.toSorted(
    (one, other) =>
      (one.submittedAt ?? '').localeCompare(other.submittedAt ?? '') ||
      one.nominee.name.localeCompare(other.nominee.name, 'id') ||
      one.id.localeCompare(other.id),
  );

export interface Neighbours {
  readonly previous: Nomination | null;
  readonly next: Nomination | null;
  /** Its place from 1; null for a file that does not wait. */
  readonly place: number | null;
  readonly count: number;
}

/**
 * What waits before and after a file. One that has just been decided keeps its place between its former neighbours, so that
 * "next" goes on from there; after the last one the first comes.
 */
export function neighboursOf(queue: readonly Nomination[], here: Nomination): Neighbours {
  const others = queue.filter(({ id }) => id !== here.id);
  const isWaiting = others.length < queue.length;
  const after = byAge([...others, here]).findIndex(({ id }) => id === here.id);
  return {
    previous: others.at(after - 1) ?? null,
    next: others[after] ?? others[0] ?? null,
    place: isWaiting ? after + 1 : null,
    count: queue.length,
  };
}
