import { type Fraction, roundHalfUp } from '../fraction.js';
import { parseExact } from '../numbers.js';
import { type NomineeOutcome } from '../outcome.js';
import { type Comparison, rankBy } from '../ranking.js';
import { type Rule } from '../rule.js';
import { FINAL, RANK } from './claims.js';

/** A number that a way of computing gives: as published, and before that rounding. */
export interface Computed {
  readonly published: Fraction;
  readonly exact: Fraction;
}

/** What a way of computing gives for every nominee: by nominee, then by field (`FINAL`, `RANK`, code of a stage). */
export type Standing = ReadonlyMap<string, ReadonlyMap<string, Computed>>;

/** Another way to publish numbers than the rule's. */
export interface Publishing {
  /** Rounds finals and stages to so many places. */
  readonly round?: (value: Fraction, places: number) => Fraction;
  /** The published final of a nominee; null where this way gives none. */
  readonly final?: (nominee: string, places: number) => Fraction | null;
}

/** The numbers of an outcome as somebody publishes them, ranked by those finals. */
export function standingOf(rule: Rule, results: readonly NomineeOutcome[], publishing: Publishing = {}): Standing {
  const { places } = rule.rounding;
  const round = publishing.round ?? roundHalfUp;
  const finals = new Map(results.map((result) => [result, finalOf(result, places, { ...publishing, round })]));
  const isOwn = !publishing.round && !publishing.final;
  const ranks: Ranks = isOwn ? new Map(results.map((r) => [r, r.rank])) : ranksBy(rule, results, finals);
  return new Map(
    results.map((result) => {
      const rank = ranks.get(result) ?? null;
      const final = finals.get(result);
      const stages = Object.entries(result.stages).flatMap(([code, { exact }]) => {
        if (exact === null) return [];
        const value = parseExact(exact);
        return [[code, { published: round(value, places), exact: value }] as const];
      });
      const place = rank === null ? [] : [[RANK, whole(rank)] as const];
      return [result.id, new Map([...(final ? [[FINAL, final] as const] : []), ...place, ...stages])];
    }),
  );
}

function finalOf(result: NomineeOutcome, places: number, { round, final }: Publishing): Computed | null {
  if (result.finalExact === null) return null;
  const exact = parseExact(result.finalExact);
  const published = final ? final(result.id, places) : (round ?? roundHalfUp)(exact, places);
  return published && { published, exact };
}

function whole(rank: number): Computed {
  const value = parseExact(String(rank));
  return { published: value, exact: value };
}

type Ranks = Map<NomineeOutcome, number | null>;

/** Ranks again by finals that were rounded otherwise; the tie-break chain stays as it is. */
function ranksBy(
  rule: Rule,
  results: readonly NomineeOutcome[],
  finals: ReadonlyMap<NomineeOutcome, Computed | null>,
): Ranks {
  const depth = (result: NomineeOutcome): number => rule.stages.findIndex(({ code }) => code === result.stageReached);
  const final = (result: NomineeOutcome): Fraction | null => finals.get(result)?.published ?? null;
  const keys = rule.ranking.tieBreak.map(({ code, kind }): Comparison<NomineeOutcome> => {
    const value = (result: NomineeOutcome) => valueOf(result.tieBreak[code]);
    return kind === 'penalty' ? (a, b) => downward(value(b), value(a)) : (a, b) => downward(value(a), value(b));
  });
  const chain: Comparison<NomineeOutcome>[] = [
    (a, b) => depth(b) - depth(a),
    (a, b) => downward(final(a), final(b)),
    ...keys,
  ];
  const ranked = results.filter(({ rank }) => rank !== null);
  const placings = rankBy(ranked, chain, rule.ranking.method);
  return new Map(placings.map(({ contender, rank }) => [contender, rank]));
}

const valueOf = (text: string | null | undefined): Fraction | null => (text ? parseExact(text) : null);

function downward(a: Fraction | null, b: Fraction | null): number {
  return a && b ? b.compare(a) : Number(a === null) - Number(b === null);
}
