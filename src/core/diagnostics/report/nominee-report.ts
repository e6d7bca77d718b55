import { type NomineeOutcome, type Outcome } from '../../scoring/index.js';
import { type CriticalWeight } from '../robustness/critical-weight.js';
import { type NomineeRankSet, type RankSet } from '../robustness/rank-confidence.js';
import { type RankDraws, type RankSpread } from '../robustness/rank-tally.js';
import { type LeaveOneOut } from '../robustness/leave-one-out.js';
import { type Firmness, firmnessOf, type RankTrial } from './firmness.js';
import { firmnessSentence, type Sentence } from './firmness-sentence.js';
import { type RankingRobustness } from './ranking-robustness.js';

/** What draws of one kind made of one nominee's rank. Shares are 0 to 1. */
interface RankUnderDraws extends Omit<RankSpread, 'nominee' | 'rankCounts' | 'firstTiesSplit'> {
  /** Draws at the official rank. */
  readonly kept: number;
}

/** The official rank of one nominee, and how far it can be trusted. */
export interface NomineeReport {
  readonly nominee: string;
  readonly rank: number;
  /** As published. */
  readonly final: string;
  readonly decidedBy: string | null;
  readonly closestRival: { readonly nominee: string; readonly margin: string } | null;
  readonly withoutOneEvaluator: LeftOutRange | null;
  readonly withoutOneCriterion: LeftOutRange | null;
  readonly weights: RankUnderDraws | null;
  readonly panel: RankUnderDraws | null;
  readonly noise: RankUnderDraws | null;
  readonly confidence: { readonly marginal: RankSet; readonly simultaneous: RankSet } | null;
  /** Against the closest rival, stage by stage. */
  readonly criticalWeights: readonly CriticalWeight[];
  /** How many nominees it is ahead of, and behind, under any weights. */
  readonly dominates: number;
  readonly dominatedBy: number;
  readonly firmness: Firmness;
  readonly sentence: Sentence;
}

/** Over runs that each leave one thing out: best and worst rank, and the runs that keep the official one. */
interface LeftOutRange {
  readonly runs: number;
  readonly kept: number;
  readonly best: number;
  readonly worst: number;
}

/** The ranked nominees in published order. */
export function nomineeReports({ results }: Outcome, robustness: RankingRobustness): NomineeReport[] {
  const look = lookups(robustness);
  const ranked = results.filter((line): line is Ranked => line.rank !== null && line.final !== null);
  return ranked.map((line, place) => describe(line, rivalOf(ranked, place, line), look));
}

type Ranked = NomineeOutcome & { rank: number; final: string };
type Lookups = ReturnType<typeof lookups>;

function describe(line: Ranked, closestRival: NomineeReport['closestRival'], look: Lookups): NomineeReport {
  const { id: nominee, rank, final, decidedBy } = line;
  const withoutOneEvaluator = look.withoutOneEvaluator(nominee);
  const weights = look.weights(nominee, rank);
  const sets = look.confidence.get(nominee);
  const trial: RankTrial = {
    rank,
    evaluatorRuns: withoutOneEvaluator?.runs ?? 0,
    evaluatorRunsKept: withoutOneEvaluator?.kept ?? 0,
    best: withoutOneEvaluator?.best ?? rank,
    worst: withoutOneEvaluator?.worst ?? rank,
    weightDraws: weights ? look.weightDraws : 0,
    weightDrawsKept: weights?.kept ?? 0,
    closestMargin: closestRival?.margin ?? null,
  };
  return {
    ...{ nominee, rank, final, decidedBy, closestRival, withoutOneEvaluator, weights },
    withoutOneCriterion: look.withoutOneCriterion(nominee),
    panel: look.panel(nominee, rank),
    noise: look.noise(nominee, rank),
    confidence: sets ? { marginal: sets.marginal, simultaneous: sets.simultaneous } : null,
    criticalWeights: look.criticalWeights.get(nominee) ?? [],
    dominates: look.dominates.get(nominee) ?? 0,
    dominatedBy: look.dominatedBy.get(nominee) ?? 0,
    firmness: firmnessOf(trial),
    sentence: firmnessSentence(trial),
  };
}

/** The neighbour with the smaller difference of published finals, among those who came as far; above before below. */
function rivalOf(ranked: readonly Ranked[], place: number, own: Ranked): NomineeReport['closestRival'] {
  return (
    [ranked[place - 1], ranked[place + 1]]
      .filter((other) => other?.stageReached === own.stageReached)
      .flatMap((other) => (other ? [{ nominee: other.id, margin: marginBetween(own.final, other.final) }] : []))
      .sort((a, b) => Number(a.margin) - Number(b.margin))[0] ?? null
  );
}

/** Published finals have the same number of decimals: the difference of the digits is exact. */
function marginBetween(a: string, b: string): string {
  const places = a.split('.')[1]?.length ?? 0;
  const units = BigInt(a.replace('.', '')) - BigInt(b.replace('.', ''));
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function lookups(robustness: RankingRobustness) {
  const { weightBand, bootstrap, noise, confidence, criticalWeights, dominance } = robustness;
  const sets = confidence?.status === 'measured' ? confidence.nominees : [];
  return {
    withoutOneEvaluator: leftOut(robustness.withoutOneEvaluator),
    withoutOneCriterion: leftOut(robustness.withoutOneCriterion),
    weights: spreads(weightBand.status === 'measured' ? weightBand : null),
    weightDraws: weightBand.status === 'measured' ? weightBand.draws : 0,
    panel: spreads(bootstrap.status === 'measured' ? bootstrap : null),
    noise: spreads(noise?.status === 'measured' ? noise : null),
    confidence: new Map(sets.map((set): [string, NomineeRankSet] => [set.nominee, set])),
    criticalWeights: new Map(criticalWeights.map(({ nominee, weights }) => [nominee, weights])),
    dominates: countBy(dominance.pairs.map(({ better }) => better)),
    dominatedBy: countBy(dominance.pairs.map(({ worse }) => worse)),
  };
}

function leftOut({ runs, ranges }: LeaveOneOut): (nominee: string) => LeftOutRange | null {
  const found = new Map(
    ranges.map(({ nominee, best, worst, kept }) => [nominee, { runs: runs.length, kept, best, worst }]),
  );
  return (nominee) => found.get(nominee) ?? null;
}

function spreads(draws: RankDraws | null): (nominee: string, rank: number) => RankUnderDraws | null {
  const found = new Map(draws?.nominees.map((spread) => [spread.nominee, spread]));
  return (nominee, rank) => {
    const spread = found.get(nominee);
    if (!spread) return null;
    const { median, low, high, pFirst, pFirstTiesSplit, pTop, rankCounts } = spread;
    const kept = rankCounts.find((count) => count.rank === rank)?.draws ?? 0;
    return { median, low, high, pFirst, pFirstTiesSplit, pTop, kept };
  };
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
