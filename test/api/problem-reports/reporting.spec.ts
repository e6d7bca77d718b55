import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertScene, PROVINCE, recuse, type Scene } from '../../support/builders/evaluations.js';
import { insertEvidence } from '../../support/builders/indicators.js';
import { reportDeskOf, type ReportBody, WISH } from '../../support/builders/problem-reports.js';

let t: TestApp;
let scene: Scene;
let secretariat: TestActor;
beforeAll(async () => {
  t = await startTestApp();
  scene = await insertScene(t, { nominations: 20, seats: 2 });
  secretariat = await t.actorOf('secretariat', { province: PROVINCE });
});
afterAll(() => t.close());

const { report, reported, mine, answer } = reportDeskOf(() => t);
let taken = 0;
const fresh = (): string => scene.nominations[taken++]!;
const [one, colleague] = [() => scene.seats[0]!.actor, () => scene.seats[1]!.actor];

const itemsOf = async (actor: TestActor, nominationId: string, query = '') =>
  (await mine(actor, nominationId, query).expect(200)).body as { items: ReportBody[]; next: string | null };

async function evidenceOf(nominationId: string): Promise<{ id: string; fileName: string }> {
  await insertEvidence(t.database, nominationId);
  const rows = await t.database.reader.query<{ id: string; fileName: string }[]>(
    `SELECT id, file_name AS "fileName" FROM evidence WHERE nomination_id = $1 LIMIT 1`,
    [nominationId],
  );
  return rows[0]!;
}

const setDeclaration = (nominationId: string, declaration: string) =>
  t.database.reader.query('UPDATE assignment SET declaration = $2, declared_at = $3 WHERE nomination_id = $1', [
    nominationId,
    declaration,
    declaration === 'awaited' ? null : t.clock.now(),
  ]);

describe('reporting a problem with a file', () => {
  it('says what it is and waits for an answer', async () => {
    const nominationId = fresh();
    const { body } = (await report(one(), nominationId).expect(201)) as { body: ReportBody };
    expect(body).toEqual({
      id: body.id,
      nominationId,
      criterion: null,
      evidence: null,
      ...WISH,
      state: 'open',
      createdAt: '2026-03-02T02:00:00.000Z',
      answer: null,
      answeredAt: null,
      version: 1,
    });
    expect((await itemsOf(one(), nominationId)).items).toEqual([body]);
  });

  it('may name the criterion and the document that it is about', async () => {
    const nominationId = fresh();
    const evidence = await evidenceOf(nominationId);
    const wish = { ...WISH, criterion: 'CAKUPAN', evidenceId: evidence.id };
    const body = await reported(one(), nominationId, wish);
    expect(body).toMatchObject({ criterion: { code: 'CAKUPAN', nameId: expect.any(String) as unknown }, evidence });
  });

  it('refuses what is no part of the file, and tells every fault at once', async () => {
    const [nominationId, other] = [fresh(), fresh()];
    const foreign = await evidenceOf(other);
    const removed = await evidenceOf(nominationId);
    await t.database.reader.query('UPDATE evidence SET removed_at = now() WHERE id = $1', [removed.id]);
    for (const evidenceId of [foreign.id, removed.id, randomUUID()]) {
      const refused = await report(one(), nominationId, { ...WISH, criterion: 'TIDAK_ADA', evidenceId }).expect(422);
      expect((refused.body as { errors: object[] }).errors).toMatchObject([
        { field: 'criterion', code: 'problem-report.criterion-unknown' },
        { field: 'evidenceId', code: 'problem-report.evidence-unknown' },
      ]);
    }
    expect((await itemsOf(one(), nominationId)).items).toEqual([]);
  });

  it('needs a known category and 1 to 2000 characters', async () => {
    const nominationId = fresh();
    const faults = async (wish: object) =>
      ((await report(one(), nominationId, wish).expect(422)).body as { errors: { field: string }[] }).errors.map(
        ({ field }) => field,
      );
    expect(await faults({ category: 'rumour', text: ' ' })).toEqual(['category', 'text']);
    expect(await faults({ ...WISH, text: 'x'.repeat(2001) })).toEqual(['text']);
    await report(one(), nominationId, { ...WISH, text: 'x'.repeat(2000) }).expect(201);
  });

  it('repeats its answer, not its effect, under the same Idempotency-Key', async () => {
    const nominationId = fresh();
    const key = { 'idempotency-key': randomUUID() };
    const [first, second] = [
      await report(one(), nominationId).set(key).expect(201),
      await report(one(), nominationId).set(key).expect(201),
    ];
    expect(second.body).toEqual(first.body);
    expect((await itemsOf(one(), nominationId)).items).toHaveLength(1);
  });

  it('is in the audit log, with the seat and the words', async () => {
    const nominationId = fresh();
    const { id } = await reported(one(), nominationId);
    const entries = await t.database.reader.query<{ actor: string; after: object }[]>(
      `SELECT actor_id AS actor, payload::jsonb -> 'after' AS after FROM audit_entry
       WHERE event = 'problem-report.made' AND subject_type = 'problem-report' AND subject_id = $1`,
      [id],
    );
    expect(entries).toEqual([
      {
        actor: one().userId,
        after: { nominationId, seatId: scene.seats[0]!.id, criterion: null, evidenceId: null, ...WISH, state: 'open' },
      },
    ]);
  });

  it('is for evaluators', async () => {
    for (const role of ['secretariat', 'auditor', 'administrator', 'proposer'] as const) {
      const actor = await t.actorOf(role);
      await report(actor, scene.nominations[0]!).expect(403);
      await mine(actor, scene.nominations[0]!).expect(403);
    }
  });
});

describe('the walls around a nominee', () => {
  it('hide it before the declaration, before verification, from another panel, and when it is not there at all', async () => {
    const [undeclared, unverified] = [fresh(), fresh()];
    await setDeclaration(undeclared, 'awaited');
    await t.database.reader.query(`UPDATE nomination SET state = 'submitted' WHERE id = $1`, [unverified]);
    const elsewhere = await insertScene(t, { nominations: 1, seats: 1 });
    const nothing = await report(one(), randomUUID()).expect(404);
    for (const nominationId of [undeclared, unverified, elsewhere.nominations[0]!]) {
      for (const refused of [
        await report(one(), nominationId).expect(404),
        await mine(one(), nominationId).expect(404),
      ]) {
        const { code, title } = refused.body as { code: string; title: string };
        expect({ code, title }).toMatchObject({ code: 'nomination.not-found' });
        expect(title).toBe((nothing.body as { title: string }).title);
      }
    }
  });

  it('close behind whoever is recused: neither the nominee nor their own earlier reports are to be found', async () => {
    const nominationId = fresh();
    const { id, version } = await reported(one(), nominationId);
    await answer(secretariat, id, version).expect(200);
    await recuse(t.database, scene.seats[0]!.id, nominationId);
    expect((await mine(one(), nominationId).expect(404)).body).toMatchObject({ code: 'nomination.not-found' });
    expect((await report(one(), nominationId).expect(404)).body).toMatchObject({ code: 'nomination.not-found' });
    await mine(colleague(), nominationId).expect(200);
  });

  it('never show the report of a colleague, nor of whoever sat on the seat before', async () => {
    const nominationId = fresh();
    await reported(one(), nominationId);
    expect((await itemsOf(colleague(), nominationId)).items).toEqual([]);

    const successor = await t.actorOf('evaluator');
    const own = await insertScene(t, { nominations: 1, seats: 1 });
    await reported(own.seats[0]!.actor, own.nominations[0]!);
    await t.database.reader.query('UPDATE seat SET user_id = $2 WHERE id = $1', [own.seats[0]!.id, successor.userId]);
    expect((await itemsOf(successor, own.nominations[0]!)).items).toEqual([]);
  });
});

describe('the own reports on a nominee', () => {
  it('come with their answers: open ones first, then newest first, in pages', async () => {
    const nominationId = fresh();
    const ids: string[] = [];
    for (let number = 0; number < 3; number += 1) {
      t.clock.advance({ seconds: 1 });
      ids.unshift((await reported(one(), nominationId)).id);
    }
    await answer(secretariat, ids[0]!, 1, 'Dokumen diganti').expect(200);
    const order = [ids[1], ids[2], ids[0]];
    const first = await itemsOf(one(), nominationId, '?limit=2');
    const second = await itemsOf(one(), nominationId, `?limit=2&after=${String(first.next)}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(order);
    expect(second.items[0]).toMatchObject({ state: 'answered', answer: 'Dokumen diganti', version: 2 });
    expect(second.items[0]).not.toHaveProperty('answeredBy');
    expect(second.next).toBeNull();
  });

  it('takes the same number of queries, however many there are', async () => {
    const nominationId = fresh();
    await reported(one(), nominationId);
    const forOne = await t.countQueries(() => mine(one(), nominationId).expect(200));
    await reported(one(), nominationId);
    await reported(one(), nominationId);
    expect(await t.countQueries(() => mine(one(), nominationId).expect(200))).toBe(forOne);
  });
});
