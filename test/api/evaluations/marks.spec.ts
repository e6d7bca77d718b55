import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

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
import { smallRubric } from '../../support/builders/rubrics.js';

let t: TestApp;
let scene: Scene;
beforeAll(async () => {
  t = await startTestApp();
  scene = await insertScene(t, { nominations: 30, body: strictRubric() });
});
afterAll(() => t.close());

/** Half points; the lowest and the highest level need a comment at the desk, but not in the interview. */
function strictRubric() {
  const rubric = smallRubric();
  const desk = rubric.stages.find(({ code }) => code === 'DESK')!;
  Object.assign(desk, { step: '0.5', extremesNeedComment: true });
  for (const criterion of desk.aspects[0]!.criteria) {
    criterion.levelDescriptors = [
      ['0', '39.5'],
      ['40', '79.5'],
      ['80', '100'],
    ].map(([from, to], index) => ({
      level: index + 1,
      names: { id: 'Jenjang', en: 'Level' },
      from: from!,
      to: to!,
      description: { id: 'Uraian', en: 'Text' },
    }));
  }
  return rubric;
}

let taken = 0;
const fresh = (): Promise<SheetBody> => openSheet(t, one(), scene.nominations[taken++]!);
const [one, two] = [() => scene.seats[0]!.actor, () => scene.seats[1]!.actor];

const save = (
  sheet: SheetBody,
  body: object,
  { criterion = 'REGULASI', version = sheet.version, actor = one() } = {},
) =>
  t
    .http()
    .put(`/api/v1/score-sheets/${sheet.id}/marks/${criterion}`)
    .set({ ...actor.headers, 'if-match': `"${String(version)}"` })
    .send(body);
const clear = (sheet: SheetBody, { criterion = 'REGULASI', version = sheet.version, actor = one() } = {}) =>
  t
    .http()
    .delete(`/api/v1/score-sheets/${sheet.id}/marks/${criterion}`)
    .set({ ...actor.headers, 'if-match': `"${String(version)}"` });

const stored = async (sheet: SheetBody) => {
  const rows = await t.database.reader.query<object[]>(
    `SELECT s.version, s.marks, s.comments,
       (SELECT count(*)::int FROM audit_entry a WHERE a.subject_id = s.id::text) AS entries
     FROM score_sheet s WHERE s.id = $1`,
    [sheet.id],
  );
  return rows[0];
};
/** Runs what is refused and expects that it left no trace. */
async function unchanged<Answer>(sheet: SheetBody, refused: () => PromiseLike<Answer>): Promise<Answer> {
  const before = await stored(sheet);
  const answer = await refused();
  expect(await stored(sheet)).toEqual(before);
  return answer;
}

describe('giving a mark', () => {
  it('stores mark and comment, counts the version up and says so in the audit log', async () => {
    const sheet = await fresh();
    const answer = await save(sheet, { mark: '72,5', level: 2, comment: '  Perda lengkap ' }).expect(200);
    expect(answer.body).toEqual({
      ...sheet,
      version: 2,
      marks: [
        { criterion: 'REGULASI', mark: '72.5', comment: 'Perda lengkap' },
        { criterion: 'INOVASI', mark: null, comment: null },
      ],
    });
    expect(answer.headers['etag']).toBe('"2"');
    const entries = await t.database.reader.query<{ payload: string }[]>(
      `SELECT payload FROM audit_entry WHERE subject_id = $1 AND event = 'mark.saved'`,
      [sheet.id],
    );
    expect(JSON.parse(entries[0]!.payload)).toMatchObject({
      actor: { userId: one().userId },
      before: { criterion: 'REGULASI', mark: null, comment: null },
      after: { criterion: 'REGULASI', mark: '72.5', comment: 'Perda lengkap' },
    });
  });

  it('replaces the mark and the comment that stood there', async () => {
    const sheet = await fresh();
    await save(sheet, { mark: '50', comment: 'Dulu' }).expect(200);
    const answer = await save(sheet, { mark: '51.5' }, { version: 2 }).expect(200);
    expect((answer.body as SheetBody).marks[0]).toEqual({ criterion: 'REGULASI', mark: '51.5', comment: null });
  });

  it('again, on an old version, is harmless: the client may have lost its answer', async () => {
    const sheet = await fresh();
    const first = await save(sheet, { mark: '50', comment: 'Sama' }).expect(200);
    const again = await unchanged(sheet, () => save(sheet, { mark: '50.0', comment: 'Sama' }).expect(200));
    expect(again.body).toEqual(first.body);
    const later = await save(sheet, { mark: '60' }, { criterion: 'INOVASI', version: 2 }).expect(200);
    const much = await unchanged(sheet, () => save(sheet, { mark: '50', comment: 'Sama' }).expect(200));
    expect(much.body).toEqual(later.body);
  });

  it('of another value on an old version is refused', async () => {
    const sheet = await fresh();
    await save(sheet, { mark: '50' }).expect(200);
    for (const body of [{ mark: '51' }, { mark: '50', comment: 'Lain' }]) {
      const answer = await unchanged(sheet, () => save(sheet, body).expect(412));
      expect(answer.body).toMatchObject({ code: 'request.stale' });
    }
  });

  it.each([
    ['mark.off-scale', 'mark', { mark: '100.5' }, 'nilai harus di antara 0 dan 100'],
    ['mark.off-scale', 'mark', { mark: '-1' }, 'nilai harus di antara 0 dan 100'],
    ['mark.off-step', 'mark', { mark: '50.25' }, 'nilai harus kelipatan 0.5'],
    ['mark.level-unknown', 'level', { mark: '50', level: 4 }, 'tidak ada jenjang 4 pada kriteria ini'],
    [
      'mark.outside-level',
      'mark',
      { mark: '50', level: 3, comment: 'x' },
      'nilai untuk jenjang 3 adalah 80 sampai 100',
    ],
    ['mark.comment-missing', 'comment', { mark: '39.5' }, 'jenjang terendah dan tertinggi memerlukan alasan'],
    ['mark.comment-missing', 'comment', { mark: '80', level: 3 }, 'jenjang terendah dan tertinggi memerlukan alasan'],
    ['field.not-decimal', 'mark', { mark: 'tujuh' }, 'harus berupa angka desimal, misalnya 33,25'],
    ['field.required', 'mark', {}, 'wajib diisi'],
    ['field.too-long', 'comment', { mark: '50', comment: 'x'.repeat(2001) }, 'paling banyak 2000 karakter'],
  ])('is refused with %s', async (code, field, body, message) => {
    const sheet = await fresh();
    const answer = await unchanged(sheet, () => save(sheet, body).expect(422));
    expect(answer.body).toMatchObject({ code: 'request.invalid', errors: [{ field, code, message }] });
  });

  it('needs a comment at the extremes only where the rubric asks for it', async () => {
    const nominationId = scene.nominations[taken++]!;
    const interview = await openSheet(t, one(), nominationId, 'INT');
    await save(interview, { mark: '100' }, { criterion: 'WAWANCARA' }).expect(200);
  });

  it('for a criterion of another stage, or none, answers 404', async () => {
    const sheet = await fresh();
    for (const criterion of ['WAWANCARA', 'CAKUPAN', 'nothing']) {
      const answer = await unchanged(sheet, () => save(sheet, { mark: '50' }, { criterion }).expect(404));
      expect(answer.body).toMatchObject({ code: 'criterion.unknown' });
    }
  });

  it('without the version it changes is refused', async () => {
    const sheet = await fresh();
    const path = `/api/v1/score-sheets/${sheet.id}/marks/REGULASI`;
    const bare = await t.http().put(path).set(one().headers).send({ mark: '50' }).expect(428);
    expect(bare.body).toMatchObject({ code: 'request.if-match-missing' });
    const wrong = await t
      .http()
      .put(path)
      .set({ ...one().headers, 'if-match': 'W/"1"' })
      .send({ mark: '50' })
      .expect(422);
    expect(wrong.body).toMatchObject({ code: 'request.if-match-malformed' });
  });

  it('on a sheet of somebody else, or once recused, answers 404', async () => {
    const sheet = await fresh();
    await unchanged(sheet, () => save(sheet, { mark: '50' }, { actor: two() }).expect(404));
    await recuse(t.database, scene.seats[0]!.id, (sheet as unknown as { nominationId: string }).nominationId);
    const answer = await unchanged(sheet, () => save(sheet, { mark: '50' }).expect(404));
    expect(answer.body).toMatchObject({ code: 'score-sheet.not-found' });
  });

  it('on a submitted sheet is refused, and so is taking one back', async () => {
    const nominationId = scene.nominations[taken++]!;
    const sheet = await submitSheet(t, one(), nominationId, ['70', '60']);
    const answer = await unchanged(sheet, () => save(sheet, { mark: '71' }).expect(409));
    expect(answer.body).toMatchObject({ code: 'score-sheet.submitted' });
    await unchanged(sheet, () => clear(sheet).expect(409));
  });

  it('on a voided sheet is refused', async () => {
    const sheet = await fresh();
    await t.database.reader.query(`UPDATE score_sheet SET state = 'voided' WHERE id = $1`, [sheet.id]);
    const answer = await unchanged(sheet, () => save(sheet, { mark: '50' }).expect(409));
    expect(answer.body).toMatchObject({ code: 'score-sheet.voided' });
  });

  it('is refused while something stands in the way, each with its reason', async () => {
    const own = await insertScene(t, { nominations: 1, seats: 1 });
    const [actor, nominationId] = [own.seats[0]!.actor, own.nominations[0]!];
    const sheet = await openSheet(t, actor, nominationId);
    const refusals: Record<string, [change: string, back: string, id: string]> = {
      'stage.closed': [
        `UPDATE stage SET closes_at = '2026-03-02T01:59:59Z' WHERE edition_id = $1 AND code = 'DESK'`,
        `UPDATE stage SET closes_at = '2026-12-31' WHERE edition_id = $1 AND code = 'DESK'`,
        own.editionId,
      ],
      'ranking.decided': [
        `UPDATE ranking SET state = 'sealed' WHERE id = $1`,
        `UPDATE ranking SET state = 'open' WHERE id = $1`,
        own.rankingId,
      ],
      'nomination.not-verified': [
        `UPDATE nomination SET state = 'submitted' WHERE id = $1`,
        `UPDATE nomination SET state = 'verified' WHERE id = $1`,
        nominationId,
      ],
      'assignment.declaration-missing': [
        `UPDATE assignment SET declaration = 'awaited', declared_at = NULL WHERE nomination_id = $1`,
        `UPDATE assignment SET declaration = 'none', declared_at = now() WHERE nomination_id = $1`,
        nominationId,
      ],
    };
    for (const [code, [change, back, id]] of Object.entries(refusals)) {
      await t.database.reader.query(change, [id]);
      const answer = await unchanged(sheet, () => save(sheet, { mark: '50' }, { actor }).expect(409));
      expect(answer.body).toMatchObject({ code });
      await t.database.reader.query(back, [id]);
    }
    await save(sheet, { mark: '50' }, { actor }).expect(200);
  });

  it('is for evaluators only', async () => {
    const sheet = await fresh();
    for (const role of ['secretariat', 'auditor', 'administrator'] as const) {
      await save(sheet, { mark: '50' }, { actor: await t.actorOf(role) }).expect(403);
    }
  });
});

describe('taking a mark back', () => {
  it('empties the place of mark and comment', async () => {
    const sheet = await fresh();
    await save(sheet, { mark: '50', comment: 'Sementara' }).expect(200);
    const answer = await clear(sheet, { version: 2 }).expect(200);
    expect(answer.body).toEqual({ ...sheet, version: 3 });
    expect(await stored(sheet)).toMatchObject({ marks: [null, null], comments: {} });
  });

  it('where there is none is harmless, whatever version the client has seen', async () => {
    const sheet = await fresh();
    const answer = await unchanged(sheet, () => clear(sheet, { version: 9 }).expect(200));
    expect(answer.body).toEqual(sheet);
  });

  it('on an old version, of an unknown criterion or of somebody else is refused', async () => {
    const sheet = await fresh();
    await save(sheet, { mark: '50' }).expect(200);
    await unchanged(sheet, () => clear(sheet).expect(412));
    await unchanged(sheet, () => clear(sheet, { criterion: 'WAWANCARA', version: 2 }).expect(404));
    await unchanged(sheet, () => clear(sheet, { version: 2, actor: two() }).expect(404));
  });
});

describe('the first mark', () => {
  it('freezes the rubric, once, and not before it stands', async () => {
    const own = await insertScene(t, { nominations: 1, seats: 2 });
    const [a, b] = own.seats.map(({ actor }) => actor) as [
      (typeof own.seats)[0]['actor'],
      (typeof own.seats)[0]['actor'],
    ];
    const frozen = async () => {
      const rows = await t.database.reader.query<{ at: Date | null; entries: number }[]>(
        `SELECT frozen_at AS at, (SELECT count(*)::int FROM audit_entry WHERE event = 'rubric.frozen' AND subject_id = rubric.id::text)
           AS entries FROM rubric WHERE id = $1`,
        [own.rubricId],
      );
      return rows[0]!;
    };
    const sheet = await openSheet(t, a, own.nominations[0]!);
    await save(sheet, { mark: '101' }, { actor: a }).expect(422);
    expect(await frozen()).toEqual({ at: null, entries: 0 });

    const marked = await markAll(t, a, sheet, '70', '80');
    await markAll(t, b, await openSheet(t, b, own.nominations[0]!), '70', '80');
    expect(await frozen()).toEqual({ at: t.clock.now(), entries: 1 });

    // A later mark neither locks the rubric nor reads it.
    const other = (mark: string, version: number) =>
      save(marked, { mark }, { actor: a, version }).expect(200) as unknown as Promise<unknown>;
    const second = await t.countQueries(() => other('71', marked.version));
    expect(await t.countQueries(() => other('72', marked.version + 1))).toBe(second);
    expect(second).toBeLessThanOrEqual(6);
  });
});
