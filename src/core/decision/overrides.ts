import { type FieldFault } from '../errors.js';
import { type NomineeOutcome, type RankingMethod, ranksOf } from '../scoring/index.js';

/** Where the plenary puts a nominee, and why. Naming the rank that it has already confirms a shared one. */
export interface Override {
  readonly nominationId: string;
  readonly rank: number;
  readonly reason: string;
}

/** Where a ranked nominee stands after the plenary. */
export interface Place {
  readonly nominationId: string;
  readonly rank: number;
  readonly isOverridden: boolean;
}

type Ranked = Pick<NomineeOutcome, 'id' | 'rank'>;

/** The ranked nominees in their order after the overrides; the computed order stays where ranks are shared. */
export function placesAfter(results: readonly Ranked[], overrides: readonly Override[]): Place[] {
  const decided = new Map(overrides.map(({ nominationId, rank }) => [nominationId, rank]));
  return results
    .flatMap(({ id, rank }) =>
      rank === null
        ? []
        : [{ nominationId: id, rank: decided.get(id) ?? rank, isOverridden: decided.has(id), computed: rank }],
    )
    .toSorted((a, b) => a.rank - b.rank || a.computed - b.computed)
    .map(({ nominationId, rank, isOverridden }) => ({ nominationId, rank, isOverridden }));
}

/** What is wrong with overrides: who may be moved, each once, and the whole must be an order by the ranking method. */
export function overrideFaults(
  results: readonly Ranked[],
  method: RankingMethod,
  overrides: readonly Override[],
): FieldFault[] {
  const ranked = new Set(results.flatMap(({ id, rank }) => (rank === null ? [] : [id])));
  const ids = overrides.map(({ nominationId }) => nominationId);
  const faults = ids.flatMap((id, place) => {
    const field = `overrides.${String(place)}.nominationId`;
    if (!ranked.has(id)) return [{ field, code: 'decision.nominee-not-ranked' }];
    return ids.indexOf(id) < place ? [{ field, code: 'decision.nominee-twice' }] : [];
  });
  if (faults.length > 0) return faults;
  return isOrder(placesAfter(results, overrides), method)
    ? []
    : [{ field: 'overrides', code: 'decision.ranks-not-an-order' }];
}

/** Equal ranks share a place and the next ones are counted on, as the method says. */
function isOrder(places: readonly Place[], method: RankingMethod): boolean {
  const breaks = places.slice(1).map(({ rank }, i) => rank !== places[i]?.rank);
  const expected = ranksOf(breaks, places.length, method);
  return places.every(({ rank }, i) => rank === expected[i]);
}

/**
 * The shared ranks that stand across the last award place and that the plenary neither parted nor confirmed for everybody in
 * them. A dense order gives the award to ranks, however many share one, so nothing stands across.
 */
export function unresolvedTies(places: readonly Place[], awardPlaces: number, method: RankingMethod): Place[][] {
  if (method === 'dense_1223') return [];
  const shared = [...new Set(places.map(({ rank }) => rank))].map((rank) => {
    const group = places.filter((place) => place.rank === rank);
    const first = places.findIndex((place) => place.rank === rank) + 1;
    return { group, first, last: first + group.length - 1 };
  });
  return shared
    .filter(({ first, last }) => first <= awardPlaces && awardPlaces < last)
    .filter(({ group }) => !group.every(({ isOverridden }) => isOverridden))
    .map(({ group }) => group);
}
