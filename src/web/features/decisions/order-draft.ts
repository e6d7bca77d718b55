import { type Override, placesAfter } from '../../../core/decision/index.js';
import { ranksOf } from '../../../core/scoring/index.js';
import { type Schemas } from '../../api/client.js';

type Ranked = Pick<Schemas['ComputedNomineeView'], 'nominationId' | 'rank'>;
export type Method = Schemas['RubricRanking']['method'];

/** The order that a plenary is about to decide on: those who share a rank stand in one group. */
export interface OrderDraft {
  readonly groups: readonly (readonly string[])[];
  /** Whose shared rank the plenary confirms as it is. */
  readonly confirmed: ReadonlySet<string>;
  /** Why, by nomination; kept also for who was moved back, so that nothing typed is lost. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** One line of the draft. */
export interface DraftLine {
  readonly nominationId: string;
  readonly rank: number;
  readonly computed: number;
  readonly isShared: boolean;
  readonly isConfirmed: boolean;
  /** Named by an override, so it needs a reason. */
  readonly isMoved: boolean;
}

const toCore = (results: readonly Ranked[]) => results.map(({ nominationId, rank }) => ({ id: nominationId, rank }));

/** The draft of an order with these overrides: none for the computed order. */
export function draftOf(results: readonly Ranked[], overrides: readonly Override[]): OrderDraft {
  const computed = computedRanks(results);
  const groups: string[][] = [];
  let last: number | null = null;
  for (const { nominationId, rank } of placesAfter(toCore(results), overrides)) {
    if (rank === last) groups.at(-1)?.push(nominationId);
    else groups.push([nominationId]);
    last = rank;
  }
  return {
    groups,
    confirmed: new Set(
      overrides.filter(({ nominationId, rank }) => computed.get(nominationId) === rank).map((one) => one.nominationId),
    ),
    reasons: Object.fromEntries(overrides.map(({ nominationId, reason }) => [nominationId, reason])),
  };
}

/** The draft line by line, with the ranks that its groups come to by the ranking method. */
export function linesOf(draft: OrderDraft, results: readonly Ranked[], method: Method): DraftLine[] {
  const computed = computedRanks(results);
  const flat = draft.groups.flatMap((group) => group.map((nominationId, place) => ({ nominationId, group, place })));
  const breaks = flat.slice(1).map(({ place }) => place === 0);
  const ranks = ranksOf(breaks, flat.length, method);
  return flat.map(({ nominationId, group }, index) => {
    const rank = ranks[index] ?? 0;
    const was = computed.get(nominationId) ?? 0;
    const isConfirmed = rank === was && group.length > 1 && draft.confirmed.has(nominationId);
    return {
      nominationId,
      rank,
      computed: was,
      isShared: group.length > 1,
      isConfirmed,
      isMoved: rank !== was || isConfirmed,
    };
  });
}

/** What the draft tells the server: everybody who is moved, and shared ranks that are confirmed. */
export const overridesOf = (lines: readonly DraftLine[], { reasons }: OrderDraft): Override[] =>
  lines
    .filter(({ isMoved }) => isMoved)
    .map(({ nominationId, rank }) => ({ nominationId, rank, reason: (reasons[nominationId] ?? '').trim() }));

/** One step up: out of a shared rank before the others of it, else past the group above. */
export function movedUp(draft: OrderDraft, id: string): OrderDraft {
  const at = draft.groups.findIndex((group) => group.includes(id));
  const own = draft.groups[at] ?? [];
  const rest = own.filter((other) => other !== id);
  const above = draft.groups.slice(0, Math.max(0, at - (rest.length > 0 ? 0 : 1)));
  const passed = rest.length > 0 ? [rest] : draft.groups.slice(above.length, at);
  return { ...draft, groups: [...above, [id], ...passed, ...draft.groups.slice(at + 1)] };
}

/** One step down: out of a shared rank behind the others of it, else past the group below. */
export function movedDown(draft: OrderDraft, id: string): OrderDraft {
  const at = draft.groups.findIndex((group) => group.includes(id));
  const rest = (draft.groups[at] ?? []).filter((other) => other !== id);
  const passed = rest.length > 0 ? [rest] : draft.groups.slice(at + 1, at + 2);
  const below = draft.groups.slice(rest.length > 0 ? at + 1 : at + 2);
  return { ...draft, groups: [...draft.groups.slice(0, at), ...passed, [id], ...below] };
}

/** Shares the rank of the group above. */
export function sharedWithAbove(draft: OrderDraft, id: string): OrderDraft {
  const at = draft.groups.findIndex((group) => group.includes(id));
  const groups = draft.groups.flatMap((group, index) => {
    if (index === at - 1) return [[...group, id]];
    const left = group.filter((other) => other !== id);
    return left.length === 0 ? [] : [left];
  });
  return at < 1 ? draft : { ...draft, groups };
}

/** Confirms the shared rank of a nominee and of everybody who shares it, or takes that back. */
export function confirmedShare(draft: OrderDraft, id: string, isConfirmed: boolean): OrderDraft {
  const group = draft.groups.find((one) => one.includes(id)) ?? [];
  const others = [...draft.confirmed].filter((one) => !group.includes(one));
  return { ...draft, confirmed: new Set(isConfirmed ? [...others, ...group] : others) };
}

export const withReason = (draft: OrderDraft, id: string, reason: string): OrderDraft => ({
  ...draft,
  reasons: { ...draft.reasons, [id]: reason },
});

/** Gives one reason to everybody who is moved and has none. */
export function sameReasonForAll(draft: OrderDraft, lines: readonly DraftLine[], reason: string): OrderDraft {
  const without = lines.filter(({ isMoved, nominationId }) => isMoved && !draft.reasons[nominationId]?.trim());
  return {
    ...draft,
    reasons: { ...draft.reasons, ...Object.fromEntries(without.map(({ nominationId }) => [nominationId, reason])) },
  };
}

/** Who stands first once the overrides are applied. */
export function firstPlaces(results: readonly Ranked[], overrides: readonly Override[]): string[] {
  const places = placesAfter(toCore(results), overrides);
  return places.filter(({ rank }) => rank === places[0]?.rank).map(({ nominationId }) => nominationId);
}

const computedRanks = (results: readonly Ranked[]): ReadonlyMap<string, number> =>
  new Map(results.flatMap(({ nominationId, rank }) => (rank === null ? [] : [[nominationId, rank] as const])));
