import { type NomineeOutcome } from '../scoring/index.js';
import { type Override, placesAfter } from './overrides.js';

/** Where a nominee comes out in the end: by computation, by its tie-break, or by the plenary. */
export interface Placing {
  readonly nominationId: string;
  readonly status: 'ranked' | 'failed-gate';
  readonly rank: number | null;
  /** From 1, without gaps; those without a rank come last. */
  readonly position: number;
  /** What the rank is called in this category ("Juara I"); null when it has no name. */
  readonly label: { readonly id: string; readonly en: string } | null;
  readonly final: string | null;
  readonly finalExact: string | null;
  /** As computed, or "plenary" for whoever an override names. */
  readonly decidedBy: string | null;
  readonly isAward: boolean;
}

/** What the ranks of a category are called, and how many of them are awards. */
export interface AwardTerms {
  readonly awardPlaces: number;
  readonly rankLabels: readonly {
    readonly rank: number;
    readonly names: { readonly id: string; readonly en: string };
  }[];
}

/** The final list of a ranking in which everybody is ranked or failed a gate. */
export function placingsOf(
  results: readonly NomineeOutcome[],
  overrides: readonly Override[],
  { awardPlaces, rankLabels }: AwardTerms,
): Placing[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  const ranked = placesAfter(results, overrides).map(({ nominationId, rank, isOverridden }, index): Placing => ({
    ...scores(byId.get(nominationId)),
    nominationId,
    status: 'ranked',
    rank,
    position: index + 1,
    label: labelOf(rankLabels, rank),
    ...(isOverridden ? { decidedBy: 'plenary' } : {}),
    isAward: rank <= awardPlaces,
  }));
  const others = results.filter(({ rank }) => rank === null);
  return [
    ...ranked,
    ...others.map((result, index): Placing => ({
      ...scores(result),
      nominationId: result.id,
      status: 'failed-gate',
      rank: null,
      position: ranked.length + index + 1,
      label: null,
      isAward: false,
    })),
  ];
}

const scores = (result: NomineeOutcome | undefined): Pick<Placing, 'final' | 'finalExact' | 'decidedBy'> => ({
  final: result?.final ?? null,
  finalExact: result?.finalExact ?? null,
  decidedBy: result?.decidedBy ?? null,
});

function labelOf(labels: AwardTerms['rankLabels'], rank: number): Placing['label'] {
  const names = labels.find((label) => label.rank === rank)?.names;
  return names ? { id: names.id, en: names.en } : null;
}
