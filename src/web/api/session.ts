import { type components } from './schema.js';

type TokenPair = components['schemas']['TokenPairView'];
export type Me = components['schemas']['MeView'];

/**
 * Who is signed in on this device. The access token lives only in this module's memory; the refresh token is a cookie that no
 * script can read. `away` is a person who was signed in and whose server cannot be reached now.
 */
export type Session =
  | { readonly state: 'starting' }
  | { readonly state: 'signed-out' }
  | { readonly state: 'signed-in'; readonly me: Me }
  | { readonly state: 'away'; readonly me: Me }
  | { readonly state: 'expired'; readonly me: Me };

const REMEMBERED = 'paritrana.me';
const LEAVING = 'paritrana.leaving';
const RENEWAL = 'paritrana.renewal';
const NEWS = 'paritrana.session';

let session: Session = { state: 'starting' };
let token: string | null = null;
const listeners = new Set<() => void>();
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NEWS);

export const accessToken = (): string | null => token;
export const currentSession = (): Session => session;

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: Session): void {
  session = next;
  listeners.forEach((listener) => {
    listener();
  });
}

/** Opens a session; throws the problem details of a refusal, or a TypeError when the server cannot be reached. */
export async function signIn(email: string, password: string, language: string): Promise<void> {
  localStorage.removeItem(LEAVING);
  const answer = await post('/api/v1/auth/sessions', { email, password, keep: 'cookie' }, language);

  if (!answer.ok) throw await answer.json();
  accept((await answer.json()) as TokenPair);
  tabs?.postMessage('signed-in');
}

/**
 * Finds out at the start whether this browser is still signed in, without asking for the password. Where nobody ever was, the
 * server is not asked.
 */
export async function resumeSession(): Promise<void> {
  if (localStorage.getItem(LEAVING) !== null) await signOut();
  else if (rememberedMe()) await renewAccess(null);
  else become({ state: 'signed-out' });
}

/**
 * A new access token, or null when the person has to sign in again (state `expired`) or the server is out of reach (`away`).
 * One tab renews at a time, because a refresh token works once; `refused` is the token the server did not take any more, so
 * that many requests refused at once renew once.
 */
export async function renewAccess(refused: string | null): Promise<string | null> {
  return await oneTabAtATime(async () => {
    if (token !== null && token !== refused) return token;
    let answer: Response;
    try {
      answer = await post('/api/v1/auth/sessions/refresh', {});
    } catch {
      const me = rememberedMe();
      become(me ? { state: 'away', me } : { state: 'signed-out' });
      return null;
    }
    if (answer.ok) return accept((await answer.json()) as TokenPair);
    token = null;
    const me = rememberedMe();
    if (answer.status >= 500 || answer.status === 429) become(me ? { state: 'away', me } : { state: 'signed-out' });
    else become(me ? { state: 'expired', me } : { state: 'signed-out' });
    return null;
  });
}

/**
 * Ends the session here and on the server. What features keep on this device they forget in `onSignOut`. Without a network the
 * server is told when it can be reached again: until then the cookie would still open the session, so this browser remembers
 * not to use it.
 */
export async function signOut(): Promise<void> {
  localStorage.setItem(LEAVING, 'true');
  await endOnServer();
  await forgetHere();
  tabs?.postMessage('signed-out');
}

/** A token that has run out ends nothing: whoever leaves gets a new one for it. */
async function endOnServer(): Promise<void> {
  try {
    const end = (bearer: string | null): Promise<Response> =>
      fetch('/api/v1/auth/sessions/current', {
        method: 'DELETE',
        headers: { authorization: `Bearer ${bearer ?? ''}` },
      });
    let answer = await end(token);
    if (answer.status === 401) answer = await end(await renewAccess(token));
    // Still refused: the session has ended already.
    if (answer.ok || answer.status === 401) localStorage.removeItem(LEAVING);
  } catch {
    // Out of reach: the next start of the app tells the server.
  }
}

/** Browsers give locks to secure pages only; on a plain http address in a test network the server's own tolerance must do. */
const oneTabAtATime = async <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? await navigator.locks.request(RENEWAL, work) : work();

/** The person's own data after a change of it. */
export function refreshMe(me: Me): void {
  remember(me);
  become({ state: 'signed-in', me });
}

const farewells = new Set<() => Promise<void>>();

/** Registers what must be forgotten at sign-out: offline data, caches. */
export function onSignOut(forget: () => Promise<void>): void {
  farewells.add(forget);
}

async function forgetHere(): Promise<void> {
  token = null;
  localStorage.removeItem(REMEMBERED);
  await Promise.allSettled([...farewells].map((forget) => forget()));
  become({ state: 'signed-out' });
}

tabs?.addEventListener('message', ({ data }: MessageEvent<string>) => {
  if (data === 'signed-out') void forgetHere();
  if (data === 'signed-in' && session.state !== 'signed-in') void renewAccess(null);
});

function accept(pair: TokenPair): string {
  token = pair.accessToken;
  remember(pair.user);
  become({ state: 'signed-in', me: pair.user });
  return pair.accessToken;
}

const post = (path: string, body: object, language = 'id'): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(body),
  });

/** Name and roles only, so that the offline pages know whose data to open; no token is ever kept. */
function remember(me: Me): void {
  localStorage.setItem(REMEMBERED, JSON.stringify(me));
}

function rememberedMe(): Me | null {
  const kept = localStorage.getItem(REMEMBERED);
  return kept === null ? null : (JSON.parse(kept) as Me);
}
