import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { CarriedFiles } from '../../../src/features/promotions/carried-files.js';
import { FileStore } from '../../../src/platform/files/file-store.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertCategory } from '../../support/builders/categories.js';
import {
  type Contender,
  type Contest,
  idOf,
  insertContest,
  sealContest,
  snapshot,
  url,
} from '../../support/builders/results.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code;

/** A contest whose winners go on to a national category of the same edition. */
async function insertProvincial(contenders: readonly Contender[]): Promise<{ contest: Contest; nationalId: string }> {
  const contest = await insertContest(t, contenders);
  const { editionId, rubricId } = contest;
  const { nomineeKind } = (
    await t.database.reader.query<[{ nomineeKind: 'regency' }]>(
      'SELECT nominee_kind AS "nomineeKind" FROM category WHERE id = $1',
      [contest.categoryId],
    )
  )[0];
  const { categoryId } = await insertCategory(t.database, { editionId, rubricId, level: 'national', nomineeKind });
  await t.database.reader.query('UPDATE category SET promotes_to = $2 WHERE id = $1', [contest.categoryId, categoryId]);
  return { contest, nationalId: categoryId };
}

const promote = (contest: Contest, actor = contest.secretary) =>
  t.http().post(url(contest, 'promotion')).set(actor.headers);

describe('promotion', () => {
  it('makes the winner a national nomination that is linked to its origin, its verified figures as claims', async () => {
    const { contest, nationalId } = await insertProvincial([{ name: 'PT Alfa', interview: 90 }, { name: 'PT Beta' }]);
    await sealContest(t, contest);
    const answer = await promote(contest);
    const { items } = answer.body as { items: { nominationId: string }[] };
    expect({ status: answer.status, items }).toEqual({
      status: 201,
      items: [
        {
          nominationId: expect.any(String),
          originId: idOf(contest, 'PT Alfa'),
          nominee: { id: contest.nominees.get('PT Alfa'), name: 'PT Alfa' },
        },
      ],
    });
    const id = items[0]!.nominationId;
    const rows = await t.database.reader.query<unknown[]>(
      `SELECT n.category_id, n.province_code, n.origin_id, n.state, k.province_code AS "rankingProvince",
         v.claimed, v.claimed_state, v.claimed_source, v.verified, v.verified_state
       FROM nomination n JOIN ranking k ON k.id = n.ranking_id LEFT JOIN indicator_value v ON v.nomination_id = n.id
       WHERE n.id = $1`,
      [id],
    );
    expect(rows).toEqual([
      {
        category_id: nationalId,
        province_code: null,
        origin_id: idOf(contest, 'PT Alfa'),
        state: 'submitted',
        rankingProvince: null,
        claimed: '80',
        claimed_state: 'value',
        claimed_source: 'BPJS Ketenagakerjaan',
        verified: null,
        verified_state: 'pending',
      },
    ]);
    const entries = await t.database.reader.query<{ event: string }[]>(
      'SELECT event FROM audit_entry WHERE subject_id = $1',
      [id],
    );
    expect(entries).toEqual([{ event: 'nomination.promoted' }]);
  });

  it('takes the files along as copies of their own, once', async () => {
    const { contest } = await insertProvincial([{ name: 'PT Alfa', interview: 90 }, { name: 'PT Beta' }]);
    const store = t.app.get(FileStore);
    const { key, sha256, sizeBytes } = await store.put(Readable.from([Buffer.from('Peraturan Daerah')]));
    await t.database.reader.query(
      `INSERT INTO evidence (nomination_id, criterion_code, file_name, media_type, size_bytes, sha256, storage_key, uploaded_at)
       VALUES ($1, 'REGULASI', 'perda.pdf', 'application/pdf', $2, $3, $4, now())`,
      [idOf(contest, 'PT Alfa'), sizeBytes, sha256, key],
    );
    await sealContest(t, contest);
    const { items } = (await promote(contest)).body as { items: { nominationId: string }[] };
    const nominationId = items[0]!.nominationId;
    await t.app.get(Jobs).drain();
    await t.app.get(CarriedFiles).carry(idOf(contest, 'PT Alfa'), nominationId);

    const files = await t.database.reader.query<{ storageKey: string }[]>(
      `SELECT criterion_code AS criterion, file_name AS "fileName", sha256, storage_key AS "storageKey"
       FROM evidence WHERE nomination_id = $1`,
      [nominationId],
    );
    expect(files).toEqual([{ criterion: 'REGULASI', fileName: 'perda.pdf', sha256, storageKey: expect.any(String) }]);
    expect(files[0]!.storageKey).not.toBe(key);
    await store.remove(key);
    expect(await text(await store.open(files[0]!.storageKey))).toBe('Peraturan Daerah');
  });

  it('repeated, changes nothing and answers the same', async () => {
    const { contest } = await insertProvincial([{ name: 'PT Alfa', interview: 90 }, { name: 'PT Beta' }]);
    await sealContest(t, contest);
    const first = await promote(contest);
    const before = await snapshot(t.database);
    const [second, third] = await Promise.all([promote(contest), promote(contest)]);
    expect([second.body, third.body]).toEqual([first.body, first.body]);
    expect(await snapshot(t.database)).toEqual(before);
  });

  it('sends all joint winners on', async () => {
    const { contest } = await insertProvincial([
      { name: 'PT Alfa' },
      { name: 'PT Beta' },
      { name: 'PT Gama', interview: 1 },
    ]);
    await sealContest(t, contest);
    const answer = await promote(contest);
    const { items } = answer.body as { items: { nominee: { name: string } }[] };
    expect(items.map(({ nominee }) => nominee.name).sort()).toEqual(['PT Alfa', 'PT Beta']);
  });

  it('comes after the seal, from categories that send winners on, while the national ranking is open', async () => {
    const { contest, nationalId } = await insertProvincial([{ name: 'PT Alfa' }]);
    const before = await snapshot(t.database);
    const early = await promote(contest);
    expect([early.status, codeOf(early)]).toEqual([409, 'promotion.not-sealed']);
    expect(await snapshot(t.database)).toEqual(before);
    await sealContest(t, contest);
    await t.database.reader.query(`INSERT INTO ranking (category_id, state) VALUES ($1, 'shortlisted')`, [nationalId]);
    const late = await promote(contest);
    expect([late.status, codeOf(late)]).toEqual([409, 'promotion.too-late']);

    const alone = await insertContest(t, [{ name: 'PT Tunggal' }]);
    await sealContest(t, alone);
    expect(codeOf(await promote(alone))).toBe('promotion.not-used');
  });

  it('refuses a winner that stands in the national category already', async () => {
    const { contest, nationalId } = await insertProvincial([{ name: 'PT Alfa' }]);
    await sealContest(t, contest);
    await t.database.reader.query(
      `WITH list AS (INSERT INTO ranking (category_id) VALUES ($1) RETURNING id)
       INSERT INTO nomination (category_id, ranking_id, nominee_id, state, submitted_at, created_at)
       SELECT $1, id, $2, 'submitted', now(), now() FROM list`,
      [nationalId, contest.nominees.get('PT Alfa')],
    );
    const answer = await promote(contest);
    expect([answer.status, codeOf(answer)]).toEqual([409, 'nomination.already-put-forward']);
  });

  it('is for the secretariat of the province', async () => {
    const { contest } = await insertProvincial([{ name: 'PT Alfa' }]);
    const answer = await promote(contest, await t.actorOf('secretariat', { province: '31' }));
    expect([answer.status, codeOf(answer)]).toEqual([404, 'ranking.not-found']);
  });
});
