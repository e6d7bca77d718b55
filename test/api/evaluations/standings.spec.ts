import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import {
  insertScene,
  openSheet,
  PROVINCE,
  recuse,
  type Scene,
  submitSheet,
  verifyFigures,
} from '../../support/builders/evaluations.js';

let t: TestApp;
let national: TestActor;
beforeAll(async () => {
  t = await startTestApp();
  national = await t.actorOf('secretariat');
});
afterAll(() => t.close());

interface Line {
  readonly nominationId: string;
  readonly rank: number | null;
  readonly final: string | null;
  readonly status: string;
}
interface ProgressLine {
  readonly nominationId: string;
  readonly sheets: { seatNumber: number; stage: string; state: string }[];
}

const get = (path: string, actor: Pick<TestActor, 'headers'>) =>
  t.http().get(`/api/v1/rankings/${path}`).set(actor.headers);
const standings = async (scene: Scene, query = '', actor: Pick<TestActor, 'headers'> = national) =>
  (await get(`${scene.rankingId}/standings${query}`, actor).expect(200)).body as { items: Line[]; next: string | null };
const progress = async (scene: Scene, actor: Pick<TestActor, 'headers'>, query = '') =>
  (await get(`${scene.rankingId}/progress${query}`, actor).expect(200)).body as {
    items: ProgressLine[];
    next: string | null;
  };

/** Figures of 80 and one sheet per stage from the first seat, all with this mark. */
async function score(scene: Scene, nominationId: string, mark: string): Promise<void> {
  await verifyFigures(t.database, nominationId);
  await submitSheet(t, scene.seats[0]!.actor, nominationId, [mark, mark]);
  await submitSheet(t, scene.seats[0]!.actor, nominationId, [mark], 'INT');
}

describe('the running order', () => {
  it('ranks by final score, equals share a rank and the next is skipped; who has no score or failed a gate has none', async () => {
    const scene = await insertScene(t, { nominations: 6, seats: 1, showsRunningRanking: true });
    const [a, b, c, d, waiting, failed] = scene.nominations as [string, string, string, string, string, string];
    for (const [nominationId, mark] of [
      [a, '70'],
      [b, '90'],
      [c, '70'],
      [d, '60'],
      [failed, '99'],
    ] as const) {
      await score(scene, nominationId, mark);
    }
    await submitSheet(t, scene.seats[0]!.actor, waiting, ['50', '50']);
    await t.database.reader.query(`UPDATE gate_outcome SET outcome = 'fail', reason = 'PDS' WHERE nomination_id = $1`, [
      failed,
    ]);
    await refresh(failed);

    const { items, next } = await standings(scene);
    expect(next).toBeNull();
    const [first] = items as unknown as { nomineeName: string }[];
    expect(items[0]).toEqual({
      nominationId: b,
      nomineeName: first!.nomineeName,
      rank: 1,
      status: 'ranked',
      final: '87.00',
      stages: expect.arrayContaining([
        { stage: 'ADM', score: '80.00', sheets: 0, quorumMet: true },
        { stage: 'DESK', score: '90.00', sheets: 1, quorumMet: true },
        { stage: 'INT', score: '90.00', sheets: 1, quorumMet: true },
      ]) as unknown,
      refreshedAt: '2026-03-02T02:00:00.000Z',
    });
    const sharing = [a, c].sort();
    expect(items.map(({ nominationId, rank, final, status }) => [nominationId, rank, final, status])).toEqual([
      [b, 1, '87.00', 'ranked'],
      [sharing[0], 2, '73.00', 'ranked'],
      [sharing[1], 2, '73.00', 'ranked'],
      [d, 4, '66.00', 'ranked'],
      [waiting, null, null, 'pending'],
      [failed, null, '93.30', 'failed-gate'],
    ]);
  });

  it('puts finalists before all who did not go on, whatever their score', async () => {
    const scene = await insertScene(t, {
      nominations: 2,
      seats: 1,
      showsRunningRanking: true,
      category: { shortlistQuota: 1 },
    });
    const [finalist, other] = scene.nominations as [string, string];
    await t.database.reader.query(`INSERT INTO stage_admission VALUES ($1, 'INT', now())`, [finalist]);
    await score(scene, finalist, '40');
    await verifyFigures(t.database, other);
    await submitSheet(t, scene.seats[0]!.actor, other, ['100', '100']);
    const { items } = await standings(scene);
    expect(items.map(({ nominationId, rank, final }) => [nominationId, rank, final])).toEqual([
      [finalist, 1, '52.00'],
      [other, 2, '90.00'],
    ]);
  });

  it('comes in pages that keep the ranks of the whole', async () => {
    const scene = await insertScene(t, { nominations: 5, seats: 1, showsRunningRanking: true });
    for (const [index, mark] of ['70', '70', '70', '60'].entries()) await score(scene, scene.nominations[index]!, mark);
    await submitSheet(t, scene.seats[0]!.actor, scene.nominations[4]!, ['50', '50']);
    const all = (await standings(scene)).items;
    expect(all.map(({ rank }) => rank)).toEqual([1, 1, 1, 4, null]);
    const paged: Line[] = [];
    let after = '';
    for (let page = 0; page < 5; page += 1) {
      const { items, next } = await standings(scene, `?limit=1${after}`);
      paged.push(...items);
      after = `&after=${String(next)}`;
    }
    expect(paged).toEqual(all);
    const forMany = await t.countQueries(() => standings(scene));
    expect(await t.countQueries(() => standings(scene, '?limit=1'))).toBe(forMany);
    await get(`${scene.rankingId}/standings?after=abc`, national).expect(422);
  });

  it('is closed to the secretariat unless the edition shows it, and always open to the auditor', async () => {
    const scene = await insertScene(t, { nominations: 1, seats: 1 });
    const answer = await get(`${scene.rankingId}/standings`, national).expect(403);
    expect(answer.body).toMatchObject({ code: 'standings.hidden' });
    await get(`${scene.rankingId}/standings`, await t.actorOf('auditor')).expect(200);
  });

  it('does not exist for another province, and is closed to every other role', async () => {
    const scene = await insertScene(t, { nominations: 1, seats: 1, showsRunningRanking: true });
    for (const role of ['secretariat', 'auditor'] as const) {
      const answer = await get(`${scene.rankingId}/standings`, await t.actorOf(role, { province: '11' })).expect(404);
      expect(answer.body).toMatchObject({ code: 'ranking.not-found' });
      await get(`${scene.rankingId}/standings`, await t.actorOf(role, { province: PROVINCE })).expect(200);
    }
    for (const actor of [scene.seats[0]!.actor, await t.actorOf('administrator'), await t.actorOf('proposer')]) {
      await get(`${scene.rankingId}/standings`, actor).expect(403);
    }
    await get('00000000-0000-4000-8000-000000000000/standings', national).expect(404);
  });
});

describe('progress', () => {
  it('tells which sheets are in, by nominee, and nothing of what is on them', async () => {
    const scene = await insertScene(t, { nominations: 1, seats: 2 });
    const nominationId = scene.nominations[0]!;
    const submitted = await submitSheet(t, scene.seats[0]!.actor, nominationId, ['70', '80']);
    const draft = await openSheet(t, scene.seats[1]!.actor, nominationId);
    const { items, next } = await progress(scene, national);
    const [first] = items as unknown as { nomineeName: string }[];
    const seat = (index: number) => ({ seatId: scene.seats[index]!.id, seatNumber: index + 1 });
    expect({ items, next }).toEqual({
      items: [
        {
          nominationId,
          nomineeName: first!.nomineeName,
          sheets: [
            { ...seat(0), stage: 'DESK', state: 'submitted', sheetId: submitted.id },
            { ...seat(1), stage: 'DESK', state: 'draft', sheetId: draft.id },
            { ...seat(0), stage: 'INT', state: 'awaited', sheetId: null },
            { ...seat(1), stage: 'INT', state: 'awaited', sheetId: null },
          ],
        },
      ],
      next: null,
    });
  });

  it('shows the chair the whole panel but no nominee that the chair is recused from', async () => {
    const scene = await insertScene(t, { nominations: 2, seats: 2 });
    const [kept, hidden] = scene.nominations as [string, string];
    await recuse(t.database, scene.seats[0]!.id, hidden);
    const { items } = await progress(scene, scene.seats[0]!.actor);
    expect(items.map(({ nominationId }) => nominationId)).toEqual([kept]);
    expect(items[0]!.sheets.map(({ seatNumber }) => seatNumber)).toEqual([1, 2, 1, 2]);
    const all = await progress(scene, national);
    expect(all.items.find(({ nominationId }) => nominationId === hidden)!.sheets[0]).toMatchObject({
      seatNumber: 1,
      state: 'recused',
    });
  });

  it('shows a member their own sheets only, and nothing of a nominee they are recused from', async () => {
    const scene = await insertScene(t, { nominations: 2, seats: 2 });
    const [kept, hidden] = scene.nominations as [string, string];
    await recuse(t.database, scene.seats[1]!.id, hidden);
    await submitSheet(t, scene.seats[0]!.actor, kept, ['70', '80']);
    const { items } = await progress(scene, scene.seats[1]!.actor);
    expect(items.map(({ nominationId, sheets }) => [nominationId, sheets.map(({ seatNumber }) => seatNumber)])).toEqual(
      [[kept, [2, 2]]],
    );
  });

  it('has no interview that a nominee does not reach', async () => {
    const scene = await insertScene(t, { nominations: 1, seats: 1, category: { shortlistQuota: 1 } });
    const { items } = await progress(scene, national);
    expect(items[0]!.sheets.map(({ stage }) => stage)).toEqual(['DESK']);
  });

  it('does not exist for whoever sits on another panel or in another province', async () => {
    const scene = await insertScene(t, { nominations: 1, seats: 1 });
    const elsewhere = await insertScene(t, { nominations: 1, seats: 1 });
    for (const actor of [elsewhere.seats[0]!.actor, await t.actorOf('secretariat', { province: '11' })]) {
      expect((await get(`${scene.rankingId}/progress`, actor).expect(404)).body).toMatchObject({
        code: 'ranking.not-found',
      });
    }
    await get(`${scene.rankingId}/progress`, await t.actorOf('administrator')).expect(403);
    await get(`${scene.rankingId}/progress`, await t.actorOf('auditor')).expect(200);
  });

  it('comes in pages, with as many queries for one nominee as for many', async () => {
    const scene = await insertScene(t, { nominations: 3, seats: 2 });
    const all = (await progress(scene, national)).items;
    const first = await progress(scene, national, '?limit=2');
    const second = await progress(scene, national, `?limit=2&after=${String(first.next)}`);
    expect([...first.items, ...second.items]).toEqual(all);
    const forMany = await t.countQueries(() => progress(scene, national));
    expect(await t.countQueries(() => progress(scene, national, '?limit=1'))).toBe(forMany);
  });
});

async function refresh(nominationId: string): Promise<void> {
  const jobs = t.app.get(Jobs);
  await t.database.transaction((tx) => jobs.enqueue(tx, 'standing.refresh', { nominationId }));
  await jobs.drain();
}
