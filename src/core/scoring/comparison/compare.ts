import { exactText, fixedText, type Fraction, ratio, roundHalfUp } from '../fraction.js';
import { scoreProblem } from '../outcome.js';
import { type Problem } from '../problem.js';
import { type Claim, type ClaimedNumber, type Claims, RANK } from './claims.js';
import { HYPOTHESES } from './hypotheses.js';
import { type HypothesisCode } from './hypothesis-messages.js';
import { type Computed, type Standing, standingOf } from './standing-table.js';

/** One number on which computed and claimed results do not say the same. */
export interface Difference {
  readonly nominee: string;
  /** "final", "rank" or the code of a stage. */
  readonly field: string;
  /** `rounding`: the same number shown with more or fewer digits; `different`: another number. */
  readonly kind: 'different' | 'rounding';
  readonly claimed: string;
  /** As published by the rule; null when the rule gives none. */
  readonly computed: string | null;
  /** Before rounding; null when the rule gives none, and for a rank. */
  readonly exact: string | null;
  /** Claimed less computed, exact; null when the rule gives none. */
  readonly delta: string | null;
}

/** Computed and claimed results side by side. Every number is text, exact or as it was written. */
export interface ShadowComparison {
  /** Nothing is different; numbers shown with other digits are not. */
  readonly agrees: boolean;
  /** Nominees that both know. */
  readonly nominees: number;
  /** Numbers that were compared. */
  readonly compared: number;
  /** In the order of the claims, and of their columns. */
  readonly differences: readonly Difference[];
  /** Nominees with marks but without a claim, and the other way round. */
  readonly unclaimed: readonly string[];
  readonly unmarked: readonly string[];
  /** What was claimed at all: "final", "rank", codes of stages. */
  readonly fields: readonly string[];
  /** Columns of the claims that were not compared. */
  readonly ignored: readonly string[];
  /** Other ways of computing of which each alone gives every claimed number; empty when results agree or none does. */
  readonly explanations: readonly HypothesisCode[];
}

/** A claim of a workbook is a double: closer than this it is the same number. */
const SAME = ratio(1n, 1_000_000_000n);

/**
 * Computes a problem and sets the outcome beside what somebody claims of it (a shadow comparison). Where they differ it tries the
 * ways of computing in `HYPOTHESES`, one at a time, and names those that give all of the claimed numbers. Pure.
 */
export function compareClaims(problem: Problem, { claims, fields, ignored }: Claims): ShadowComparison {
  const { rule } = problem;
  const standing = standingOf(rule, scoreProblem(problem).results);
  const shared = claims.filter(({ nominee }) => standing.has(nominee));
  const differences = shared.flatMap((claim) => differencesOf(claim, standing, rule.rounding.places));
  const named = new Set(claims.map(({ nominee }) => nominee));
  const [unclaimed, unmarked] = [
    [...standing.keys()].filter((id) => !named.has(id)),
    claims.flatMap(({ nominee }) => (standing.has(nominee) ? [] : [nominee])),
  ];
  const isSame = !differences.some(({ kind }) => kind === 'different');
  return {
    agrees: isSame && unclaimed.length === 0 && unmarked.length === 0,
    nominees: shared.length,
    compared: shared.reduce((sum, { numbers }) => sum + numbers.size, 0),
    differences,
    unclaimed,
    unmarked,
    fields,
    ignored,
    explanations: isSame ? [] : explanationsOf(problem, shared, differences),
  };
}

function differencesOf({ nominee, numbers }: Claim, standing: Standing, places: number): Difference[] {
  return [...numbers].flatMap(([field, claimed]): Difference[] => {
    const computed = standing.get(nominee)?.get(field);
    if (computed?.published.equals(claimed.value)) return [];
    const kind = computed && field !== RANK && isSameRounded(claimed, computed) ? 'rounding' : 'different';
    const shown = computed && (field === RANK ? exactText(computed.published) : fixedText(computed.published, places));
    return [
      {
        nominee,
        field,
        kind,
        claimed: claimed.text,
        computed: shown ?? null,
        exact: computed && field !== RANK ? exactText(computed.exact) : null,
        delta: computed ? exactText(claimed.value.sub(computed.published)) : null,
      },
    ];
  });
}

/** The claim is the exact number, rounded half-up at the places that the claim shows. */
function isSameRounded({ value, places }: ClaimedNumber, { exact }: Computed): boolean {
  return isSame(value, exact) || value.equals(roundHalfUp(exact, places));
}

const isSame = (a: Fraction, b: Fraction): boolean => a.sub(b).abs().lt(SAME);

/** As many nominees show whether a way of computing is worth trying on all of them: scores do not depend on rivals. */
const TRIED_FIRST = 50;

function explanationsOf(
  problem: Problem,
  claims: readonly Claim[],
  differences: readonly Difference[],
): HypothesisCode[] {
  const odd = new Set(
    differences.flatMap(({ kind, field, nominee }) => (kind === 'different' && field !== RANK ? [nominee] : [])),
  );
  const few = new Set([...odd].slice(0, TRIED_FIRST));
  const sample = { rule: problem.rule, nominees: problem.nominees.filter(({ id }) => few.has(id)) };
  const sampled = claims.filter(({ nominee }) => few.has(nominee)).map(withoutRank);
  const gives = (all: readonly Claim[], standing: Standing): boolean =>
    all.every((claim) => agreesWith(claim, standing));
  return HYPOTHESES.filter(({ stand }) => gives(sampled, stand(sample)) && gives(claims, stand(problem))).map(
    ({ code }) => code,
  );
}

function withoutRank({ nominee, numbers }: Claim): Claim {
  return { nominee, numbers: new Map([...numbers].filter(([field]) => field !== RANK)) };
}

/** A claim with fewer digits than are published agrees with the number that rounds to it. */
function agreesWith({ nominee, numbers }: Claim, standing: Standing): boolean {
  return [...numbers].every(([field, claimed]) => {
    const computed = standing.get(nominee)?.get(field);
    if (!computed) return false;
    return (
      isSame(claimed.value, computed.published) || claimed.value.equals(roundHalfUp(computed.published, claimed.places))
    );
  });
}
