import { readTrustedKeys, type TrustedKey } from '../../../core/ledger/trusted-keys.js';
import { checkFile } from './check.js';
import { type CheckRequest, type Failure, type Message } from './outcome.js';

const KEYS = '/.well-known/paritrana-keys.json';
const rankingAt = (id: string): string => `/api/v1/public/rankings/${encodeURIComponent(id)}`;

const NOT_FOUND = 404;
const TOO_MANY = 429;
/** Any Ed25519 public key: whether it can be read tells whether signatures can be checked here. */
const SOME_KEY = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };

/** There was nothing to check, and why. */
class NothingToCheck extends Error {
  constructor(readonly failure: Failure) {
    super(failure);
  }
}

const tell = (message: Message): void => {
  self.postMessage(message);
};

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  run(data).catch((error: unknown) => {
    tell({ type: 'failure', failure: error instanceof NothingToCheck ? error.failure : 'broken' });
  });
});

async function run(request: CheckRequest): Promise<void> {
  // Only a page from a secure address may use the browser's own cryptography.
  if (!self.isSecureContext) throw new NothingToCheck('insecure');
  const bytes = 'bytes' in request ? new Uint8Array(request.bytes) : await fetchBundle(request.rankingId);
  tell({ type: 'phase', phase: 'asking' });
  const [keys, canVerify] = await Promise.all([fetchKeys(), canVerifySignatures()]);
  tell({ type: 'phase', phase: 'computing' });
  const { fingerprint } = request;
  const outcome = await checkFile(bytes, { keys, canVerify, fingerprint, announcedFor, now: () => performance.now() });
  tell({ type: 'outcome', outcome });
}

/** The sealed document of a ranking, with its progress where the server says how long it is. */
async function fetchBundle(rankingId: string): Promise<Uint8Array> {
  tell({ type: 'phase', phase: 'fetching' });
  const answer = await get(`${rankingAt(rankingId)}/bundle`);
  if (!answer) throw new NothingToCheck('network');
  if (answer.status === TOO_MANY) throw new NothingToCheck('too-many');
  if (!answer.ok || !answer.body) throw new NothingToCheck('not-found');
  const total = Number(answer.headers.get('content-length') ?? 0);
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const reader = answer.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    if (total >= length) tell({ type: 'phase', phase: 'fetching', done: length / total });
  }
  return joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function fetchKeys(): Promise<readonly TrustedKey[] | undefined> {
  const answer = await get(KEYS);
  try {
    return answer?.ok ? await readTrustedKeys(await answer.text()) : undefined;
  } catch {
    return undefined;
  }
}

async function announcedFor(rankingId: string): Promise<string | null | undefined> {
  const answer = await get(rankingAt(rankingId));
  if (answer?.status === NOT_FOUND) return null;
  if (!answer?.ok) return undefined;
  const { resultHash } = (await answer.json()) as { readonly resultHash: string };
  return resultHash;
}

/** Undefined when nobody answers. */
async function get(path: string): Promise<Response | undefined> {
  try {
    return await fetch(path, { credentials: 'omit' });
  } catch {
    return undefined;
  }
}

async function canVerifySignatures(): Promise<boolean> {
  try {
    await crypto.subtle.importKey('jwk', SOME_KEY, { name: 'Ed25519' }, false, ['verify']);
    return true;
  } catch {
    return false;
  }
}
