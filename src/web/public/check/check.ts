import { summarise } from '../../../core/ledger/bundle-summary.js';
import { verifyBundle } from '../../../core/ledger/bundle-verification.js';
import { type Difference, isBranch } from '../../../core/ledger/difference.js';
import { type ResultBundle } from '../../../core/ledger/result-bundle.js';
import { type TrustedKey } from '../../../core/ledger/trusted-keys.js';
import { type Announced, type CheckOutcome, type Given } from './outcome.js';
import { sha256OfBytes } from './sha256.js';

/** What the check learns from elsewhere. */
export interface Surroundings {
  /** The published keys; undefined when they could not be had. */
  readonly keys: readonly TrustedKey[] | undefined;
  /** The fingerprint that the server has announced for a ranking; null when it has announced none, undefined when nobody answers. */
  readonly announcedFor: (rankingId: string) => Promise<string | null | undefined>;
  /** What the reader typed. */
  readonly fingerprint: string | null;
  /** Whether Ed25519 signatures can be checked here. */
  readonly canVerify: boolean;
  readonly now: () => number;
}

/** Text in UTF-8, strictly: a byte that is none would otherwise be read as something else than what was hashed. */
function readText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Checks one file by the same core as `paritrana verify`, and holds its fingerprint against the announced and the given one. */
export async function checkFile(bytes: Uint8Array, surroundings: Surroundings): Promise<CheckOutcome> {
  const started = surroundings.now();
  const fingerprint = `sha256:${sha256OfBytes(bytes)}`;
  const text = readText(bytes);
  const document = text === null ? null : parse(text);
  const given = givenAs(surroundings.fingerprint, fingerprint);
  const announced = await announcedAs(document, fingerprint, surroundings);
  const finish = () => ({ fingerprint, announced, given, milliseconds: surroundings.now() - started });
  if (text === null) return { kind: 'unreadable', reason: 'not text in UTF-8', ...finish() };

  const verdict = await verifyBundle(text, {
    keys: surroundings.keys,
    ...(surroundings.fingerprint === null ? {} : { fingerprint: surroundings.fingerprint }),
  });
  if (verdict.ok) return { kind: 'agrees', summary: verdict.summary, ...finish() };
  if ('unreadable' in verdict) return { kind: 'unreadable', reason: verdict.unreadable, ...finish() };
  const { difference } = verdict;
  if (!surroundings.canVerify && isSignatureItself(difference)) {
    return { kind: 'unsigned', summary: summarise(document as ResultBundle, text, undefined), ...finish() };
  }
  return { kind: 'differs', difference, subject: subjectOf(document, difference.path), ...finish() };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const givenAs = (typed: string | null, fingerprint: string): Given =>
  typed === null ? 'none' : typed === fingerprint ? 'same' : 'other';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function announcedAs(document: unknown, fingerprint: string, { announcedFor }: Surroundings): Promise<Announced> {
  const id = isBranch(document) ? document.rankingId : undefined;
  if (typeof id !== 'string' || !ID.test(id)) return 'not-asked';
  const announced = await announcedFor(id);
  if (announced === undefined) return 'unreachable';
  if (announced === null) return 'unknown';
  return announced === fingerprint ? 'same' : 'other';
}

/** The one difference that a browser without Ed25519 finds in a good bundle. */
const isSignatureItself = ({ kind, path, recomputed }: Difference): boolean =>
  kind === 'signature' && path === '/seal/signature/jws' && recomputed.includes('a signature by this key');

/** The nominee in whose entry a place lies, by name where the bundle names it. */
export function subjectOf(document: unknown, path: string): string | null {
  if (!isBranch(document) || !Array.isArray(document.nominees)) return null;
  const names = new Map(
    document.nominees.filter(isBranch).map(({ nominationId, name }) => [nominationId, name] as const),
  );
  let here: unknown = document;
  let found: unknown = null;
  for (const step of path.split('/').slice(1)) {
    if (!isBranch(here)) break;
    here = here[step.replaceAll('~1', '/').replaceAll('~0', '~')];
    if (!isBranch(here)) break;
    const { id, nominationId, nominee } = here;
    found = names.get(id) ?? names.get(nominationId) ?? names.get(nominee) ?? found;
  }
  return typeof found === 'string' ? found : null;
}
