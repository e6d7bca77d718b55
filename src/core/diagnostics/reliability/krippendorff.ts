import { type RatingTable, ratingsOf } from '../rating-table.js';
import { type AlphaBand, krippendorffBand } from './bands.js';
import { insufficient, type Measured } from './measured.js';
import { midRanks, settled } from './ranks.js';

/** How far two scores are apart: not equal, by their places, by their difference, by their proportion. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Krippendorff's alpha; nominees with fewer than two scores are left out, every other score counts. */
export interface KrippendorffAlpha {
  readonly metric: AlphaMetric;
  readonly alpha: number;
  readonly band: AlphaBand;
  /** Nominees with at least two scores, and the scores they have. */
  readonly nominees: number;
  readonly scores: number;
  readonly observedDisagreement: number;
  readonly expectedDisagreement: number;
}

/** Krippendorff, "Computing Krippendorff's alpha-reliability" (2011). Missing scores are allowed; `ratio` needs scores from 0. */
export function krippendorffAlpha(table: RatingTable, metric: AlphaMetric): Measured<KrippendorffAlpha> {
  if (table.evaluators.length < 2) return insufficient('too-few-evaluators');
  const raw = pairableUnits(table);
  if (raw.length === 0) return insufficient('missing-scores');
  if (metric === 'ratio' && raw.flat().some((score) => score < 0)) return insufficient('negative-scores');

  const units = metric === 'ordinal' ? ranked(raw) : raw;
  const scores = units.flat();
  const distance = metric === 'ordinal' ? DISTANCES.interval : DISTANCES[metric];
  const observedDisagreement = observed(units, distance) / scores.length;
  const expectedDisagreement = EXPECTED[metric](scores) / (scores.length * (scores.length - 1));
  if (expectedDisagreement === 0) return insufficient('no-variance');
  const alpha = 1 - observedDisagreement / expectedDisagreement;
  return {
    status: 'measured',
    ...{ metric, alpha, band: krippendorffBand(alpha), nominees: units.length, scores: scores.length },
    ...{ observedDisagreement, expectedDisagreement },
  };
}

type Distance = (a: number, b: number) => number;

const DISTANCES: Readonly<Record<Exclude<AlphaMetric, 'ordinal'>, Distance>> = {
  nominal: (a, b) => (a === b ? 0 : 1),
  interval: (a, b) => (a - b) ** 2,
  ratio: (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2),
};

/** Sums of a distance over all ordered pairs of scores, without going through the pairs where there is a shorter way. */
const EXPECTED: Readonly<Record<AlphaMetric, (scores: readonly number[]) => number>> = {
  nominal: (scores) => [...countsOf(scores).values()].reduce((sum, count) => sum - count ** 2, scores.length ** 2),
  ordinal: squaredDifferences,
  interval: squaredDifferences,
  ratio: (scores) => {
    const counts = countsOf(scores);
    const values = Float64Array.from(counts.keys());
    const times = Float64Array.from(counts.values());
    let sum = 0;
    values.forEach((a, index) => {
      let toEarlier = 0;
      for (let other = 0; other < index; other++) {
        toEarlier += (times[other] ?? 0) * DISTANCES.ratio(a, values[other] ?? a);
      }
      sum += 2 * (times[index] ?? 0) * toEarlier;
    });
    return sum;
  },
};

function pairableUnits(table: RatingTable): number[][] {
  const units: number[][] = table.nominees.map(() => []);
  for (const { nominee, score } of ratingsOf(table)) units[nominee]?.push(settled(score));
  return units.filter((unit) => unit.length > 1);
}

/** The ordinal distance of two scores is the square of the difference of their mid-ranks among all pairable scores. */
function ranked(units: readonly (readonly number[])[]): number[][] {
  const { ranks } = midRanks(units.flat());
  let next = 0;
  return units.map((unit) => unit.map(() => ranks[next++] ?? 0));
}

function observed(units: readonly (readonly number[])[], distance: Distance): number {
  let sum = 0;
  for (const unit of units) {
    let within = 0;
    unit.forEach((a, index) => {
      for (let other = 0; other < index; other++) within += 2 * distance(a, unit[other] ?? a);
    });
    sum += within / (unit.length - 1);
  }
  return sum;
}

function squaredDifferences(scores: readonly number[]): number {
  // Sum over ordered pairs of (a - b) squared is 2 n times the sum of squares about the mean.
  const origin = scores[0] ?? 0;
  const mean = scores.reduce((sum, score) => sum + (score - origin), 0) / scores.length;
  return 2 * scores.length * scores.reduce((sum, score) => sum + (score - origin - mean) ** 2, 0);
}

function countsOf(scores: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const score of scores) counts.set(score, (counts.get(score) ?? 0) + 1);
  return counts;
}
