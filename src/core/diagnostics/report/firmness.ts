/** What a rank was put through. Counts and shares are over runs in which the nominee kept exactly its official rank. */
export interface RankTrial {
  readonly rank: number;
  /** Runs that each leave one evaluator out, and those among them that keep the rank. */
  readonly evaluatorRuns: number;
  readonly evaluatorRunsKept: number;
  /** Best and worst rank over these runs. */
  readonly best: number;
  readonly worst: number;
  /** Draws of weights, and those among them that keep the rank. */
  readonly weightDraws: number;
  readonly weightDrawsKept: number;
  /** Points to the closest rival above or below, as published; null when there is none. */
  readonly closestMargin: string | null;
}

/** firm: nothing moved it; fairly firm: little did; open: the order around it could as well be another. */
export type Firmness = 'firm' | 'fairly-firm' | 'open';

/** Professional defaults, to be tuned on a pilot: the share of runs and of draws that must keep the rank. */
export const FIRMNESS = {
  firm: { evaluatorRuns: 1, weightDraws: 0.95 },
  fairlyFirm: { evaluatorRuns: 0.75, weightDraws: 0.75 },
} as const;

/** How firm a rank is. Never a part of the result: it tells the plenary where to look. */
export function firmnessOf({ evaluatorRuns, evaluatorRunsKept, weightDraws, weightDrawsKept }: RankTrial): Firmness {
  const runs = share(evaluatorRunsKept, evaluatorRuns);
  const draws = share(weightDrawsKept, weightDraws);
  if (runs >= FIRMNESS.firm.evaluatorRuns && draws >= FIRMNESS.firm.weightDraws) return 'firm';
  if (runs >= FIRMNESS.fairlyFirm.evaluatorRuns && draws >= FIRMNESS.fairlyFirm.weightDraws) return 'fairly-firm';
  return 'open';
}

/** What was not tried did not move the rank. */
const share = (kept: number, all: number): number => (all === 0 ? 1 : kept / all);
