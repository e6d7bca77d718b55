import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { startTestApp, type TestApp } from '../../support/app.js';
import {
  type Contest,
  ifMatch,
  insertContest,
  publish,
  sealContest,
  snapshot,
  url,
} from '../../support/builders/results.js';

const NOW = '2026-03-02T02:00:00.000Z';
const LATER = '2026-03-05T02:00:00.000Z';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());
beforeEach(() => {
  t.clock.set(NOW);
});

const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code;
const insertSealed = async () => {
  const contest = await insertContest(t, [{ name: 'PT Alfa' }]);
  return { contest, result: await sealContest(t, contest) };
};
const move = (contest: Contest, version: number, publicFrom: string) =>
  t
    .http()
    .patch(url(contest, 'publication'))
    .set({ ...contest.secretary.headers, ...ifMatch(version) })
    .send({ publicFrom });

describe('ordering a publication', () => {
  it('names the instant and moves the ranking on', async () => {
    const { contest, result } = await insertSealed();
    const answer = await publish(t, contest, '2026-03-05T09:00:00+07:00');
    const body = {
      rankingId: contest.rankingId,
      resultId: result.id,
      publicFrom: LATER,
      orderedAt: NOW,
      path: `/api/v1/public/rankings/${contest.rankingId}`,
      version: 1,
    };
    expect({ status: answer.status, etag: answer.headers['etag'], body: answer.body as unknown }).toEqual({
      status: 201,
      etag: '"1"',
      body,
    });
    const read = await t.http().get(url(contest, 'publication')).set(contest.auditor.headers).expect(200);
    expect(read.body).toEqual(body);
    const rows = await t.database.reader.query<unknown[]>('SELECT state FROM ranking WHERE id = $1', [
      contest.rankingId,
    ]);
    expect(rows).toEqual([{ state: 'published' }]);
    const ranking = await t.http().get(`/api/v1/rankings/${contest.rankingId}`).set(contest.auditor.headers);
    expect(ranking.body).toMatchObject({ state: 'published', decidedAt: NOW, publicFrom: LATER });
  });

  it('for an instant that has passed means at once', async () => {
    const { contest } = await insertSealed();
    const answer = await publish(t, contest, '2026-03-01T02:00:00Z');
    expect(answer.body).toMatchObject({ publicFrom: NOW });
    await t.http().get(`/api/v1/public/rankings/${contest.rankingId}`).expect(200);
  });

  it('is for a sealed ranking, once, by its secretariat', async () => {
    const contest = await insertContest(t, [{ name: 'PT Alfa' }]);
    const before = await snapshot(t.database);
    const early = await publish(t, contest, LATER);
    expect([early.status, codeOf(early)]).toEqual([409, 'publication.not-sealed']);
    expect(await snapshot(t.database)).toEqual(before);
    await sealContest(t, contest);
    const stranger = await t.actorOf('secretariat', { province: '31' });
    expect((await publish(t, { ...contest, secretary: stranger }, LATER)).status).toBe(404);
    const [one, two] = await Promise.all([publish(t, contest, LATER), publish(t, contest, LATER)]);
    expect([one.status, two.status].sort()).toEqual([201, 409]);
    expect(codeOf(one.status === 409 ? one : two)).toBe('publication.ordered');
  });

  it('needs an instant', async () => {
    const { contest } = await insertSealed();
    expect((await publish(t, contest, '2026-02-30T00:00:00Z')).status).toBe(422);
    expect((await publish(t, contest, '2026-03-05')).status).toBe(422);
  });
});

describe('moving a publication', () => {
  it('is possible until the instant, for whoever has seen the latest', async () => {
    const { contest } = await insertSealed();
    const missing = await t.http().get(url(contest, 'publication')).set(contest.auditor.headers);
    expect([missing.status, codeOf(missing)]).toEqual([404, 'publication.not-found']);
    await publish(t, contest, LATER);
    t.clock.set('2026-03-05T01:59:59.999Z');
    expect((await move(contest, 2, '2026-03-06T02:00:00Z')).status).toBe(412);
    const moved = await move(contest, 1, '2026-03-06T02:00:00Z');
    expect(moved.body).toMatchObject({ publicFrom: '2026-03-06T02:00:00.000Z', version: 2 });
    t.clock.set(LATER);
    await t.http().get(`/api/v1/public/rankings/${contest.rankingId}`).expect(404);
    t.clock.set('2026-03-06T02:00:00.000Z');
    const before = await snapshot(t.database);
    const late = await move(contest, 2, '2026-03-07T02:00:00Z');
    expect([late.status, codeOf(late)]).toEqual([409, 'publication.is-public']);
    expect(await snapshot(t.database)).toEqual(before);
  });

  it('to the past means at once', async () => {
    const { contest } = await insertSealed();
    await publish(t, contest, LATER);
    expect((await move(contest, 1, '2026-01-01T00:00:00Z')).body).toMatchObject({ publicFrom: NOW });
    await t.http().get(`/api/v1/public/rankings/${contest.rankingId}`).expect(200);
  });

  it('needs the version that was seen', async () => {
    const { contest } = await insertSealed();
    await publish(t, contest, LATER);
    const answer = await t
      .http()
      .patch(url(contest, 'publication'))
      .set(contest.secretary.headers)
      .send({ publicFrom: LATER });
    expect([answer.status, codeOf(answer)]).toEqual([428, 'request.if-match-missing']);
  });
});
