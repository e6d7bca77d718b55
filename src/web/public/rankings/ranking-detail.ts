import { type ResultBundle } from '../../../core/ledger/result-bundle.js';
import { type NomineeOutcome } from '../../../core/scoring/index.js';
import { groupBy } from '../parts/order.js';
import { type PublishedPlacing, type PublishedRanking } from '../reader.js';

/** One line of the published table. What comes from the bundle is null where the edition keeps scores to itself. */
export interface RankingRow {
  readonly placing: PublishedPlacing;
  readonly outcome: NomineeOutcome | null;
  /** "final", "shared", "plenary", or the code of the tie-break key that set it apart. */
  readonly decidedBy: string | null;
  /** Why the plenary decided otherwise than the computation. */
  readonly reason: string | null;
}

/** Nominees that came equally far; whoever came further ranks above, whatever the scores. */
export interface StageGroup {
  /** The last stage reached; null where scores are not public. */
  readonly stage: string | null;
  readonly rows: readonly RankingRow[];
}

/** Equal published scores, and how the chain parted them. */
export interface Tie {
  readonly final: string;
  readonly rows: readonly RankingRow[];
  /** The keys that were asked, in their order, up to the one after which all were apart. */
  readonly keys: readonly string[];
  readonly isShared: boolean;
}

const keyOf = (rank: number | null, name: string): string => `${String(rank)} ${name}`;

/**
 * Joins the public places with the lines of the bundle. The bundle knows nominations and the page nominees, so they meet by rank
 * and name; two of one name that share a rank cannot be told apart and get no line.
 */
export function rowsOf({ placings }: PublishedRanking, bundle: ResultBundle | null): RankingRow[] {
  if (!bundle) return placings.map((placing) => ({ placing, outcome: null, decidedBy: null, reason: null }));
  const places = groupBy(bundle.placings, ({ nominationId, rank }) => keyOf(rank, nameIn(bundle, nominationId)));
  return placings.map((placing) => {
    const [place, ...others] = places.get(keyOf(placing.rank, placing.nominee.name)) ?? [];
    if (!place || others.length > 0) return { placing, outcome: null, decidedBy: null, reason: null };
    const { nominationId, decidedBy } = place;
    return {
      placing,
      outcome: bundle.outcome.results.find(({ id }) => id === nominationId) ?? null,
      decidedBy,
      reason: bundle.decision.overrides.find((override) => override.nominationId === nominationId)?.reason ?? null,
    };
  });
}

const nameIn = ({ nominees }: ResultBundle, nominationId: string): string =>
  nominees.find((nominee) => nominee.nominationId === nominationId)?.name ?? '';

/** In the order of the table, which is that of the stages from the last backwards. */
export const stageGroups = (rows: readonly RankingRow[]): StageGroup[] =>
  [...groupBy(rows, ({ outcome }) => outcome?.stageReached ?? null)].map(([stage, own]) => ({ stage, rows: own }));

/** Every group of equal published scores among those who came equally far. */
export function tiesIn(rows: readonly RankingRow[], bundle: ResultBundle): Tie[] {
  const scored = rows.filter(({ outcome }) => outcome !== null);
  const groups = groupBy(scored, ({ outcome }) => `${outcome?.stageReached ?? ''} ${outcome?.final ?? ''}`);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      final: group[0]?.outcome?.final ?? '',
      rows: group,
      keys: keysAsked(group, chainOf(bundle)),
      isShared: group.some(({ decidedBy }) => decidedBy === 'shared'),
    }));
}

/** The tie-break chain of the rule, as codes. */
function chainOf({ problem }: ResultBundle): readonly string[] {
  const { ranking } = problem.rule as { readonly ranking?: { readonly tie_break?: readonly string[] } };
  return ranking?.tie_break ?? [];
}

function keysAsked(group: readonly RankingRow[], chain: readonly string[]): readonly string[] {
  const valueOf = ({ outcome }: RankingRow, key: string): string => outcome?.tieBreak[key] ?? '';
  const decisive = chain.findIndex((_, last) => {
    const asked = chain.slice(0, last + 1);
    const distinct = new Set(group.map((row) => asked.map((key) => valueOf(row, key)).join(' ')));
    return distinct.size === group.length;
  });
  return decisive === -1 ? chain : chain.slice(0, decisive + 1);
}

/** What the rule calls a stage, an aspect or a criterion; rules are written in Indonesian. */
export function labelIn(bundle: ResultBundle, code: string): string {
  const find = (items: readonly Labelled[]): string | undefined => {
    for (const item of items) {
      const found = item.code === code ? (item.label ?? item.code) : find(item.items ?? []);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const { stages = [] } = bundle.problem.rule as { readonly stages?: readonly Labelled[] };
  return find(stages) ?? code;
}

interface Labelled {
  readonly code: string;
  readonly label?: string;
  readonly items?: readonly Labelled[];
}
