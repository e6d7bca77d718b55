import { evaluate, type Evaluation } from './evaluation.js';
import { exactText, type Fraction, toUnitsHalfUp, unitsText } from './fraction.js';
import { type Problem } from './problem.js';
import { rankBy } from './ranking.js';
import { everyItem, type Rule } from './rule.js';
import { statusOf } from './standing.js';

/** A nominee's place on one aspect inside one zone. */
export interface AspectPlace {
  id: string;
  zone: string;
  /** By the method of the rule; equals share it. */
  rank: number;
  exact: string;
  /** At the published places of the rule: what the rank is read from. */
  rounded: string;
  /** Somebody else of the zone has the same rank. */
  shared: boolean;
}

/**
 * Ranks the nominees of each zone on one aspect, item or stage alone, on its published score (or the exact one, if the rule
 * ranks so). Only nominees that are ranked at all take part, and only those to whom the aspect applies; the tie-break chain
 * does not, because it speaks of the whole score. Ordered by zone, rank and id. `zoneOf` null leaves a nominee out.
 *
 * @throws RangeError when the code is neither a stage nor an item of the rule.
 */
export function rankOnAspect(
  { rule, nominees }: Problem,
  code: string,
  zoneOf: (id: string) => string | null = () => '',
): AspectPlace[] {
  const readScore = scoreReader(rule, code);
  const zones = new Map<string, Scored[]>();
  for (const evaluation of nominees.map((nominee) => evaluate(rule, nominee))) {
    const zone = zoneOf(evaluation.nominee.id);
    const score = statusOf(evaluation) === 'ranked' ? readScore(evaluation) : null;
    if (zone === null || !score) continue;
    const scored = { id: evaluation.nominee.id, score, units: toUnitsHalfUp(score, rule.rounding.places) };
    const others = zones.get(zone);
    if (others) others.push(scored);
    else zones.set(zone, [scored]);
  }
  const ordered = [...zones].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return ordered.flatMap(([zone, scored]) => placesIn(zone, scored, rule));
}

interface Scored {
  id: string;
  score: Fraction;
  units: bigint;
}

function placesIn(zone: string, scored: readonly Scored[], { ranking, rounding }: Rule): AspectPlace[] {
  const downward = (a: Scored, b: Scored): number =>
    ranking.on === 'exact' ? b.score.compare(a.score) : Number(b.units - a.units);
  const places = rankBy(scored, [downward], ranking.method).map(({ contender, rank, decidedAt }) => ({
    id: contender.id,
    zone,
    rank,
    exact: exactText(contender.score),
    rounded: unitsText(contender.units, rounding.places),
    shared: decidedAt === null,
  }));
  return places.toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
}

function scoreReader({ stages }: Rule, code: string): (evaluation: Evaluation) => Fraction | null {
  const at = stages.findIndex((stage) => stage.code === code);
  if (at >= 0) return ({ stages: scores }) => scores[at]?.exact ?? null;
  const home = stages.findIndex(({ items }) => everyItem(items).some((item) => item.code === code));
  if (home < 0) throw new RangeError(`the rule has no stage and no item ${code}`);
  return ({ stages: scores }) => scores[home]?.items.get(code) ?? null;
}
