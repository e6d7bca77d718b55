import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertScene, openSheet, type Scene, type SheetBody } from '../../support/builders/evaluations.js';
import { balancedRubric, levelRubric } from '../../support/builders/rubrics.js';

let t: TestApp;
let scene: Scene;
beforeAll(async () => {
  t = await startTestApp();
  scene = await insertScene(t, {
    nominations: 12,
    seats: 4,
    body: balancedRubric(levelRubric()),
    constituencies: ['KEMENKO_PMK', 'BPJS', 'UNION', 'OMBUDSMAN'],
  });
});
afterAll(() => t.close());

let taken = 0;
const fresh = (): string => scene.nominations[taken++]!;
const [one, voiceless] = [() => scene.seats[0]!.actor, () => scene.seats[3]!.actor];

const save = (sheet: SheetBody, body: object, criterion = 'REGULASI', actor = one()) =>
  t
    .http()
    .put(`/api/v1/score-sheets/${sheet.id}/marks/${criterion}`)
    .set({ ...actor.headers, 'if-match': `"${String(sheet.version)}"` })
    .send(body);
const open = (nominationId: string, stage: string, actor: TestActor) =>
  t.http().put(`/api/v1/nominations/${nominationId}/score-sheets/${stage}`).set(actor.headers);

const stored = (sheet: SheetBody) =>
  t.database.reader.query('SELECT marks, total, version FROM score_sheet WHERE id = $1', [sheet.id]);

describe('marking in levels', () => {
  it('keeps the level and shows what it is worth', async () => {
    const sheet = await openSheet(t, one(), fresh());
    expect(sheet.marks).toEqual([
      { criterion: 'REGULASI', mark: null, points: null, comment: null },
      { criterion: 'INOVASI', mark: null, points: null, comment: null },
    ]);
    const answer = await save(sheet, { mark: '4', level: 4 }).expect(200);
    expect((answer.body as SheetBody).marks).toEqual([
      { criterion: 'REGULASI', mark: '4', points: '80', comment: null },
      { criterion: 'INOVASI', mark: null, points: null, comment: null },
    ]);
    expect(await stored(sheet)).toEqual([{ marks: [400, null], total: null, version: 2 }]);
  });

  it.each([
    [{ mark: '80' }, 'mark', 'mark.off-scale'],
    [{ mark: '0' }, 'mark', 'mark.off-scale'],
    [{ mark: '3.5' }, 'mark', 'mark.off-step'],
    [{ mark: '4', level: 3 }, 'mark', 'mark.outside-level'],
    [{ mark: '4', level: 6 }, 'level', 'mark.level-unknown'],
    [{ mark: '1' }, 'comment', 'mark.comment-missing'],
    [{ mark: '5' }, 'comment', 'mark.comment-missing'],
  ])('refuses %j at %s', async (body, field, code) => {
    const sheet = await openSheet(t, one(), scene.nominations[11]!);
    const answer = await save(sheet, body).expect(422);
    expect(answer.body).toMatchObject({ code: 'request.invalid', errors: [{ field, code }] });
    expect(await stored(sheet)).toEqual([{ marks: [], total: null, version: 1 }]);
  });

  it('takes the lowest and the highest level with a reason, and sums points', async () => {
    const sheet = await openSheet(t, one(), fresh());
    const first = (await save(sheet, { mark: '5', comment: 'Teladan' }).expect(200)).body as SheetBody;
    const both = (await save(first, { mark: '1', comment: 'Belum ada' }, 'INOVASI').expect(200)).body as SheetBody;
    await t
      .http()
      .post(`/api/v1/score-sheets/${sheet.id}/submission`)
      .set({ ...one().headers, 'if-match': `"${String(both.version)}"` })
      .expect(200);
    // 3 x 100 + 2 x 20 points in hundredths, not 3 x 5 + 2 x 1.
    expect(await stored(sheet)).toEqual([{ marks: [500, 100], total: '34000', version: 4 }]);
  });

  it('leaves a stage of 0 to 100 as it is, without points beside the marks', async () => {
    const sheet = await openSheet(t, one(), fresh(), 'INT');
    const answer = await save(sheet, { mark: '74' }, 'WAWANCARA').expect(200);
    expect((answer.body as SheetBody).marks).toEqual([{ criterion: 'WAWANCARA', mark: '74', comment: null }]);
  });
});

describe('a seat whose constituency has no weight in a stage', () => {
  it('opens no sheet there, and leaves no trace of trying', async () => {
    const nominationId = fresh();
    const answer = await open(nominationId, 'DESK', voiceless()).set('accept-language', 'en').expect(409);
    expect(answer.body).toMatchObject({
      code: 'score-sheet.no-vote',
      title: 'Your constituency has no weight in this stage and so does not mark it',
    });
    expect(await t.database.reader.query('SELECT FROM score_sheet WHERE nomination_id = $1', [nominationId])).toEqual(
      [],
    );
  });

  it('marks the other stages', async () => {
    await open(fresh(), 'INT', voiceless()).expect(200);
  });

  it('finds only those in its list of work, and the chair waits for no sheet of it', async () => {
    const mine = await t.http().get('/api/v1/me/score-sheets?limit=100').set(voiceless().headers).expect(200);
    const { items } = mine.body as { items: { stage: string }[] };
    expect(items.map(({ stage }) => stage)).toEqual(scene.nominations.map(() => 'INT'));

    const progress = await t
      .http()
      .get(`/api/v1/rankings/${scene.rankingId}/progress?limit=1`)
      .set(one().headers)
      .expect(200);
    const [first] = (progress.body as { items: { sheets: { stage: string; seatNumber: number }[] }[] }).items;
    expect(first!.sheets.map(({ stage, seatNumber }) => `${stage} ${String(seatNumber)}`)).toEqual([
      'DESK 1',
      'DESK 2',
      'DESK 3',
      'INT 1',
      'INT 2',
      'INT 3',
      'INT 4',
    ]);
  });

  it('gives no mark either when the rubric took its vote after the sheet was opened', async () => {
    const other = await insertScene(t, {
      nominations: 1,
      seats: 2,
      body: balancedRubric(),
      constituencies: ['KEMENKO_PMK', 'UNION'],
    });
    const { actor } = other.seats[1]!;
    const sheet = await openSheet(t, actor, other.nominations[0]!);
    await t.database.reader.query(
      `UPDATE rubric_stage SET constituencies = '{KEMENKO_PMK,BPJS}', shares = '{5,5}' WHERE rubric_id = $1 AND code = 'DESK'`,
      [other.rubricId],
    );
    const answer = await save(sheet, { mark: '74' }, 'REGULASI', actor).expect(409);
    expect(answer.body).toMatchObject({ code: 'score-sheet.no-vote' });
    expect(await stored(sheet)).toEqual([{ marks: [], total: null, version: 1 }]);
  });
});
