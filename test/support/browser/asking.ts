import { randomUUID } from 'node:crypto';

import { type Award } from './award.js';

/** Asks the API; `version` is the one that was seen. Throws with the answer when it is not a good one. */
export type Ask = <Answer>(method: string, path: string, body?: object, version?: number | null) => Promise<Answer>;

/** A demo account beside the browser: what another person does, and what the server really holds. */
export const asking =
  (award: Award, account: string): Ask =>
  async <Answer>(method: string, path: string, body?: object, version?: number | null) => {
    const answer = await fetch(`${award.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(award, account)}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...(version == null ? {} : { 'if-match': `"${String(version)}"` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as Answer;
  };

const TOKEN_GOOD_FOR_MS = 240_000;
const tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();

/** A session of its own for the questions of a test; one for many of them, because signing in is limited. */
function tokenOf(award: Award, account: string): Promise<string> {
  const name = `${award.baseUrl} ${account}`;
  const known = tokens.get(name);
  if (known && known.until > Date.now()) return known.token;
  const token = signIn(award, account);
  tokens.set(name, { token, until: Date.now() + TOKEN_GOOD_FOR_MS });
  return token;
}

async function signIn({ baseUrl, password }: Award, account: string): Promise<string> {
  const answer = await fetch(`${baseUrl}/api/v1/auth/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${account}@demo.paritrana.invalid`, password }),
  });
  if (!answer.ok) throw new Error(`${account} could not sign in: ${await answer.text()}`);
  return ((await answer.json()) as { accessToken: string }).accessToken;
}
