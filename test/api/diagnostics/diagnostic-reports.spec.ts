import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { WorkerOverrun, Workers } from '../../../src/platform/workers/workers.js';
import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertScene } from '../../support/builders/evaluations.js';
import {
  type Contest,
  idOf,
  insertContest,
  publish,
  sealContest,
  setEdition,
  setGate,
  url,
} from '../../support/builders/results.js';

interface ReportBody {
  readonly id: string;
  readonly hash: string;
  readonly seed: number;
  readonly createdAt: string;
  readonly isOfSealedResult: boolean;
  readonly isCurrent: boolean;
}

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const THREE = [
  { name: 'PT Alfa', interview: 90 },
  { name: 'PT Beta', interview: 85 },
  { name: 'PT Gama', interview: 80 },
] as const;
const FEW = { seed: 7, draws: 100 };
const HASH = expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as unknown;

const ask = (contest: Contest, { headers }: TestActor, body: object = FEW) =>
  t.http().post(url(contest, 'diagnostic-reports')).set(headers).send(body);

const list = (contest: Contest, { headers }: TestActor, query = '') =>
  t
    .http()
    .get(url(contest, `diagnostic-reports${query}`))
    .set(headers);

const read = (id: string, { headers }: TestActor) => t.http().get(`/api/v1/diagnostic-reports/${id}`).set(headers);

const made = async (contest: Contest, body: object = FEW): Promise<ReportBody> =>
  (await ask(contest, contest.auditor, body).expect(201)).body as ReportBody;

const listed = async (contest: Contest): Promise<ReportBody[]> =>
  ((await list(contest, contest.auditor).expect(200)).body as { items: ReportBody[] }).items;

const refusal = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code: string }).code];

const setFigure = (contest: Contest, name: string, value: string) =>
  t.database.reader.query('UPDATE indicator_value SET verified = $2 WHERE nomination_id = $1', [
    idOf(contest, name),
    value,
  ]);

describe('a diagnostic report', () => {
  it('is made for the secretariat once nothing is awaited, with its seed and what it describes', async () => {
    const contest = await insertContest(t, THREE);
    const answer = await ask(contest, contest.secretary).expect(201);
    const computed = await t.http().get(url(contest, 'computation')).set(contest.auditor.headers).expect(200);
    expect(answer.body).toEqual({
      id: expect.any(String),
      rankingId: contest.rankingId,
      seed: 7,
      draws: 100,
      engine: 'paritrana-diagnostics/1',
      outcomeHash: (computed.body as { outcomeHash: string }).outcomeHash,
      inputsHash: HASH,
      hash: HASH,
      isOfSealedResult: false,
      isCurrent: true,
      createdAt: '2026-03-02T02:00:00.000Z',
    });
  });

  it('is handed out as the text that was hashed, with what it knew beside the marks and one sentence per nominee', async () => {
    const contest = await insertContest(t, THREE, { edition: { is_synthetic: true } });
    const { id, hash } = await made(contest);
    const answer = await read(id, contest.secretary).expect(200);
    expect(`sha256:${createHash('sha256').update(answer.text, 'utf8').digest('hex')}`).toBe(hash);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      etag: `"${hash}"`,
    });
    const alfa = idOf(contest, 'PT Alfa');
    expect(answer.body).toMatchObject({
      format: 'paritrana-diagnostic-report/1',
      rankingId: contest.rankingId,
      synthetic: true,
      context: {
        related: [],
        handedIn: expect.arrayContaining([
          ['DESK', alfa, 'P1', 1],
          ['INT', alfa, 'P3', 1],
        ]),
        interviewed: [],
      },
      report: {
        format: 'paritrana-diagnostics/1',
        seed: 7,
        draws: 100,
        awardPlaces: 3,
        nominees: [
          { nominee: alfa, rank: 1, sentence: { id: expect.stringMatching(/^Peringkat 1 /) } },
          { rank: 2 },
          { rank: 3 },
        ],
      },
    });
  });

  it('names seats and nobody', async () => {
    const contest = await insertContest(t, THREE);
    const { text } = await read((await made(contest)).id, contest.auditor).expect(200);
    expect(text).toContain('"P1"');
    for (const { actor, id } of contest.seats) {
      for (const secret of [actor.userId, actor.email, id, 'Uji evaluator']) expect(text).not.toContain(secret);
    }
  });

  it('is made once for one question; another seed or other inputs are another question', async () => {
    const contest = await insertContest(t, THREE);
    const first = await made(contest);
    expect(await made(contest)).toEqual(first);
    const other = await made(contest, { ...FEW, seed: 8 });
    await setFigure(contest, 'PT Beta', '80.01');
    const later = await made(contest);
    expect(new Set([first.id, other.id, later.id]).size).toBe(3);
  });

  it('takes its seed from its inputs when nobody names one', async () => {
    const contest = await insertContest(t, THREE);
    const { seed } = await made(contest, { draws: 100 });
    expect(await made(contest, { draws: 100 })).toMatchObject({ seed });
    await setFigure(contest, 'PT Beta', '80.01');
    expect((await made(contest, { draws: 100 })).seed).not.toBe(seed);
  });

  it('leaves every official number as it is', async () => {
    const contest = await insertContest(t, THREE);
    const computation = async () =>
      (await t.http().get(url(contest, 'computation')).set(contest.auditor.headers).expect(200)).body as unknown;
    const before = await computation();
    await made(contest);
    expect(await computation()).toEqual(before);
  });

  it('is made in the audit log by name, without its numbers', async () => {
    const contest = await insertContest(t, THREE);
    const { id, hash } = await made(contest);
    await made(contest);
    const entries = await t.database.reader.query<{ entry: unknown }[]>(
      `SELECT payload::jsonb -> 'after' AS entry FROM audit_entry
       WHERE payload::jsonb #>> '{subject,id}' = $1 AND payload::jsonb ->> 'event' = 'diagnostic-report.created'`,
      [id],
    );
    expect(entries.map(({ entry }) => entry)).toEqual([
      {
        rankingId: contest.rankingId,
        seed: 7,
        draws: 100,
        engine: 'paritrana-diagnostics/1',
        inputsHash: HASH,
        outcomeHash: HASH,
        hash,
      },
    ]);
  });

  it('is refused with the fields that are wrong', async () => {
    const contest = await insertContest(t, THREE);
    const answer = await ask(contest, contest.auditor, { seed: -1, draws: 99 });
    const { code, errors } = answer.body as { code: string; errors: { field: string }[] };
    expect([answer.status, code, errors.map(({ field }) => field)]).toEqual([
      422,
      'request.invalid',
      ['seed', 'draws'],
    ]);
  });

  it('names inputs that the rule does not understand', async () => {
    const contest = await insertContest(t, THREE);
    await setFigure(contest, 'PT Beta', 'delapan puluh');
    expect(refusal(await ask(contest, contest.auditor))).toEqual([409, 'computation.inputs-faulty']);
    expect(refusal(await list(contest, contest.auditor))).toEqual([409, 'computation.inputs-faulty']);
  });
});

describe('a report that takes too much', () => {
  it('is refused before it begins when the field is too large for so many draws', async () => {
    const { rankingId } = await insertScene(t, { seats: 1, nominations: 201 });
    const auditor = await t.actorOf('auditor');
    const answer = await t
      .http()
      .post(url({ rankingId }, 'diagnostic-reports'))
      .set({ ...auditor.headers, 'accept-language': 'en' })
      .send({ draws: 100_000 });
    expect(answer.body).toMatchObject({
      code: 'diagnostic-report.too-large',
      title: expect.stringContaining('201 nominees with 100000 draws'),
    });
    expect(answer.status).toBe(409);
  });

  it.each(['time', 'memory'] as const)('is stopped when it runs out of %s, and nothing is kept', async (limit) => {
    const contest = await insertContest(t, THREE);
    const run = jest.spyOn(t.app.get(Workers), 'run').mockRejectedValueOnce(new WorkerOverrun(limit));
    expect(refusal(await ask(contest, contest.auditor))).toEqual([409, 'diagnostic-report.took-too-long']);
    run.mockRestore();
    expect(await listed(contest)).toEqual([]);
  });

  it('leaves a sealed result without a report, and the sealing as it is', async () => {
    const contest = await insertContest(t, THREE);
    await sealContest(t, contest);
    const run = jest.spyOn(t.app.get(Workers), 'run').mockRejectedValueOnce(new WorkerOverrun('time'));
    await t.app.get(Jobs).drain();
    run.mockRestore();
    expect(await listed(contest)).toEqual([]);
  });
});

describe('the reports on a ranking', () => {
  it('are listed newest first and page by page, with those that describe other inputs marked', async () => {
    const contest = await insertContest(t, THREE);
    const first = await made(contest);
    t.clock.advance({ seconds: 1 });
    await setFigure(contest, 'PT Beta', '81');
    const second = await made(contest);
    expect(await listed(contest)).toEqual([second, { ...first, isCurrent: false }]);
    const page = (await list(contest, contest.secretary, '?limit=1').expect(200)).body as { next: string };
    expect(page).toEqual({ items: [second], next: expect.any(String) });
    const rest = await list(contest, contest.secretary, `?limit=1&after=${page.next}`).expect(200);
    expect(rest.body).toEqual({ items: [{ ...first, isCurrent: false }], next: null });
  });

  it('are found with as many statements for three as for one', async () => {
    const contest = await insertContest(t, THREE);
    const count = () => t.countQueries(() => list(contest, contest.auditor).expect(200));
    await made(contest);
    await count(); // The rule is kept after its first use.
    const one = await count();
    await made(contest, { ...FEW, seed: 8 });
    await made(contest, { ...FEW, seed: 9 });
    expect(await count()).toBe(one);
  });
});

describe('sealing', () => {
  it('is followed by a report of its own, which describes what was sealed for ever', async () => {
    const contest = await insertContest(t, THREE);
    const before = await made(contest);
    const { id: resultId } = await sealContest(t, contest);
    const jobs = t.app.get(Jobs);
    t.clock.advance({ seconds: 1 });
    await jobs.drain();
    await t.database.transaction((tx) => jobs.enqueue(tx, 'result.diagnose', { resultId }));
    await jobs.drain();
    await setFigure(contest, 'PT Beta', '1');
    const reports = await listed(contest);
    expect(reports).toEqual([
      expect.objectContaining({ draws: 10_000, isOfSealedResult: true, isCurrent: true }),
      { ...before, isOfSealedResult: true },
    ]);
    expect(await made(contest, { draws: 10_000 })).toEqual(reports[0]);
    await read(reports[0]!.id, contest.secretary).expect(200);
  });
});

describe('the walls around a report', () => {
  it('are closed to the secretariat while anything is awaited, and never to the auditor', async () => {
    const contest = await insertContest(t, THREE);
    await setGate(t.database, idOf(contest, 'PT Beta'), 'pending');
    const { id } = await made(contest);
    const answers = () =>
      Promise.all([ask(contest, contest.secretary), list(contest, contest.secretary), read(id, contest.secretary)]);
    for (const answer of await answers()) {
      expect(refusal(answer)).toEqual([409, 'computation.not-yet']);
      expect(answer.text).not.toContain('84.00');
    }
    await read(id, contest.auditor).expect(200);
    await setEdition(t.database, contest.editionId, { shows_running_ranking: true });
    expect((await answers()).map(({ status }) => status)).toEqual([201, 200, 200]);
  });

  it('hold for evaluators, nominees, proposers and administrators, before and after publication', async () => {
    const contest = await insertContest(t, THREE);
    const { id } = await made(contest);
    const outsiders = [
      contest.seats[0]!.actor,
      await t.actorOf('nominee', { nomineeId: contest.nominees.get('PT Alfa')! }),
      await t.actorOf('proposer'),
      await t.actorOf('administrator'),
    ];
    const answers = () =>
      Promise.all(outsiders.flatMap((actor) => [ask(contest, actor), list(contest, actor), read(id, actor)]));
    const closed = Array.from({ length: 12 }, () => [403, 'access.role-not-allowed']);
    expect((await answers()).map(refusal)).toEqual(closed);

    await sealContest(t, contest);
    expect((await publish(t, contest, t.clock.now().toISOString())).status).toBe(201);
    t.clock.advance({ minutes: 1 });
    expect((await answers()).map(refusal)).toEqual(closed);
    for (const path of [`rankings/${contest.rankingId}/diagnostic-reports`, `diagnostic-reports/${id}`]) {
      await t.http().get(`/api/v1/${path}`).expect(401);
    }
  });

  it('stand around a province: for its neighbour neither ranking nor report exists', async () => {
    const contest = await insertContest(t, THREE);
    const { id } = await made(contest);
    for (const role of ['secretariat', 'auditor'] as const) {
      const stranger = await t.actorOf(role, { province: '31' });
      expect(refusal(await ask(contest, stranger))).toEqual([404, 'ranking.not-found']);
      expect(refusal(await list(contest, stranger))).toEqual([404, 'ranking.not-found']);
      expect(refusal(await read(id, stranger))).toEqual([404, 'diagnostic-report.not-found']);
    }
    const nowhere = await read('00000000-0000-4000-8000-000000000000', contest.auditor);
    expect(refusal(nowhere)).toEqual([404, 'diagnostic-report.not-found']);
  });
});
