import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApp, type TestApp } from '../support/app.js';
import { type Contest, insertContest, sealContest } from '../support/builders/results.js';

let t: TestApp;
let contest: Contest;
let resultId: string;
let hash: string;

beforeAll(async () => {
  t = await startTestApp();
  contest = await insertContest(t, [{ name: 'PT Alfa' }]);
  ({ id: resultId, hash } = await sealContest(t, contest));
});
afterAll(() => t.close());

const get = (path: string, headers = contest.auditor.headers) => t.http().get(`/api/v1/oversight/${path}`).set(headers);
const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code;

describe('the audit explorer', () => {
  it('shows who did what, with what changed', async () => {
    const answer = await get(`audit?event=result.sealed`).expect(200);
    expect(answer.body).toEqual({
      items: [
        {
          place: expect.stringMatching(/^\d+\/\d+$/),
          at: '2026-03-02T02:00:00.000Z',
          actor: { userId: contest.secretary.userId, roles: ['secretariat@73'] },
          event: 'result.sealed',
          subject: { type: 'result', id: resultId },
          before: null,
          after: {
            rankingId: contest.rankingId,
            number: 1,
            hash,
            outcomeHash: expect.stringMatching(/^sha256:/),
            keyId: expect.stringMatching(/^[\w-]{43}$/),
          },
          requestId: expect.any(String),
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ],
      next: null,
    });
  });

  it('filters by subject and by actor, page by page', async () => {
    const events = async (query: string) => {
      const answer = await get(`audit?${query}`).expect(200);
      const { items, next } = answer.body as { items: { event: string }[]; next: string | null };
      return { events: items.map(({ event }) => event).sort(), next };
    };
    const all = await events(`subjectType=ranking&subjectId=${contest.rankingId}`);
    expect(all).toEqual({
      events: ['decision.recorded', 'ranking.sealed', 'ranking.signed', 'ranking.signed', 'ranking.signed'],
      next: null,
    });
    // The first seal of an installation that makes its own key announces the key.
    const own = ['decision.recorded', 'ranking.sealed', 'result.sealed', 'signing-key.announced'];
    expect((await events(`actorId=${contest.secretary.userId}`)).events).toEqual(own);
    const first = await events(`actorId=${contest.secretary.userId}&limit=2`);
    const rest = await events(`actorId=${contest.secretary.userId}&limit=2&after=${first.next!}`);
    expect([...first.events, ...rest.events].sort()).toEqual(own);
    expect(rest.next).toBeNull();
  });

  it('refuses half a subject and a page mark of nobody', async () => {
    const half = await get('audit?subjectType=ranking');
    expect(half.body).toMatchObject({
      code: 'request.invalid',
      errors: [{ field: 'subjectId', code: 'field.required' }],
    });
    const mark = await get('audit?after=xyz');
    expect([mark.status, codeOf(mark)]).toEqual([422, 'request.cursor-malformed']);
  });
});

describe('the audit chain', () => {
  it('is read again and found intact, or its first fault is named', async () => {
    const head = (await get('audit/head').expect(200)).body as { lanes: { seq: number }[] };
    expect(head).toEqual({
      format: 'paritrana-audit-head-1',
      lanes: expect.arrayContaining([
        { lane: expect.any(Number), seq: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ]),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const entries = head.lanes.reduce((sum, { seq }) => sum + seq, 0);
    const intact = await get('audit/verification').expect(200);
    expect(intact.body).toEqual({ intact: true, entries, lanes: head.lanes.length, head, fault: null });

    await t.database.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(
        `UPDATE audit_entry SET payload = replace(payload, 'BA-07', 'BA-08') WHERE event = 'decision.recorded'`,
      );
    });
    const broken = await get('audit/verification').expect(200);
    expect(broken.body).toMatchObject({ intact: false, fault: { kind: 'edited' } });
    const invariants = await get('invariants').expect(200);
    expect((invariants.body as { items: unknown[] }).items).toContainEqual({
      code: 'audit.chain-has-no-gap',
      holds: false,
      violations: [expect.stringMatching(/^\d+\/\d+$/)],
    });
  });
});

describe('oversight', () => {
  it('is for auditors of the national level', async () => {
    const provincial = await t.actorOf('auditor', { province: '73' });
    const administrator = await t.actorOf('administrator');
    for (const path of ['invariants', 'audit', 'audit/head', 'audit/verification']) {
      const answer = await get(path, provincial.headers);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'oversight.national-only']);
      expect(codeOf(await get(path, administrator.headers))).toBe('access.role-not-allowed');
    }
  });
});
