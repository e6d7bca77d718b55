import createClient, { type Middleware } from 'openapi-fetch';
import createQueries from 'openapi-react-query';

import { currentLanguage } from '../i18n/language.js';
import { type components, type paths } from './schema.js';
import { accessToken, renewAccess } from './session.js';

/** The shapes of the API by name: `Schemas['EditionView']`. */
export type Schemas = components['schemas'];

const asReader: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', currentLanguage());
    const token = accessToken();
    if (token !== null) request.headers.set('authorization', `Bearer ${token}`);
    // A POST that is repeated after a lost answer must not happen twice.
    if (request.method === 'POST' && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', crypto.randomUUID());
    return request;
  },
};

/** An access token lives for minutes: whoever is refused for it gets a new one and asks once more. */
async function fetchWithRenewal(request: Request): Promise<Response> {
  const again = request.clone();
  const answer = await fetch(request);
  if (answer.status !== 401 || !request.headers.has('authorization')) return answer;
  const token = await renewAccess(request.headers.get('authorization')?.slice('Bearer '.length) ?? null);
  if (token === null) return answer;
  again.headers.set('authorization', `Bearer ${token}`);
  return fetch(again);
}

/** The API, typed by docs/api/openapi.json: a route that changes there breaks the build here. */
export const api = createClient<paths>({ baseUrl: '/', fetch: fetchWithRenewal });
api.use(asReader);

/** The same as TanStack queries and mutations: `queries.useQuery('get', '/api/v1/editions')`. Errors are problem details. */
export const queries = createQueries(api);

/** The `If-Match` header of a version that was seen. */
export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${String(version)}"` });

/** A file behind the session's wall, as a blob; throws the problem details of a refusal. */
export async function fetchFile(path: string, signal?: AbortSignal): Promise<Blob> {
  const request = new Request(path, signal ? { signal } : {});
  const token = accessToken();
  request.headers.set('accept-language', currentLanguage());
  if (token !== null) request.headers.set('authorization', `Bearer ${token}`);
  const answer = await fetchWithRenewal(request);

  if (!answer.ok) throw await answer.json();
  return answer.blob();
}
