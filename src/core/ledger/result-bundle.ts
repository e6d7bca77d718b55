import { type AwardTerms, type Override, type Placing, placingsOf } from '../decision/index.js';
import {
  type Fault,
  type Outcome,
  parseProblem,
  type Problem,
  scoreProblem,
  type Trace,
  traceNominee,
} from '../scoring/index.js';
import { canonicalHash } from './canonical-json.js';
import { type ChainHead } from './hash-chain.js';

export const BUNDLE_FORMAT = 'paritrana-result/2';

/** The version of the arithmetic: raised whenever the same problem would give another outcome. */
const ENGINE = 'paritrana-scoring/1';

export interface Names {
  readonly id: string;
  readonly en: string;
}

/** A seat of the panel. `id` is its pseudonym wherever it appears: `P` and its number, which it keeps in every ranking of the panel. */
interface BundleEvaluator {
  readonly id: string;
  readonly seat: number;
  readonly role: 'chair' | 'secretary' | 'member';
  readonly constituency: { readonly code: string; readonly names: Names };
}

/** Everything in a bundle that was entered or decided. All else follows from it. */
export interface BundleFacts {
  /** 1 for the first result of a ranking; an upheld objection makes the next. */
  readonly number: number;
  readonly rankingId: string;
  readonly edition: {
    readonly label: string;
    readonly ordinal: number | null;
    readonly names: Names;
    readonly periodStart: string;
    readonly periodEnd: string;
  };
  readonly category: AwardTerms & { readonly code: string; readonly level: string; readonly names: Names };
  readonly province: { readonly code: string; readonly name: string } | null;
  readonly division: { readonly code: string; readonly names: Names } | null;
  /** True for a demonstration: the marks are made up. */
  readonly synthetic: boolean;
  /** Tells the P3 of one panel from the P3 of another. */
  readonly panel: { readonly id: string };
  readonly evaluators: readonly BundleEvaluator[];
  /** Rule and inputs as a scoring problem: figures, marks by pseudonym, gates, bonus and penalty. */
  readonly problem: { readonly rule: object; readonly nominees: readonly object[] };
  readonly decision: {
    readonly minutesNumber: string;
    readonly heldOn: string;
    readonly overrides: readonly Override[];
  };
  /** The ranked nominees, by nomination; whoever is not ranked goes unnamed. */
  readonly nominees: readonly { readonly nominationId: string; readonly name: string }[];
  /** The seats that signed the decision. */
  readonly signatures: readonly {
    readonly seat: number;
    readonly role: string;
    readonly constituency: string;
    readonly signedAt: string | null;
  }[];
  readonly auditHead: ChainHead;
  readonly sealedAt: string;
}

/** What the facts give. */
export interface BundleNumbers {
  readonly engine: string;
  readonly outcome: Outcome;
  /** The fingerprint of problem and outcome together: what the panel signed. */
  readonly outcomeHash: string;
  /** One tree per nominee, in the order of the outcome: every number with the numbers it came from. */
  readonly traces: readonly Trace[];
  readonly placings: readonly Placing[];
}

/** What is hashed and signed. */
export interface BundleContent extends BundleFacts, BundleNumbers {
  readonly format: typeof BUNDLE_FORMAT;
}

/** An Ed25519 key as anybody may see it. */
export interface PublicKey {
  readonly crv: 'Ed25519';
  readonly kty: 'OKP';
  /** 32 bytes, base64url. */
  readonly x: string;
}

/** A JWS (RFC 7515, compact) over `{"contentHash":…,"signedAt":…}`, with what a reader needs to check it. */
export interface BundleSignature {
  /** JWK thumbprint (RFC 7638) of the key. */
  readonly keyId: string;
  /** Serves to find damage only: whoever alters a bundle can put a key of their own here. */
  readonly publicKey: PublicKey;
  readonly signedAt: string;
  readonly jws: string;
}

/** What closes a bundle. It is not part of what it hashes. */
export interface Seal {
  /** `sha256:` of the canonical JSON of the bundle without its seal. */
  readonly contentHash: string;
  /** The same of each member alone, so that damage can be told from where it lies. */
  readonly parts: Readonly<Record<string, string>>;
  readonly signature: BundleSignature;
}

/** A sealed result that a stranger can recompute from nothing but its own text. */
export interface ResultBundle extends BundleContent {
  readonly seal: Seal;
}

/** The numbers and the problem they were computed from, or why the problem cannot be read. */
export type Recomputed =
  | { readonly ok: true; readonly numbers: BundleNumbers; readonly problem: Problem }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Computes everything that follows from the facts of a bundle. Sealing and checking both ask here. */
export function recompute({
  problem,
  decision,
  category,
}: Pick<BundleFacts, 'problem' | 'decision' | 'category'>): Recomputed {
  const parsed = parseProblem(problem);
  if (!parsed.ok) return parsed;
  const outcome = scoreProblem(parsed.value);
  const numbers = {
    engine: ENGINE,
    outcome,
    outcomeHash: canonicalHash({ problem, outcome }),
    traces: outcome.results.map(({ id }) => traceNominee(parsed.value, id)),
    placings: placingsOf(outcome.results, decision.overrides, category),
  };
  return { ok: true, numbers, problem: parsed.value };
}

/** The content of a bundle. Throws a TypeError when the problem cannot be read. */
export function buildContent(facts: BundleFacts): BundleContent {
  const recomputed = recompute(facts);
  if (!recomputed.ok) throw new TypeError(`the problem is faulty at ${recomputed.faults[0]?.path ?? ''}`);
  return { format: BUNDLE_FORMAT, ...facts, ...recomputed.numbers };
}

/** Closes a content with its hashes and a signature over them. */
export async function buildBundle(
  content: BundleContent,
  sign: (contentHash: string) => Promise<BundleSignature>,
): Promise<ResultBundle> {
  const contentHash = canonicalHash(content);
  return { ...content, seal: { contentHash, parts: partsOf(content), signature: await sign(contentHash) } };
}

/** The fingerprint of each member alone. */
export const partsOf = (content: object): Record<string, string> =>
  Object.fromEntries(Object.entries(content).map(([name, value]) => [name, canonicalHash(value)]));
