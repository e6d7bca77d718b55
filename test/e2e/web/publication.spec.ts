import { expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { openScene } from '../../support/browser/scene.js';

const STORY_MS = 60_000;
/** Long enough to press two buttons and to look at the public pages before the embargo ends, on a busy machine. */
const AHEAD_MS = 20_000;
const PATIENCE_MS = 40_000;
const DAY_MS = 86_400_000;
const MAKASSAR_HOURS = 8;
const HOUR_MS = 3_600_000;

const EDITION = 'Paritrana Award 2026 (contoh sintetis)';
const WINNER = 'Warung Contoh (sintetis)';

const scene = openScene();

/** A clock in Makassar, as the fields take it. */
function inMakassar(at: number): { day: string; clock: string } {
  const [day = '', clock = ''] = new Date(at + MAKASSAR_HOURS * HOUR_MS).toISOString().slice(0, 19).split('T');
  return { day, clock };
}

/** Opens the sealed ranking of the running edition that waits for its day, and answers its id. */
async function openEmbargoed(page: Page): Promise<string> {
  await page.goto('/app/rankings');
  await page.getByLabel('Penyelenggaraan').selectOption({ label: EDITION });
  const row = page.getByRole('row').filter({ hasText: 'Embargo sampai' });
  await row.getByRole('link').click();
  await page.getByRole('link', { name: 'Segel & pengumuman' }).click();
  await page.getByText('Dalam embargo').waitFor();
  return /rankings\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

/** Moves the publication, to the second. */
async function moveTo(page: Page, at: number): Promise<{ day: string; clock: string }> {
  const { day, clock } = inMakassar(at);
  await page.getByLabel('Tanggal').fill(day);
  await page.getByLabel('Jam').fill(clock);
  await page.getByLabel('Zona waktu').selectOption('Asia/Makassar');
  await page.getByRole('button', { name: 'Pindahkan…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pindahkan waktunya' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return { day, clock };
}

const answerOf = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(`${scene.award.baseUrl}${path}`);
  return { status: answer.status, text: await answer.text() };
};

it('is not moved over the head of somebody who has moved it meanwhile', async () => {
  const secretariat = await scene.visit({ as: 'sekretariat' });
  const { page } = secretariat;
  const other = await secretariat.newTab();
  await openEmbargoed(page);
  await openEmbargoed(other);
  const [first, second] = [Date.now() + 5 * DAY_MS, Date.now() + 6 * DAY_MS];
  await moveTo(page, first);
  await moveTo(other, second);
  const notice = other.getByRole('alert').filter({ hasText: 'Orang lain telah menyimpan' });
  const { clock } = inMakassar(first);
  await notice.getByText(clock.slice(0, 5).replace(':', '.')).first().waitFor();
  await notice.getByRole('button', { name: 'Simpan isian saya' }).click();
  await notice.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByLabel('Tanggal').waitFor();
  expect(await page.getByLabel('Tanggal').inputValue()).toBe(inMakassar(second).day);
  // The browser itself reports the 412.
  expect(secretariat.faults.filter((fault) => !fault.includes('412'))).toEqual([]);
  await secretariat.close();
});

it(
  'keeps a result from everybody until its instant, and shows it from then on',
  async () => {
    const secretariat = await scene.visit({ as: 'sekretariat' });
    const { page } = secretariat;
    const id = await openEmbargoed(page);
    expect((await answerOf(`/peringkat/${id}`)).status).toBe(404);
    expect(await page.getByRole('link', { name: 'Buka halaman publik' }).count()).toBe(0);

    const { day, clock } = await moveTo(page, Date.now() + AHEAD_MS);

    const [hidden, home] = [await answerOf(`/peringkat/${id}`), await answerOf('/')];
    expect(Date.now()).toBeLessThan(Date.parse(`${day}T${clock}+08:00`));
    // The missing page repeats the address that was asked for, and says nothing else.
    expect([hidden.status, hidden.text.includes(WINNER)]).toEqual([404, false]);
    expect([home.status, home.text.includes(WINNER), home.text.includes(id)]).toEqual([200, false, false]);

    // The page of the secretariat notices the instant by itself.
    await page.getByText('Sudah diumumkan').waitFor({ timeout: PATIENCE_MS });
    await page.getByRole('link', { name: 'Buka halaman publik' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/peringkat/${id}`);
    expect(await page.getByText(WINNER).count()).toBeGreaterThan(0);
    expect((await answerOf('/')).text.includes(WINNER)).toBe(true);
    expect(secretariat.faults).toEqual([]);
    await secretariat.close();
  },
  STORY_MS,
);
