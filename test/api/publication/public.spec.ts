import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApp, type TestApp } from '../../support/app.js';
import {
  type Contest,
  insertContest,
  publish,
  sealContest,
  type SealedBody,
  setEdition,
} from '../../support/builders/results.js';

const NOW = '2026-03-02T02:00:00.000Z';

let t: TestApp;
let closed: { contest: Contest; sealed: SealedBody };
let open: { contest: Contest; sealed: SealedBody };

beforeAll(async () => {
  t = await startTestApp();
  closed = await published({ awardPlaces: 1 }, {});
  open = await published({}, { publishes_scores: true, is_synthetic: true });
});
afterAll(() => t.close());

async function published(category: { awardPlaces?: number }, flags: Readonly<Record<string, boolean>>) {
  const contenders = [
    { name: 'PT Alfa', interview: 90 },
    { name: 'PT Beta', interview: 85 },
    { name: 'PT Delta', interview: 85 },
    { name: 'PT Gagal', gate: 'fail' as const },
  ];
  const contest = await insertContest(t, contenders, { category });
  await setEdition(t.database, contest.editionId, flags);
  const sealed = await sealContest(t, contest);
  await publish(t, contest, NOW);
  return { contest, sealed };
}

const get = (path: string, language = 'id') => t.http().get(`/api/v1/public/${path}`).set('accept-language', language);

async function labelOf({ editionId }: Contest): Promise<string> {
  const rows = await t.database.reader.query<[{ label: string }]>('SELECT label FROM edition WHERE id = $1', [
    editionId,
  ]);
  return rows[0].label;
}

const summary = async ({ contest, sealed }: typeof open, synthetic: boolean) => ({
  id: contest.rankingId,
  edition: await labelOf(contest),
  editionName: 'Paritrana Award Uji',
  level: 'provincial',
  category: 'Pemerintah Kabupaten/Kota',
  categoryCode: expect.stringMatching(/^KABKOTA_/),
  province: 'Sulawesi Selatan',
  provinceCode: '73',
  division: null,
  divisionCode: null,
  synthetic,
  publishedAt: NOW,
  resultHash: sealed.hash,
});

/** As the lists show it: with those of its places that won an award. */
async function listed(published: typeof open, synthetic: boolean) {
  const answer = await get(`rankings/${published.contest.rankingId}`).expect(200);
  const { placings } = answer.body as {
    placings: { rank: number; label: string; nominee: object; isAward: boolean }[];
  };
  const winners = placings.filter(({ isAward }) => isAward);
  expect(winners.length).toBeGreaterThan(0);
  return {
    ...(await summary(published, synthetic)),
    winners: winners.map(({ rank, label, nominee }) => ({ rank, label, nominee })),
  };
}

describe('an announced ranking', () => {
  it('shows ranks and labels, no scores, and nobody who is not ranked', async () => {
    const { contest } = closed;
    const answer = await get(`rankings/${contest.rankingId}`).expect(200);
    const nominee = (name: string) => ({ id: contest.nominees.get(name), name });
    const tied = closed.sealed.placings.slice(1, 3).map((placing) => ({
      rank: 2,
      label: 'Juara 2',
      nominee: nominee(placing.nominee.name),
      isAward: false,
    }));
    expect(answer.body).toEqual({
      ...(await summary(closed, false)),
      placings: [{ rank: 1, label: 'Juara 1', nominee: nominee('PT Alfa'), isAward: true }, ...tied],
    });
    expect(answer.text).not.toContain('PT Gagal');
    expect(answer.text).not.toContain('84.00');
  });

  it('shows scores where the edition publishes them, and says when marks are made up', async () => {
    const answer = await get(`rankings/${open.contest.rankingId}`, 'en').expect(200);
    const body = answer.body as { synthetic: boolean; category: string; placings: object[] };
    expect(body).toMatchObject({ synthetic: true, category: 'Regency and city governments' });
    expect(body.placings[0]).toEqual({
      rank: 1,
      label: 'Winner 1',
      nominee: { id: open.contest.nominees.get('PT Alfa'), name: 'PT Alfa' },
      isAward: true,
      score: '84.00',
    });
  });

  it('may be kept for a minute, by language, and is not sent again to whoever has it', async () => {
    const path = `rankings/${open.contest.rankingId}`;
    const first = await get(path).expect(200);
    const etag = first.headers['etag']!;
    expect(first.headers).toMatchObject({ 'cache-control': 'public, max-age=60', vary: 'Accept-Language' });
    expect(etag).toContain(open.sealed.hash);
    const again = await get(path).set('if-none-match', etag);
    expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', etag]);
    expect((await get(path, 'en').set('if-none-match', etag)).status).toBe(200);
  });

  it('gives its sealed document byte for byte, where the edition publishes scores', async () => {
    const answer = await get(`rankings/${open.contest.rankingId}/bundle`).expect(200);
    expect(`sha256:${createHash('sha256').update(answer.text, 'utf8').digest('hex')}`).toBe(open.sealed.hash);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      etag: `"${open.sealed.hash}"`,
    });
    for (const { actor } of open.contest.seats) expect(answer.text).not.toContain(actor.email);
    expect(answer.text).not.toContain('PT Gagal');

    const kept = await get(`rankings/${closed.contest.rankingId}/bundle`);
    expect([kept.status, (kept.body as { code: string }).code]).toEqual([404, 'ranking.bundle-not-public']);
    expect(kept.headers['cache-control']).toBe('no-store');
  });
});

describe('the public lists', () => {
  it('name every announced ranking with its winners, newest first, page by page', async () => {
    const expected = [await listed(closed, false), await listed(open, true)];
    expected.sort((a, b) => (a.id < b.id ? 1 : -1));
    const all = await get('rankings').expect(200);
    expect(all.body).toEqual({ items: expected, next: null });
    const first = (await get('rankings?limit=1').expect(200)).body as { items: unknown[]; next: string };
    const second = await get(`rankings?limit=1&after=${first.next}`).expect(200);
    expect([first.items, second.body]).toEqual([[expected[0]], { items: [expected[1]], next: null }]);
  });

  it('filter by edition, level, category, province and division, by code or by name', async () => {
    const count = async (query: string) => {
      const answer = await get(`rankings?${query}`).expect(200);
      return (answer.body as { items: unknown[] }).items.length;
    };
    const label = encodeURIComponent(await labelOf(open.contest));
    const found = {
      edition: await count(`edition=${label}`),
      level: await count('level=national'),
      name: await count(`category=${encodeURIComponent('Pemerintah Kabupaten/Kota')}`),
      code: await count('category=KABKOTA'),
      province: await count('province=73'),
      provinceName: await count('province=Sulawesi%20Selatan'),
      elsewhere: await count('province=31'),
      division: await count('division=SUMATERA'),
    };
    expect(found).toEqual({
      edition: 1,
      level: 0,
      name: 2,
      code: 0,
      province: 2,
      provinceName: 2,
      elsewhere: 0,
      division: 0,
    });
  });

  it('refuse a cursor of nobody and an unknown filter', async () => {
    expect((await get('rankings?after=xyz')).status).toBe(422);
    expect((await get('rankings?nominee=PT')).status).toBe(422);
    expect((await get('rankings/no-uuid')).status).toBe(422);
  });

  it('take the same number of statements for one place and for three', async () => {
    const alone = await insertContest(t, [{ name: 'PT Tunggal' }]);
    await sealContest(t, alone);
    await publish(t, alone, NOW);
    const count = (contest: Contest) => t.countQueries(() => get(`rankings/${contest.rankingId}`).expect(200));
    expect(await count(alone)).toBe(await count(open.contest));
  });

  it('name the editions of which something is public', async () => {
    const answer = await get('editions').expect(200);
    expect((answer.body as { items: unknown[] }).items).toContainEqual({
      label: await labelOf(open.contest),
      ordinal: null,
      name: 'Paritrana Award Uji',
      periodStart: '2025-01-01',
      periodEnd: '2025-12-31',
      synthetic: true,
      rankings: 1,
    });
  });
});

describe('an announced nominee', () => {
  it('shows where it came out', async () => {
    const id = open.contest.nominees.get('PT Alfa')!;
    const answer = await get(`nominees/${id}`).expect(200);
    expect(answer.body).toEqual({
      id,
      name: 'PT Alfa',
      placings: [{ ranking: await summary(open, true), rank: 1, label: 'Juara 1', isAward: true }],
    });
  });

  it('does not exist when it is not ranked', async () => {
    const answer = await get(`nominees/${open.contest.nominees.get('PT Gagal')!}`);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([404, 'nominee.not-found']);
  });
});

describe('the public readings', () => {
  it('are limited per address and minute', async () => {
    const busy = await startTestApp({ PUBLIC_READS_PER_MINUTE: '3' });
    try {
      const ask = () => busy.http().get('/api/v1/public/rankings');
      for (let reading = 1; reading <= 3; reading += 1) await ask().expect(200);
      const answer = await ask();
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([429, 'request.too-many']);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    } finally {
      await busy.close();
    }
  });
});
