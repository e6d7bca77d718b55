import { type RatingTable } from '../rating-table.js';
import { nomineeMeans } from './additive-solution.js';
import { at } from './arrays.js';
import { type MixedFit } from './mixed-model.js';
import { type Observations } from './observations.js';
import { competitionRanks } from './ranks.js';

/** A nominee's score with and without the predicted leniencies (scoring.md 3.3c). Null where nothing could be computed. */
export interface NomineeSeverity {
  readonly nominee: string;
  readonly scores: number;
  /** Mean of the scores, and its competition rank. */
  readonly score: number | null;
  readonly rank: number | null;
  readonly adjusted: number | null;
  readonly adjustedRank: number | null;
  /** Adjusted less plain, points: negative for a nominee who met lenient evaluators. */
  readonly change: number | null;
  /** Places won (+) or lost (-) by the adjustment. */
  readonly rankChange: number | null;
  /** The rank changes, and the nominee stands in the award zone before or after. */
  readonly isAwardZoneChange: boolean;
  /** In the award zone by the plain mean, and not scored by everyone who scored somebody. */
  readonly isAwardZoneRecusal: boolean;
}

/** One line per nominee of the table, in its order. The award zone is the ranks up to `awardPlaces`. */
export function nomineeSeverities(
  table: RatingTable,
  observations: Observations,
  mixed: MixedFit | null,
  awardPlaces: number,
): NomineeSeverity[] {
  const means = nomineeMeans(observations, observations.score);
  const ranks = competitionRanks(means);
  const positions = new Map(observations.nominees.map((nominee, i) => [nominee, i]));
  return table.nominees.map((nominee) => {
    const i = positions.get(nominee);
    if (i === undefined) return unscored(nominee);
    const scores = at(observations.rowStart, i + 1) - at(observations.rowStart, i);
    const [score, rank] = [at(means, i), at(ranks, i)];
    const model = mixed?.nominees[i];
    const { adjusted, adjustedRank } = model ?? { adjusted: null, adjustedRank: null };
    const isInZone = rank <= awardPlaces;
    return {
      nominee,
      scores,
      score,
      rank,
      adjusted,
      adjustedRank,
      change: adjusted === null ? null : adjusted - score,
      rankChange: adjustedRank === null ? null : rank - adjustedRank,
      isAwardZoneChange: adjustedRank !== null && adjustedRank !== rank && (isInZone || adjustedRank <= awardPlaces),
      isAwardZoneRecusal: isInZone && scores < observations.evaluators.length,
    };
  });
}

const unscored = (nominee: string): NomineeSeverity => ({
  nominee,
  scores: 0,
  score: null,
  rank: null,
  adjusted: null,
  adjustedRank: null,
  change: null,
  rankChange: null,
  isAwardZoneChange: false,
  isAwardZoneRecusal: false,
});
