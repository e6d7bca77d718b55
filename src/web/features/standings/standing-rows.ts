import { type Schemas } from '../../api/client.js';

type Computed = Schemas['ComputedNomineeView'];

/** A line of the order as the table shows it. */
export interface StandingLine {
  readonly computed: Computed;
  /** Somebody else has the same rank. */
  readonly isTied: boolean;
  /** The last line that receives an award: what follows stands below the line. */
  readonly isLastAward: boolean;
  /** Margin to the next place as a part of the widest, 0 to 1. */
  readonly marginShare: number;
}

/** The ranked in their order, with ties and the end of the awards marked, and apart from them whoever has no rank. */
export function standingLines(
  results: readonly Computed[],
  awardPlaces: number,
): { readonly ranked: readonly StandingLine[]; readonly unranked: readonly Computed[] } {
  const ranked = results.filter(({ rank }) => rank !== null);
  const widest = Math.max(0, ...ranked.map(({ marginToNext }) => Number(marginToNext ?? 0)));
  const lastAward = ranked.findLast(({ rank }) => rank !== null && rank <= awardPlaces);
  return {
    ranked: ranked.map((computed) => ({
      computed,
      isTied: ranked.filter(({ rank }) => rank === computed.rank).length > 1,
      isLastAward: computed === lastAward && computed !== ranked.at(-1),
      marginShare: widest > 0 ? Number(computed.marginToNext ?? 0) / widest : 0,
    })),
    unranked: results.filter(({ rank }) => rank === null),
  };
}

/** Score of one stage, from the part of the answer that is described as an object only. */
export function stageScore(computed: Pick<Computed, 'stages'>, stage: string): string | null {
  const found = computed.stages[stage] as { readonly rounded?: string | null } | undefined;
  return found?.rounded ?? null;
}

/** Codes of the stages that anybody has a score in, in the order of the rule. */
export function stagesOf(results: readonly Computed[]): string[] {
  return [...new Set(results.flatMap(({ stages }) => Object.keys(stages)))];
}
