import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { startTestApp, type TestApp } from '../../support/app.js';
import { type Contest, insertContest, publish, sealContest, setEdition } from '../../support/builders/results.js';

const EMBARGO_ENDS = '2026-03-05T02:00:00.000Z';
const ONE_MILLISECOND_BEFORE = '2026-03-05T01:59:59.999Z';

let t: TestApp;
let contest: Contest;

beforeAll(async () => {
  t = await startTestApp();
  contest = await insertContest(t, [
    { name: 'PT Rahasia', interview: 90 },
    { name: 'PT Beta', interview: 85 },
  ]);
  await setEdition(t.database, contest.editionId, { publishes_scores: true });
  await sealContest(t, contest);
  expect((await publish(t, contest, EMBARGO_ENDS)).status).toBe(201);
});
afterAll(() => t.close());
beforeEach(() => {
  t.clock.set('2026-03-02T02:00:00Z');
});

const get = (path: string) => t.http().get(`/api/v1/public/${path}`);

/** What an answer tells, without what differs between any two requests. */
async function told(path: string) {
  const { status, text, headers } = await get(path);
  const said = JSON.parse(text) as Record<string, unknown>;
  delete said['instance'];
  const names = Object.keys(headers).sort();
  return { status, said, names, cache: headers['cache-control'], etag: headers['etag'] };
}

describe('before the embargo ends', () => {
  it('a ranking is answered exactly like one that does not exist', async () => {
    t.clock.set(ONE_MILLISECOND_BEFORE);
    for (const path of ['', '/bundle']) {
      const secret = await told(`rankings/${contest.rankingId}${path}`);
      expect(secret).toEqual(await told(`rankings/${randomUUID()}${path}`));
      expect(secret).toMatchObject({ status: 404, said: { code: 'ranking.not-found' }, cache: 'no-store' });
    }
  });

  it('its nominees are answered exactly like nominees that do not exist', async () => {
    t.clock.set(ONE_MILLISECOND_BEFORE);
    const nomineeId = contest.nominees.get('PT Rahasia')!;
    expect(await told(`nominees/${nomineeId}`)).toEqual(await told(`nominees/${randomUUID()}`));
  });

  it('no list, count or filter knows it', async () => {
    t.clock.set(ONE_MILLISECOND_BEFORE);
    for (const path of ['rankings', 'rankings?province=73', 'rankings?level=provincial', 'editions']) {
      const answer = await get(path).expect(200);
      expect(answer.body).toMatchObject({ items: [] });
      expect(answer.text).not.toContain(contest.rankingId);
    }
  });

  it('it takes as many statements as a ranking that does not exist', async () => {
    const count = (id: string) => t.countQueries(() => get(`rankings/${id}`).expect(404));
    expect(await count(contest.rankingId)).toBe(await count(randomUUID()));
  });
});

describe('at the instant at which the embargo ends', () => {
  it('everybody sees the ranking, its nominees, its edition and its document', async () => {
    t.clock.set(EMBARGO_ENDS);
    await get(`rankings/${contest.rankingId}`).expect(200);
    await get(`rankings/${contest.rankingId}/bundle`).expect(200);
    await get(`nominees/${contest.nominees.get('PT Rahasia')!}`).expect(200);
    expect((await get('rankings').expect(200)).text).toContain(contest.rankingId);
    expect((await get('editions').expect(200)).body).toMatchObject({ items: [{ rankings: 1 }] });
  });
});
