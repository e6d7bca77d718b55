import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { startTestApp, type TestApp } from '../../support/app.js';
import { fillProvince } from './walls/province.js';

interface Change {
  readonly route: string;
  readonly requestId: string;
}

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

let t: TestApp;
let changes: Change[];

beforeAll(async () => {
  t = await startTestApp();
  changes = await changesDuring(() => fillProvince(t));
}, 300_000);
afterAll(() => t.close());

describe('the audit log', () => {
  it('has an entry of every request that changed something', async () => {
    const rows = await t.database.reader.query<{ id: string }[]>(
      `SELECT DISTINCT payload::jsonb ->> 'requestId' AS id FROM audit_entry`,
    );
    const written = new Set(rows.map(({ id }) => id));
    const unwritten = changes.filter(({ requestId }) => !written.has(requestId)).map(({ route }) => route);
    expect([...new Set(unwritten)]).toEqual([]);
  });

  it('was asked about changes of many kinds', () => {
    const kinds = new Set(changes.map(({ route }) => route));
    expect(kinds.size).toBeGreaterThan(25);
  });
});

/** The changing requests that succeeded, by the request id each answer carries. */
async function changesDuring(work: () => Promise<unknown>): Promise<Change[]> {
  const seen: Change[] = [];
  const send = globalThis.fetch;
  const recorder = jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const response = await send(input, init);
    const method = init?.method ?? 'GET';
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (response.ok && method !== 'GET') {
      const route = `${method} ${pathname.replace(ID, '…')}`;
      seen.push({ route, requestId: response.headers.get('x-request-id') ?? '' });
    }
    return response;
  });
  await work();
  recorder.mockRestore();
  return seen;
}
