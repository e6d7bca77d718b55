import { decisionDifference, panelDifference } from './bundle-decision.js';
import { BUNDLE_SHAPE, FIRST_FORMAT_SHAPE } from './bundle-shape.js';
import { keyDifference, signatureDifference } from './bundle-signature.js';
import { type BundleSummary, summarise } from './bundle-summary.js';
import { canonicalHash, canonicalJson, sha256Hex } from './canonical-json.js';
import { compare, type Difference, differs, isBranch } from './difference.js';
import { BUNDLE_FORMAT, type BundleNumbers, partsOf, recompute, type ResultBundle } from './result-bundle.js';
import { type TrustedKey } from './trusted-keys.js';

/** The format of results that were sealed before bundles were signed: no traces, no seats, no seal. */
const FIRST_FORMAT = 'paritrana-result/1';

/** What the reader knows from elsewhere. */
export interface Trust {
  /** Keys from a source that the reader trusts. Without them only the mathematics and the file's own consistency are checked. */
  readonly keys?: readonly TrustedKey[] | undefined;
  /** The published fingerprint of the file, `sha256:…`. */
  readonly fingerprint?: string | undefined;
}

/** What came out: everything agrees, or the first difference, or a text that is no result bundle at all. */
export type Verdict =
  | { readonly ok: true; readonly summary: BundleSummary }
  | { readonly ok: false; readonly difference: Difference }
  | { readonly ok: false; readonly unreadable: string };

/**
 * Checks a sealed result from nothing but its text: recomputes every number from the rule and the inputs, then the
 * decision, the hashes, the signature and the text itself. Pure, and needs nothing that a browser does not have. Never throws.
 */
export async function verifyBundle(text: string, trust: Trust = {}): Promise<Verdict> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return { ok: false, unreadable: `not JSON: ${(error as Error).message}` };
  }
  if (!isBundle(document)) return { ok: false, unreadable: 'JSON, but not a Paritrana result bundle' };
  const difference = await differenceIn(document, text, trust);
  if (difference) return { ok: false, difference };
  return { ok: true, summary: summarise(document as unknown as ResultBundle, text, trust.keys) };
}

type Document = Record<string, unknown>;

/** A file that someone may have meant as a bundle; how well it is one is then told by its first difference. */
const isBundle = (value: unknown): value is Document =>
  isBranch(value) && Object.hasOwn(value, 'problem') && Object.hasOwn(value, 'outcome');

async function differenceIn(document: Document, text: string, trust: Trust): Promise<Difference | null> {
  const canonical = canonicalText(document);
  if (canonical === null) return differs('text', '', 'a value without canonical form', 'canonical JSON (RFC 8785)');
  return (
    contentDifference(document) ??
    (await sealDifference(document as unknown as ResultBundle, trust)) ??
    (text === canonical
      ? null
      : differs('text', '', 'another text of the same content', 'canonical JSON (RFC 8785)')) ??
    fingerprintDifference(text, trust.fingerprint)
  );
}

function canonicalText(document: Document): string | null {
  try {
    return canonicalJson(document);
  } catch {
    return null;
  }
}

/** Form, inputs, numbers and decision: everything that needs no hash. */
function contentDifference(document: Document): Difference | null {
  const isFirst = document['format'] === FIRST_FORMAT;
  if (!isFirst && document['format'] !== BUNDLE_FORMAT) {
    return differs('form', '/format', document['format'], BUNDLE_FORMAT);
  }
  const misshapen = (isFirst ? FIRST_FORMAT_SHAPE : BUNDLE_SHAPE)(document, '');
  if (misshapen) return misshapen;

  const bundle = document as unknown as ResultBundle;
  const computed = recompute(bundle);
  if (!computed.ok) {
    const [fault] = computed.faults;
    return differs('inputs', `/problem${fault?.path ?? ''}`, fault?.code ?? '', fault?.message ?? '');
  }
  return (
    numberDifference(bundle, computed.numbers, isFirst ? NUMBERS_BEFORE_TRACES : NUMBERS) ??
    decisionDifference(bundle, computed) ??
    (isFirst ? null : panelDifference(bundle))
  );
}

/** From the inputs outwards: a trace repeats every input where it is used. */
const NUMBERS = ['engine', 'traces', 'outcome', 'outcomeHash', 'placings'] as const;
const NUMBERS_BEFORE_TRACES = NUMBERS.filter((name) => name !== 'traces');

function numberDifference(
  bundle: ResultBundle,
  numbers: BundleNumbers,
  names: readonly (keyof BundleNumbers)[],
): Difference | null {
  for (const name of names) {
    // What a reader of the text would see, without members that JSON leaves out.
    const recomputed: unknown = JSON.parse(canonicalJson(numbers[name]));
    const difference = compare('numbers', `/${name}`, bundle[name], recomputed);
    if (difference) return difference;
  }
  return null;
}

async function sealDifference(bundle: ResultBundle, { keys }: Trust): Promise<Difference | null> {
  const { seal, ...content } = bundle as Omit<ResultBundle, 'seal'> & Partial<Pick<ResultBundle, 'seal'>>;
  if (!seal) return keys ? differs('signature', '/seal', undefined, 'a signature') : null;
  const parts = partsOf(content);
  const altered = Object.entries(parts).find(([name, hash]) => seal.parts[name] !== hash);
  if (altered) {
    const [name, hash] = altered;
    return differs('hash', `/${name}`, `content of ${String(seal.parts[name])}`, `content of ${hash}`);
  }
  return (
    compare('hash', '/seal/parts', seal.parts, parts) ??
    compare('hash', '/seal/contentHash', seal.contentHash, canonicalHash(content)) ??
    (await signatureDifference(seal.signature, seal.contentHash)) ??
    (keys ? keyDifference(seal.signature, keys) : null)
  );
}

function fingerprintDifference(text: string, fingerprint: string | undefined): Difference | null {
  if (fingerprint === undefined) return null;
  return compare('fingerprint', '', fingerprint, `sha256:${sha256Hex(text)}`);
}
