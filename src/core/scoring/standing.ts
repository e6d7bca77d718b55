import { type Evaluation } from './evaluation.js';
import { type Fraction, toUnitsHalfUp } from './fraction.js';
import { type Comparison, type Placing, rankBy } from './ranking.js';
import { type Rule, type TieBreakKey } from './rule.js';

export type Status = 'ranked' | 'failed-gate' | 'pending' | 'below-quorum';

/** Where a nominee stands: ranked, or why not. */
export function statusOf({ failedGates, blockers }: Evaluation): Status {
  if (failedGates.length > 0) return 'failed-gate';
  if (blockers.some(({ kind }) => kind !== 'quorum-missing')) return 'pending';
  return blockers.length > 0 ? 'below-quorum' : 'ranked';
}

/** Chain positions before the tie-break keys: how far a nominee came, then the final score. */
const PRIMARY = 2;

/**
 * Ranks the nominees that can be ranked: by last stage reached, then final score, then the tie-break chain at published
 * precision; what is still equal shares the rank (scoring.md 1.7 and 1.9). Ids and input order never decide.
 */
export function rankEvaluations(rule: Rule, evaluations: readonly Evaluation[]): Placing<Evaluation>[] {
  const ranked = evaluations.filter((evaluation) => statusOf(evaluation) === 'ranked');
  const keys = rule.ranking.tieBreak.map((key) => {
    const units = new Map(ranked.map((e) => [e, keyUnits(key, e, rule.ranking.tieBreakPlaces)]));
    const sign = key.kind === 'penalty' ? -1 : 1;
    return (a: Evaluation, b: Evaluation) => sign * downward(units.get(a) ?? null, units.get(b) ?? null);
  });
  const final: Comparison<Evaluation> =
    rule.ranking.on === 'exact'
      ? (a, b) => compareExact(b.exact, a.exact)
      : (a, b) => downward(a.published, b.published);
  const chain = [(a: Evaluation, b: Evaluation) => b.nominee.reached - a.nominee.reached, final, ...keys];
  return rankBy(ranked, chain, rule.ranking.method, PRIMARY);
}

/** The published name of what decided a placing: "final", the tie-break key, or "shared". */
export function decidedBy(rule: Rule, decidedAt: number | null): string {
  if (decidedAt === null) return 'shared';
  return decidedAt < PRIMARY ? 'final' : (rule.ranking.tieBreak[decidedAt - PRIMARY]?.code ?? 'final');
}

/** A tie-break key's value in units of 10^-places, as published; null when the nominee has none. */
export function keyUnits(key: TieBreakKey, evaluation: Evaluation, places: number): bigint | null {
  const value = keyValue(key, evaluation);
  return value && toUnitsHalfUp(value, places);
}

function keyValue(key: TieBreakKey, { nominee, stages }: Evaluation): Fraction | null {
  if (key.kind === 'penalty') return nominee.penalty;
  const home = key.kind === 'item' ? key.stage : key.code;
  const stage = stages.find((s) => s.stage.code === home);
  return (key.kind === 'item' ? stage?.items.get(key.code) : stage?.exact) ?? null;
}

/** The greater value first; none at all comes last. */
function downward(a: bigint | null, b: bigint | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a === b ? 0 : a > b ? -1 : 1;
}

function compareExact(a: Fraction | null, b: Fraction | null): number {
  return a && b ? a.compare(b) : Number(a !== null) - Number(b !== null);
}
