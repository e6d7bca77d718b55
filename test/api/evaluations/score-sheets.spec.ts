import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import {
  insertScene,
  markAll,
  openSheet,
  recuse,
  type Scene,
  type SheetBody,
  submitSheet,
} from '../../support/builders/evaluations.js';

const UUID = '00000000-0000-4000-8000-000000000000';

let t: TestApp;
let scene: Scene;
beforeAll(async () => {
  t = await startTestApp();
  scene = await insertScene(t, { nominations: 30 });
});
afterAll(() => t.close());

let taken = 0;
/** A nominee that no test has touched. */
const fresh = (): string => scene.nominations[taken++]!;

const [one, two] = [() => scene.seats[0]!.actor, () => scene.seats[1]!.actor];
const put = (path: string, actor = one()) => t.http().put(`/api/v1${path}`).set(actor.headers);
const open = (nominationId: string, stage = 'DESK', actor = one()) =>
  put(`/nominations/${nominationId}/score-sheets/${stage}`, actor);
const submit = (sheet: SheetBody, version = sheet.version, actor = one()) =>
  t
    .http()
    .post(`/api/v1/score-sheets/${sheet.id}/submission`)
    .set({ ...actor.headers, 'if-match': `"${String(version)}"` });

const count = async (sql: string, ...values: unknown[]): Promise<number> => {
  const rows = await t.database.reader.query<{ count: string }[]>(`SELECT count(*) AS count FROM ${sql}`, values);
  return Number(rows[0]!.count);
};
const eventsOf = async (id: string): Promise<string[]> => {
  const rows = await t.database.reader.query<{ event: string }[]>(
    `SELECT event FROM audit_entry WHERE subject_id = $1 ORDER BY at, lane, seq`,
    [id],
  );
  return rows.map(({ event }) => event);
};

describe('opening a sheet', () => {
  it('answers an empty sheet with every criterion of the stage', async () => {
    const nominationId = fresh();
    const answer = await open(nominationId).expect(200);
    const body = answer.body as SheetBody;
    expect(body).toEqual({
      id: body.id,
      nominationId,
      rankingId: scene.rankingId,
      rubricId: scene.rubricId,
      stage: 'DESK',
      state: 'draft',
      marks: [
        { criterion: 'REGULASI', mark: null, comment: null },
        { criterion: 'INOVASI', mark: null, comment: null },
      ],
      submittedAt: null,
      version: 1,
    });
    expect(answer.headers['etag']).toBe('"1"');
    expect(await eventsOf(body.id)).toEqual(['score-sheet.opened']);
  });

  it('twice answers the same sheet and writes nothing more', async () => {
    const nominationId = fresh();
    const first = await openSheet(t, one(), nominationId);
    expect(await openSheet(t, one(), nominationId)).toEqual(first);
    expect(await eventsOf(first.id)).toEqual(['score-sheet.opened']);
  });

  it('gives each evaluator a sheet of their own', async () => {
    const nominationId = fresh();
    const [a, b] = [await openSheet(t, one(), nominationId), await openSheet(t, two(), nominationId)];
    expect(a.id).not.toBe(b.id);
  });

  it('answers 404 for a nominee of another panel, a recused one and one that does not exist', async () => {
    const other = await insertScene(t, { nominations: 1, seats: 1 });
    const recusedFrom = fresh();
    await recuse(t.database, scene.seats[0]!.id, recusedFrom);
    for (const nominationId of [other.nominations[0]!, recusedFrom, UUID]) {
      const answer = await open(nominationId).expect(404);
      expect(answer.body).toMatchObject({ code: 'nomination.not-found' });
    }
    expect(await count('score_sheet WHERE nomination_id = ANY($1)', [other.nominations[0], recusedFrom])).toBe(0);
  });

  it.each(['ADM', 'NOWHERE'])('answers 404 for %s, which no panel marks', async (stage) => {
    const answer = await open(fresh(), stage).expect(404);
    expect(answer.body).toMatchObject({ code: 'rubric.stage-not-found' });
  });

  it.each([
    [
      'assignment.declaration-missing',
      `UPDATE assignment SET declaration = 'awaited', declared_at = NULL WHERE nomination_id = $1`,
    ],
    ['nomination.not-verified', `UPDATE nomination SET state = 'submitted' WHERE id = $1`],
    [
      'score-sheet.nominee-not-admitted',
      `UPDATE category SET shortlist_quota = 1 WHERE id = (SELECT category_id FROM nomination WHERE id = $1)`,
      'INT',
    ],
    [
      'ranking.decided',
      `UPDATE ranking SET state = 'sealed' WHERE id = (SELECT ranking_id FROM nomination WHERE id = $1)`,
    ],
    [
      'edition.not-running',
      `UPDATE edition SET state = 'concluded' FROM category c, nomination n
       WHERE edition.id = c.edition_id AND c.id = n.category_id AND n.id = $1`,
    ],
    [
      'stage.closed',
      `UPDATE stage SET closes_at = '2026-03-02T01:59:59Z' FROM category c, nomination n
       WHERE stage.edition_id = c.edition_id AND c.id = n.category_id AND n.id = $1 AND stage.code = 'DESK'`,
    ],
    [
      'stage.not-open',
      `UPDATE stage SET opens_at = '2026-03-02T02:00:01Z' FROM category c, nomination n
       WHERE stage.edition_id = c.edition_id AND c.id = n.category_id AND n.id = $1 AND stage.code = 'DESK'`,
    ],
    [
      'stage.not-scheduled',
      `DELETE FROM stage USING category c, nomination n
       WHERE stage.edition_id = c.edition_id AND c.id = n.category_id AND n.id = $1 AND stage.code = 'DESK'`,
    ],
  ])('is refused with %s and leaves nothing behind', async (code, change, stage = 'DESK') => {
    const own = await insertScene(t, { nominations: 1, seats: 1 });
    const nominationId = own.nominations[0]!;
    await t.database.reader.query(change, [nominationId]);
    const answer = await open(nominationId, stage, own.seats[0]!.actor).expect(409);
    expect(answer.body).toMatchObject({ code });
    expect(await count('score_sheet WHERE nomination_id = $1', nominationId)).toBe(0);
  });

  it('is in time during the last second of the stage, and late in the next', async () => {
    const own = await insertScene(t, { nominations: 2, seats: 1 });
    const close = (instant: string) =>
      t.database.reader.query(`UPDATE stage SET closes_at = $2 WHERE edition_id = $1 AND stage.code = 'DESK'`, [
        own.editionId,
        instant,
      ]);
    await close('2026-03-02T02:00:00Z');
    await open(own.nominations[0]!, 'DESK', own.seats[0]!.actor).expect(200);
    await close('2026-03-02T01:59:59Z');
    await open(own.nominations[1]!, 'DESK', own.seats[0]!.actor).expect(409);
    // The sheet that is there can still be looked at through the same door.
    await open(own.nominations[0]!, 'DESK', own.seats[0]!.actor).expect(200);
  });

  it('for the interview is for the admitted and the present', async () => {
    const own = await insertScene(t, { nominations: 2, seats: 1, category: { shortlistQuota: 1 } });
    const [admitted, other] = own.nominations as [string, string];
    await t.database.reader.query(`INSERT INTO stage_admission VALUES ($1, 'INT', now())`, [admitted]);
    const actor = own.seats[0]!.actor;
    await open(admitted, 'INT', actor).expect(200);
    await open(other, 'INT', actor).expect(409);
    await open(other, 'DESK', actor).expect(200);
  });

  it('is for evaluators only', async () => {
    for (const role of ['secretariat', 'auditor', 'administrator', 'proposer'] as const) {
      await open(scene.nominations[0]!, 'DESK', await t.actorOf(role)).expect(403);
    }
    await t.http().put(`/api/v1/nominations/${scene.nominations[0]!}/score-sheets/DESK`).expect(401);
  });
});

describe('handing a sheet in', () => {
  const complete = async (nominationId = fresh()) =>
    markAll(t, one(), await openSheet(t, one(), nominationId), '70', '80');

  it('locks it, stores its exact total and its history, and leaves an audit entry', async () => {
    const sheet = await complete();
    const answer = await submit(sheet).expect(200);
    expect(answer.body).toEqual({
      ...sheet,
      state: 'submitted',
      submittedAt: '2026-03-02T02:00:00.000Z',
      version: sheet.version + 1,
    });
    const stored = await t.database.reader.query<object[]>(
      `SELECT s.state, s.total, s.version, v.state AS filed, v.marks, v.total AS "filedTotal"
       FROM score_sheet s JOIN score_sheet_version v ON v.sheet_id = s.id AND v.version = s.version WHERE s.id = $1`,
      [sheet.id],
    );
    // The weights 60 and 40 are 3 and 2 as whole numbers; marks are hundredths.
    expect(stored).toEqual([
      { state: 'submitted', total: '37000', version: 4, filed: 'submitted', marks: [7000, 8000], filedTotal: '37000' },
    ]);
    expect(await eventsOf(sheet.id)).toEqual([
      'score-sheet.opened',
      'mark.saved',
      'mark.saved',
      'score-sheet.submitted',
    ]);
  });

  it('twice is refused: it is locked', async () => {
    const nominationId = fresh();
    const sheet = await submitSheet(t, one(), nominationId, ['70', '80']);
    const answer = await submit(sheet).expect(409);
    expect(answer.body).toMatchObject({ code: 'score-sheet.submitted' });
    expect(await count('score_sheet_version WHERE sheet_id = $1', sheet.id)).toBe(1);
  });

  it('incomplete is refused with every criterion that has no mark', async () => {
    const sheet = await openSheet(t, one(), fresh());
    const none = await submit(sheet).expect(422);
    expect(none.body).toMatchObject({
      code: 'score-sheet.incomplete',
      errors: [
        { field: 'marks.REGULASI', code: 'criterion.unmarked', message: 'kriteria REGULASI belum dinilai' },
        { field: 'marks.INOVASI', code: 'criterion.unmarked', message: 'kriteria INOVASI belum dinilai' },
      ],
    });
    const half = await markAll(t, one(), sheet, '70');
    const answer = await submit(half).expect(422);
    expect((answer.body as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual([
      'marks.INOVASI',
    ]);
    expect(await count(`score_sheet WHERE id = $1 AND state = 'draft' AND total IS NULL`, sheet.id)).toBe(1);
  });

  it('on a stale version is refused, without If-Match as well', async () => {
    const sheet = await complete();
    expect((await submit(sheet, sheet.version - 1).expect(412)).body).toMatchObject({ code: 'request.stale' });
    const bare = await t.http().post(`/api/v1/score-sheets/${sheet.id}/submission`).set(one().headers).expect(428);
    expect(bare.body).toMatchObject({ code: 'request.if-match-missing' });
    expect(await count(`score_sheet WHERE id = $1 AND state = 'draft'`, sheet.id)).toBe(1);
  });

  it('after the stage has closed is refused', async () => {
    const own = await insertScene(t, { nominations: 1, seats: 1 });
    const { actor } = own.seats[0]!;
    const sheet = await markAll(t, actor, await openSheet(t, actor, own.nominations[0]!), '70', '80');
    await t.database.reader.query(`UPDATE stage SET closes_at = '2026-03-01' WHERE edition_id = $1`, [own.editionId]);
    expect((await submit(sheet, sheet.version, actor).expect(409)).body).toMatchObject({ code: 'stage.closed' });
  });

  it('of somebody else, or once recused, is refused as if it were not there', async () => {
    const nominationId = fresh();
    const sheet = await complete(nominationId);
    expect((await submit(sheet, sheet.version, two()).expect(404)).body).toMatchObject({
      code: 'score-sheet.not-found',
    });
    await recuse(t.database, scene.seats[0]!.id, nominationId);
    await submit(sheet).expect(404);
    expect(await count(`score_sheet WHERE id = $1 AND state = 'draft'`, sheet.id)).toBe(1);
  });

  it('a voided one is refused', async () => {
    const sheet = await complete();
    await t.database.reader.query(`UPDATE score_sheet SET state = 'voided' WHERE id = $1`, [sheet.id]);
    const answer = await submit(sheet).expect(409);
    expect(answer.body).toMatchObject({ code: 'score-sheet.state-not-allowed' });
  });

  it('changes the standing of its nominee in the same breath', async () => {
    const nominationId = fresh();
    await submitSheet(t, one(), nominationId, ['70', '80']);
    const rows = await t.database.reader.query<object[]>(
      `SELECT stages -> 'DESK' ->> 'exact' AS desk, sheets FROM standing WHERE nomination_id = $1`,
      [nominationId],
    );
    expect(rows).toEqual([{ desk: '74', sheets: 1 }]);
  });
});

describe('looking at a sheet', () => {
  it('shows it to its evaluator and the auditor, whole', async () => {
    const sheet = await submitSheet(t, one(), fresh(), ['70', '80']);
    for (const actor of [one(), await t.actorOf('auditor'), await t.actorOf('auditor', { province: '73' })]) {
      const answer = await t.http().get(`/api/v1/score-sheets/${sheet.id}`).set(actor.headers).expect(200);
      expect(answer.body).toEqual(sheet);
    }
  });

  it('never shows it to colleagues, the chair, the secretariat or the administrator', async () => {
    const nominationId = fresh();
    const sheet = await submitSheet(t, two(), nominationId, ['70', '80']);
    await submitSheet(t, one(), nominationId, ['60', '60']);
    const ask = async (actor: Pick<TestActor, 'headers'>) =>
      (await t.http().get(`/api/v1/score-sheets/${sheet.id}`).set(actor.headers)).status;
    expect({
      chairWhoSubmitted: await ask(one()),
      colleague: await ask(scene.seats[2]!.actor),
      secretariat: await ask(await t.actorOf('secretariat')),
      administrator: await ask(await t.actorOf('administrator')),
      auditorElsewhere: await ask(await t.actorOf('auditor', { province: '11' })),
    }).toEqual({ chairWhoSubmitted: 404, colleague: 404, secretariat: 403, administrator: 403, auditorElsewhere: 404 });
  });

  it('hides it from its evaluator once recused, and keeps it for the auditor', async () => {
    const nominationId = fresh();
    const sheet = await submitSheet(t, one(), nominationId, ['70', '80']);
    await recuse(t.database, scene.seats[0]!.id, nominationId);
    await t.http().get(`/api/v1/score-sheets/${sheet.id}`).set(one().headers).expect(404);
    const auditor = await t.actorOf('auditor');
    await t.http().get(`/api/v1/score-sheets/${sheet.id}`).set(auditor.headers).expect(200);
  });
});

describe('what an evaluator has to mark', () => {
  const list = async (actor: Pick<TestActor, 'headers'>, query = '') => {
    const answer = await t.http().get(`/api/v1/me/score-sheets${query}`).set(actor.headers).expect(200);
    return answer.body as { items: { nominationId: string; stage: string; state: string }[]; next: string | null };
  };

  it('lists every nominee and stage with how far its sheet has come', async () => {
    const own = await insertScene(t, { nominations: 1, seats: 1 });
    const [nominationId, actor] = [own.nominations[0]!, own.seats[0]!.actor];
    const sheet = await markAll(t, actor, await openSheet(t, actor, nominationId), '70');
    const { items, next } = await list(actor);
    const [first] = items as unknown as { nomineeName: string }[];
    const common = {
      nominationId,
      rankingId: own.rankingId,
      nomineeName: first!.nomineeName,
      category: { id: 'Pemerintah Kabupaten/Kota', en: 'Regency and city governments' },
      declaration: 'none',
      opensAt: '2026-01-01T00:00:00.000Z',
      closesAt: '2026-12-31T16:59:59.000Z',
    };
    expect(next).toBeNull();
    expect(items).toEqual([
      { ...common, stage: 'DESK', state: 'draft', sheetId: sheet.id, marked: 1, criteria: 2 },
      { ...common, stage: 'INT', state: 'awaited', sheetId: null, marked: 0, criteria: 1 },
    ]);
  });

  it('has no recused nominee, no unverified file and no interview that is not reached', async () => {
    const own = await insertScene(t, { nominations: 3, seats: 1, category: { shortlistQuota: 1 } });
    const [left, recused, admitted] = own.nominations as [string, string, string];
    await t.database.reader.query(`UPDATE nomination SET state = 'returned', state_reason = 'x' WHERE id = $1`, [left]);
    await recuse(t.database, own.seats[0]!.id, recused);
    await t.database.reader.query(`INSERT INTO stage_admission VALUES ($1, 'INT', now())`, [admitted]);
    const { items } = await list(own.seats[0]!.actor);
    expect(items.map(({ nominationId, stage }) => [nominationId, stage])).toEqual([
      [admitted, 'DESK'],
      [admitted, 'INT'],
    ]);
  });

  it('comes in pages, filtered by state, with as many queries for one as for many', async () => {
    const many = await insertScene(t, { nominations: 4, seats: 1 });
    const single = await insertScene(t, { nominations: 1, seats: 1 });
    const { actor } = many.seats[0]!;
    const all = (await list(actor)).items;
    expect(all).toHaveLength(8);
    const first = await list(actor, '?limit=5');
    const second = await list(actor, `?limit=5&after=${String(first.next)}`);
    expect([...first.items, ...second.items]).toEqual(all);
    expect(second.next).toBeNull();

    await submitSheet(t, actor, many.nominations[0]!, ['70', '80']);
    const done = (await list(actor, '?state=submitted')).items;
    expect(done.map(({ nominationId, stage }) => [nominationId, stage])).toEqual([[many.nominations[0], 'DESK']]);

    const forMany = await t.countQueries(() => list(actor));
    expect(await t.countQueries(() => list(single.seats[0]!.actor))).toBe(forMany);
  });

  it('refuses a forged cursor', async () => {
    const answer = await t.http().get('/api/v1/me/score-sheets?after=abc').set(one().headers).expect(422);
    expect(answer.body).toMatchObject({ code: 'request.cursor-malformed' });
  });
});
