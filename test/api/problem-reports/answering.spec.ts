import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { canAnswer, canRead } from '../../../src/features/problem-reports/problem-report.policy.js';
import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertScene, PROVINCE, recuse, type Scene } from '../../support/builders/evaluations.js';
import { reportDeskOf, type ReportBody, WISH } from '../../support/builders/problem-reports.js';

let t: TestApp;
let scene: Scene;
let secretariat: TestActor;
beforeAll(async () => {
  t = await startTestApp();
  scene = await insertScene(t, { nominations: 12, seats: 2 });
  secretariat = await t.actorOf('secretariat', { province: PROVINCE });
});
afterAll(() => t.close());

const { reported, list, answer } = reportDeskOf(() => t);
let taken = 0;
const fresh = (): string => scene.nominations[taken++]!;
const one = () => scene.seats[0]!.actor;

interface ListBody {
  readonly items: (ReportBody & { readonly seatLabel: string })[];
  readonly next: string | null;
  readonly open: number;
}

const listed = async (actor: TestActor, query = '') => (await list(actor, query).expect(200)).body as ListBody;
const stateOf = (id: string) =>
  t.database.reader.query<object[]>('SELECT state, answer, version FROM problem_report WHERE id = $1', [id]);

describe('the reports that a secretariat receives', () => {
  it('name the nominee, the ranking and the seat, and nobody who sits on it', async () => {
    const nominationId = fresh();
    const { id } = await reported(one(), nominationId, { ...WISH, criterion: 'CAKUPAN' });
    const { items, open } = await listed(secretariat, `?nominationId=${nominationId}`);
    const [body] = items;
    expect(open).toBe(1);
    expect(body).toMatchObject({
      id,
      nominationId,
      nomineeName: expect.stringContaining('Nomine') as unknown,
      editionId: scene.editionId,
      rankingId: scene.rankingId,
      rankingCategory: { id: scene.categoryId },
      provinceCode: PROVINCE,
      seatLabel: expect.stringMatching(/^Penilai 1, unsur /) as unknown,
      criterion: { code: 'CAKUPAN' },
      ...WISH,
      state: 'open',
      answer: null,
      answeredBy: null,
    });
    expect(JSON.stringify(body)).not.toContain(one().userId);
    expect(JSON.stringify(body)).not.toContain('Uji evaluator');
  });

  it('are found by whom the rules let in: the secretariat of the province, the national one, and auditors', async () => {
    const own = await insertScene(t, { nominations: 2, seats: 1 });
    const ids = [];
    for (const nominationId of own.nominations) ids.push((await reported(own.seats[0]!.actor, nominationId)).id);
    const people = [
      ['secretariat', PROVINCE],
      ['secretariat', '11'],
      ['secretariat', null],
      ['auditor', PROVINCE],
      ['auditor', '11'],
      ['auditor', null],
    ] as const;
    for (const [role, province] of people) {
      const who = await t.actorOf(role, province === null ? {} : { province });
      const actor = {
        userId: who.userId,
        sessionId: null,
        grants: [{ role, provinceCode: province, nomineeId: null }],
        requestId: '',
        arrivedAt: new Date(0),
      };
      const mayRead = canRead(actor, { provinceCode: PROVINCE });
      const { items, open } = await listed(who, `?rankingId=${own.rankingId}`);
      expect([role, province, items.map(({ id }) => id).sort()]).toEqual([role, province, mayRead ? ids.sort() : []]);
      expect(open).toBe(mayRead ? 2 : 0);
      expect(mayRead).toBe(province !== '11');
      expect(canAnswer(actor, { provinceCode: PROVINCE })).toBe(mayRead && role === 'secretariat');
      expect(canRead(actor, { provinceCode: null })).toBe(province === null);
    }
  });

  it('come open ones first, then newest first, in pages, filtered by state and edition, with a count of the open', async () => {
    const own = await insertScene(t, { nominations: 3, seats: 1 });
    const ids: string[] = [];
    for (const nominationId of own.nominations) {
      t.clock.advance({ seconds: 1 });
      ids.unshift((await reported(own.seats[0]!.actor, nominationId)).id);
    }
    await answer(secretariat, ids[0]!, 1).expect(200);
    const here = `?editionId=${own.editionId}`;
    const first = await listed(secretariat, `${here}&limit=2`);
    const second = await listed(secretariat, `${here}&limit=2&after=${String(first.next)}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([ids[1], ids[2], ids[0]]);
    expect([first.open, second.open, second.next]).toEqual([2, 2, null]);
    const open = await listed(secretariat, `${here}&state=open`);
    expect(open.items.map(({ id }) => id)).toEqual([ids[1], ids[2]]);
    const answered = await listed(secretariat, `${here}&state=answered`);
    expect([answered.items.map(({ id }) => id), answered.open]).toEqual([[ids[0]], 2]);
    expect(await t.countQueries(() => list(secretariat, `${here}&limit=1`))).toBe(
      await t.countQueries(() => list(secretariat, here)),
    );
  });

  it('stay when their evaluator is recused: the file may still be wrong', async () => {
    const nominationId = fresh();
    const { id } = await reported(one(), nominationId);
    await recuse(t.database, scene.seats[0]!.id, nominationId);
    expect((await listed(secretariat, `?nominationId=${nominationId}`)).items.map((item) => item.id)).toEqual([id]);
    await answer(secretariat, id, 1).expect(200);
  });

  it('are closed to evaluators and everybody else', async () => {
    await list(one()).expect(403);
    for (const role of ['administrator', 'proposer'] as const) await list(await t.actorOf(role)).expect(403);
  });
});

describe('answering a report', () => {
  it('closes it, says who and when, and is in the audit log', async () => {
    const { id, nominationId } = await reported(one(), fresh());
    const at = t.clock.now().toISOString();
    const { body } = (await answer(secretariat, id, 1, 'Dokumen sudah diganti').expect(200)) as { body: object };
    expect(body).toMatchObject({
      id,
      state: 'answered',
      answer: 'Dokumen sudah diganti',
      answeredBy: secretariat.userId,
      answeredAt: at,
      version: 2,
    });
    const entries = await t.database.reader.query<object[]>(
      `SELECT actor_id AS actor, payload::jsonb -> 'before' AS before, payload::jsonb -> 'after' AS after
       FROM audit_entry WHERE event = 'problem-report.answered' AND subject_id = $1`,
      [id],
    );
    expect(entries).toEqual([
      {
        actor: secretariat.userId,
        before: { state: 'open', version: 1 },
        after: { state: 'answered', version: 2, nominationId, answer: 'Dokumen sudah diganti' },
      },
    ]);
  });

  it('happens once', async () => {
    const { id } = await reported(one(), fresh());
    await answer(secretariat, id, 1, 'Pertama').expect(200);
    for (const version of [1, 2]) {
      const refused = await answer(secretariat, id, version, 'Kedua').expect(409);
      expect(refused.body).toMatchObject({ code: 'problem-report.answered' });
    }
    expect(await stateOf(id)).toEqual([{ state: 'answered', answer: 'Pertama', version: 2 }]);
  });

  it('of two people at once is the answer of one', async () => {
    const { id } = await reported(one(), fresh());
    const national = await t.actorOf('secretariat');
    const both = await Promise.all([answer(secretariat, id, 1), answer(national, id, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('takes the version that was seen, and words', async () => {
    const { id } = await reported(one(), fresh());
    expect((await answer(secretariat, id, 7).expect(412)).body).toMatchObject({ code: 'request.stale' });
    const without = await t
      .http()
      .post(`/api/v1/problem-reports/${id}/answer`)
      .set(secretariat.headers)
      .send({ answer: 'Ya' })
      .expect(428);
    expect(without.body).toMatchObject({ code: 'request.if-match-missing' });
    await answer(secretariat, id, 1, ' ').expect(422);
    expect(await stateOf(id)).toEqual([{ state: 'open', answer: null, version: 1 }]);
  });

  it('is for the secretariat that runs it; for others of its kind the report is not there', async () => {
    const { id } = await reported(one(), fresh());
    const stranger = await t.actorOf('secretariat', { province: '11' });
    const [refused, nothing] = [
      await answer(stranger, id, 1).expect(404),
      await answer(stranger, randomUUID(), 1).expect(404),
    ];
    expect((refused.body as { code: string }).code).toBe((nothing.body as { code: string }).code);
    for (const actor of [await t.actorOf('auditor'), one(), await t.actorOf('administrator')]) {
      await answer(actor, id, 1).expect(403);
    }
    await answer(await t.actorOf('secretariat'), id, 1).expect(200);
  });

  it('is final in the database as well, and never half given', async () => {
    const { id } = await reported(one(), fresh());
    const change = (set: string) => t.database.reader.query(`UPDATE problem_report SET ${set} WHERE id = $1`, [id]);
    await expect(change(`state = 'answered'`)).rejects.toThrow('problem_report_answer_is_signed');
    await answer(secretariat, id, 1).expect(200);
    await expect(change(`answer = 'Lain'`)).rejects.toThrow('an answered report is closed');
  });
});
