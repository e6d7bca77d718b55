import { beforeAll, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { type components } from '../../../src/web/api/schema.js';
import { asking } from '../../support/browser/asking.js';
import {
  interviewAll,
  markAll,
  openInterviews,
  type Stage,
  signAs,
  verifyAll,
} from '../../support/browser/backstage.js';
import { faultsOf } from '../../support/browser/page-check.js';
import { openScene } from '../../support/browser/scene.js';

/**
 * The end of a provincial ranking, from the shortlist to the national nomination, by those who bring it about. What many
 * people do in the same way (sheets, signatures) happens through the API; each act happens once by hand in a browser.
 */

const ACT_MS = 120_000;
const PATIENCE_MS = 30_000;
const SECRETARIAT = 'sekretariat.sulsel';
const EVALUATORS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `penilai${String(number)}.sulsel`);
const MINUTES = 'BA-73/2026 (contoh sintetis)';

type Rankings = components['schemas']['RankingPage'];

const scene = openScene();
let stage: Stage;

beforeAll(async () => {
  const { items } = await asking(scene.award, SECRETARIAT)<Rankings>('GET', '/rankings?limit=200&level=provincial');
  const rankingId = items.find(({ state }) => state === 'open')?.id ?? '';
  stage = { award: scene.award, rankingId, secretariat: SECRETARIAT, evaluators: EVALUATORS };
  await openInterviews(stage);
  await verifyAll(stage);
  await markAll(stage, 'DESK');
}, ACT_MS);

/** Lets somebody do something in a browser of their own, where nothing may go wrong beside it. */
async function as(account: string | undefined, act: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults, close } = await scene.visit({ width: 1440, ...(account && { as: account }) });
  await act(page);
  expect(await faultsOf(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
}

const act = (title: string, happens: () => Promise<void>): void => {
  it(title, happens, ACT_MS);
};

const at = (place: string): string => `/app/rankings/${stage.rankingId}/${place}`;

act('the shortlist is decided, taken back, and decided again, each after its consequence is named', () =>
  as(SECRETARIAT, async (page) => {
    await page.goto(at('decision'));
    await page.getByRole('button', { name: 'Tetapkan daftar pendek…' }).click();
    await page.getByRole('dialog').getByText('Penilai hanya dapat mewawancarai yang lolos').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan', exact: true }).click();
    await page.getByText(/kuota 3, lolos 3/).waitFor();
    await page.getByRole('button', { name: 'Tarik kembali…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tarik kembali', exact: true }).click();
    await page.getByRole('button', { name: 'Tetapkan daftar pendek…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan', exact: true }).click();
    await page.getByText(/kuota 3, lolos 3/).waitFor();
  }),
);

act(
  'the plenary records its decision only once the interviews are in, with number and day of the minutes',
  async () => {
    await interviewAll(stage);
    await markAll(stage, 'INT');
    await as(SECRETARIAT, async (page) => {
      await page.goto(at('decision'));
      await page.getByLabel('Nomor berita acara').fill(MINUTES);
      await page.getByLabel('Tanggal pleno').fill(new Date().toISOString().slice(0, 10));
      await page.getByRole('button', { name: 'Catat keputusan…' }).click();
      await page.getByRole('dialog').getByText('Urutan hasil hitungan diterima tanpa perubahan.').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Catat keputusan', exact: true }).click();
      await page.getByText(MINUTES).waitFor();
      await page.getByText(/^0 dari 9 berlaku/).waitFor();
    });
  },
);

act('the chair signs what was decided, in the words of the minutes', () =>
  as('penilai1.sulsel', async (page) => {
    await page.goto(`/app/work/rankings/${stage.rankingId}`);
    await page.getByRole('button', { name: 'Lihat keputusan pleno' }).click();
    await page.getByRole('button', { name: 'Tandatangani…' }).click();
    await page.getByRole('dialog').getByText(MINUTES).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Tandatangani', exact: true }).click();
    await page.getByText(/^Menandatangani /).waitFor();
  }),
);

act(
  'the ranking is sealed when every point of the checklist holds, after a question that says it is for ever',
  async () => {
    await as(SECRETARIAT, async (page) => {
      await page.goto(at('seal'));
      await page.getByText('Penyegelan terbuka begitu semua butir terpenuhi.').waitFor();
      expect(await page.getByRole('button', { name: 'Segel peringkat…' }).isEnabled()).toBe(false);
    });
    await signAs(stage, EVALUATORS.slice(1));
    await as(SECRETARIAT, async (page) => {
      await page.goto(at('seal'));
      await page.getByText('Semua terpenuhi. Peringkat ini dapat disegel.').waitFor();
      await page.getByRole('button', { name: 'Segel peringkat…' }).click();
      const question = page.getByRole('dialog', { name: 'Segel peringkat ini untuk selamanya?' });
      await question.getByRole('button', { name: 'Segel sekarang' }).click();
      await page.getByText('Belum dijadwalkan').waitFor();
    });
  },
);

act('the winner is put forward nationally, once', () =>
  as('sekretariat', async (page) => {
    await page.goto(at('seal'));
    await page.getByRole('button', { name: 'Teruskan juara…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Teruskan', exact: true }).click();
    await page.getByText('Sudah diteruskan').first().waitFor();
    expect(await page.getByRole('button', { name: 'Teruskan juara…' }).count()).toBe(0);
  }),
);

const published = async (): Promise<components['schemas']['PublishedRankingView']> =>
  (await fetch(`${scene.award.baseUrl}/api/v1/public/rankings/${stage.rankingId}`)).json() as never;

act('the result is announced at once, and anybody finds its winner and that it agrees', async () => {
  await as(SECRETARIAT, async (page) => {
    await page.goto(at('seal'));
    await page.getByRole('radio', { name: 'Sekarang juga' }).check();
    await page.getByRole('button', { name: 'Umumkan sekarang…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Umumkan sekarang' }).click();
    await page.getByText('Sudah diumumkan').waitFor();
  });
  await as(undefined, async (page) => {
    await page.goto(`/peringkat/${stage.rankingId}`);
    const { placings } = await published();
    const winner = placings.find(({ rank }) => rank === 1)?.nominee.name ?? '';
    await page.getByRole('rowheader', { name: winner }).first().waitFor();
    // Whoever was not shortlisted is placed after those who were.
    expect(placings.length).toBe(4);
    await page.goto(`/periksa?bundle=${stage.rankingId}`);
    await page.getByRole('heading', { name: 'Cocok' }).waitFor({ timeout: PATIENCE_MS });
  });
});
