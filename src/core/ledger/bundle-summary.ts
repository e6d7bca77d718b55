import { sha256Hex } from './canonical-json.js';
import { type Names, type ResultBundle } from './result-bundle.js';
import { type TrustedKey } from './trusted-keys.js';

/**
 * How far a signature vouches: made by a key that the reader trusts; only consistent with a key that lies in the file
 * itself, which proves nothing about who signed; or none, in results sealed before bundles were signed.
 */
export type SignatureStanding =
  | { readonly status: 'trusted' | 'not-trusted'; readonly keyId: string; readonly signedAt: string }
  | { readonly status: 'none' };

/** What a bundle says, once everything in it agrees. */
export interface BundleSummary {
  readonly format: string;
  /** SHA-256 of the file, to hold against the published one. */
  readonly fingerprint: string;
  readonly edition: string;
  readonly category: Names;
  readonly level: string;
  readonly province: string | null;
  readonly division: Names | null;
  readonly rankingId: string;
  readonly number: number;
  readonly synthetic: boolean;
  readonly sealedAt: string;
  readonly minutesNumber: string;
  readonly evaluators: number | null;
  /** Numbers that were computed again and found equal, where the bundle traces them. */
  readonly numbersTraced: number | null;
  readonly signature: SignatureStanding;
  readonly placings: readonly {
    readonly rank: number;
    readonly label: Names | null;
    readonly name: string;
    readonly final: string | null;
    readonly decidedBy: string | null;
  }[];
  /** Nominees without a rank. */
  readonly unranked: number;
}

/** Summarises a bundle that was found in order. */
export function summarise(bundle: ResultBundle, text: string, keys: readonly TrustedKey[] | undefined): BundleSummary {
  const { edition, category, province, division, placings } = bundle;
  // Members that the first format does not have.
  const { evaluators, traces, seal } = bundle as Partial<ResultBundle>;
  const nameOf = new Map(bundle.nominees.map(({ nominationId, name }) => [nominationId, name]));
  return {
    format: bundle.format,
    fingerprint: `sha256:${sha256Hex(text)}`,
    edition: edition.label,
    category: category.names,
    level: category.level,
    province: province?.name ?? null,
    division: division?.names ?? null,
    rankingId: bundle.rankingId,
    number: bundle.number,
    synthetic: bundle.synthetic,
    sealedAt: bundle.sealedAt,
    minutesNumber: bundle.decision.minutesNumber,
    evaluators: evaluators?.length ?? null,
    numbersTraced: traces ? countNumbers(traces) : null,
    signature: standingOf(seal, keys),
    placings: placings.flatMap(({ rank, label, nominationId, final, decidedBy }) =>
      rank === null ? [] : [{ rank, label, name: nameOf.get(nominationId) ?? '', final, decidedBy }],
    ),
    unranked: placings.filter(({ rank }) => rank === null).length,
  };
}

function standingOf(
  seal: ResultBundle['seal'] | undefined,
  keys: readonly TrustedKey[] | undefined,
): SignatureStanding {
  if (!seal) return { status: 'none' };
  const { keyId, signedAt } = seal.signature;
  return { status: keys ? 'trusted' : 'not-trusted', keyId, signedAt };
}

/** Amounts in a tree of traces: each has an exact value. */
function countNumbers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const below = Object.values(value).reduce((sum: number, child) => sum + countNumbers(child), 0);
  return 'exact' in value && typeof value.exact === 'string' ? below + 1 : below;
}
