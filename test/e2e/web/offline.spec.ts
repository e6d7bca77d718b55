import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { openScene } from '../../support/browser/scene.js';
import { type Visitor } from '../../support/browser/visitor.js';
import { MarkingVisit, workOf } from '../../support/browser/marking.js';

const STORY_MS = 120_000;

const scene = openScene();
let evaluator: Visitor;
let marking: MarkingVisit;
/** Every story marks a nominee of its own, so that none disturbs the next. */
let nominee = 0;

beforeEach(async () => {
  evaluator = await scene.visit({ as: 'penilai9' });
  marking = await MarkingVisit.open(evaluator, scene.award, nominee);
  nominee += 1;
}, STORY_MS);

afterEach(async () => {
  await evaluator.close();
});

const saved = (page: Page) => page.getByText('Semua nilai tersimpan di server');
/** The server has these marks, and the page knows it: before that, `saved` may still speak of the moment before. */
const arrived = async (page: Page, marks: readonly string[]): Promise<void> => {
  await marking.expectOnServer(marks);
  await saved(page).waitFor();
};
const waiting = (page: Page, count: number) =>
  page.getByText(`${String(count)} nilai menunggu, tersimpan di perangkat ini`);

it(
  'opens files and sheets without network after one visit of the work list',
  async () => {
    const { page, context, forgive } = evaluator;
    await context.setOffline(true);
    await page.goto('/app/work');
    await page.getByRole('heading', { name: 'Tugas saya' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Tidak ada jaringan' }).waitFor();
    await page.goto(marking.path);
    await page.getByRole('heading', { name: marking.nomineeName, level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Angka yang sudah diverifikasi' }).waitFor();
    expect(await page.locator('[data-criterion]').count()).toBe(marking.criteria.length);
    forgive();
  },
  STORY_MS,
);

it(
  'loses no mark when the network is cut in the middle and the page is reloaded',
  async () => {
    const { page, context } = evaluator;
    await page.goto(marking.path);
    await marking.give(page, 0, '71');
    await arrived(page, ['71']);
    await context.setOffline(true);
    await marking.give(page, 1, '72');
    await marking.give(page, 2, '73');
    await waiting(page, 2).waitFor();
    await page.reload();
    await waiting(page, 2).waitFor();
    await marking.expectShown(page, ['71', '72', '73']);

    await context.setOffline(false);
    await saved(page).waitFor();
    await marking.expectOnServer(['71', '72', '73']);
  },
  STORY_MS,
);

it(
  'sends what two tabs wrote down without network, and shows it in both',
  async () => {
    const { page, context, newTab } = evaluator;
    await page.goto(marking.path);
    const other = await newTab();
    await other.goto(marking.path);
    await marking.field(other, 0).waitFor();
    await context.setOffline(true);
    await marking.give(page, 0, '61');
    await marking.give(other, 1, '62');
    await marking.give(page, 2, '63');
    await marking.give(other, 2, '64');
    await waiting(page, 3).waitFor();
    await waiting(other, 3).waitFor();
    await marking.expectShown(page, ['61', '62', '64']);

    await context.setOffline(false);
    await Promise.all([saved(page).waitFor(), saved(other).waitFor()]);
    await marking.expectOnServer(['61', '62', '64']);
  },
  STORY_MS,
);

it(
  'keeps marks through a crash of the server and of the tab, and sends them when it is back',
  async () => {
    const { page, newTab } = evaluator;
    await page.goto(marking.path);
    await marking.give(page, 0, '51');
    await arrived(page, ['51']);
    await scene.award.stop('SIGKILL');
    await marking.give(page, 1, '52');
    await waiting(page, 1).waitFor();
    await page.close();
    await scene.award.start();
    const after = await newTab();
    await after.goto(marking.path);
    await saved(after).waitFor({ timeout: 60_000 });
    await marking.expectOnServer(['51', '52']);
  },
  STORY_MS,
);

it(
  'keeps marks while the session is over, shows them to nobody else, and sends them after signing in again',
  async () => {
    const { page, context } = evaluator;
    await page.goto(marking.path);
    await marking.field(page, 0).waitFor();
    await marking.endSession();
    await page.reload();
    await page.getByText('Sesi Anda berakhir').waitFor();
    await marking.give(page, 0, '41');
    await page.getByText('dikirim setelah Anda masuk lagi').waitFor();

    await page.getByRole('button', { name: 'Masuk lagi' }).click();
    await page.getByLabel('Kata sandi').fill(scene.award.password);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await saved(page).waitFor();
    await marking.expectOnServer(['41']);
    await context.clearCookies();
  },
  STORY_MS,
);

it(
  'never shows or sends the marks of one person to another on the same tablet',
  async () => {
    const { page, context } = evaluator;
    await page.goto(marking.path);
    await marking.field(page, 0).waitFor();
    await context.setOffline(true);
    await marking.give(page, 0, '45');
    await waiting(page, 1).waitFor();
    await marking.endSession();
    await context.setOffline(false);

    await signInAs(page, 'penilai5');
    await saved(page).waitFor();
    await page.getByText(/berkas siap tanpa jaringan/).waitFor();
    expect(await page.content()).not.toContain('Penilai 9');
    expect(await marking.onServer()).toEqual([]);

    await marking.endSession();
    await signInAs(page, 'penilai9');
    await marking.expectOnServer(['45']);
  },
  STORY_MS,
);

it(
  'shows both values when the same criterion was changed on another device, and keeps the one that is chosen',
  async () => {
    const { page, context } = evaluator;
    await page.goto(marking.path);
    await marking.give(page, 0, '31');
    await marking.give(page, 1, '32');
    await arrived(page, ['31', '32']);
    await context.setOffline(true);
    await marking.give(page, 0, '35');
    await marking.give(page, 1, '36');
    await marking.giveElsewhere(0, '38');
    await context.setOffline(false);

    const clash = page.getByRole('alert').filter({ hasText: 'Diubah juga di perangkat lain' });
    await clash.waitFor();
    expect(await clash.getByRole('definition').allTextContents()).toEqual(['Nilai 35', 'Nilai 38']);
    // The other criterion was changed here only: it goes through without a question.
    await marking.expectOnServer(['38', '36']);
    await clash.getByRole('button', { name: 'Pakai yang di perangkat ini' }).click();
    await saved(page).waitFor();
    await marking.expectOnServer(['35', '36']);
  },
  STORY_MS,
);

it(
  'takes a nominee off the device as soon as the seat is recused, and says how many marks went with it',
  async () => {
    const { page, context, forgive } = evaluator;
    await page.goto(marking.path);
    await marking.give(page, 0, '21');
    await arrived(page, ['21']);
    await context.setOffline(true);
    await marking.give(page, 1, '22');
    await waiting(page, 1).waitFor();
    await marking.recuse();
    await context.setOffline(false);

    await page.waitForURL('**/app/work');
    const note = page.getByRole('alert').filter({ hasText: 'Satu nomine tidak lagi menjadi tugas Anda' });
    await note.waitFor();
    expect(await note.textContent()).toContain('2 nilai');
    expect(await page.content()).not.toContain(marking.nomineeName);
    expect(await marking.keptOnDevice(page)).not.toMatch(new RegExp(`${marking.nomineeName}|${marking.nominationId}`));
    forgive();
  },
  STORY_MS,
);

it(
  'locks the sheet only when the server has every mark',
  async () => {
    const { page, context } = evaluator;
    await page.goto(marking.path);
    for (const place of marking.criteria.keys()) await marking.give(page, place, '75');
    await arrived(
      page,
      marking.criteria.map(() => '75'),
    );
    await context.setOffline(true);
    await marking.give(page, 0, '80');
    await waiting(page, 1).waitFor();
    await page.getByRole('button', { name: 'Kirim lembar…', disabled: true }).waitFor();

    await context.setOffline(false);
    await page.getByRole('button', { name: 'Kirim lembar…', disabled: false }).click();
    await page.getByRole('button', { name: 'Kirim dan kunci' }).click();
    await page.getByText('Lembar terkirim dan terkunci').waitFor();
    const [row] = (await workOf(scene.award, 'penilai9')).filter(
      ({ nominationId }) => nominationId === marking.nominationId,
    );
    expect(row?.state).toBe('submitted');
    expect((await marking.onServer())[0]).toBe('80');
  },
  STORY_MS,
);

it(
  'asks before a sign-out loses marks, and then leaves nothing on the device',
  async () => {
    const { page, context } = evaluator;
    await page.goto(marking.path);
    await marking.field(page, 0).waitFor();
    await context.setOffline(true);
    await marking.give(page, 0, '11');
    await waiting(page, 1).waitFor();
    await page.goto('/app/account');
    await page.getByRole('button', { name: 'Keluar' }).first().click();
    await page
      .getByRole('dialog')
      .getByText(/1 nilai/)
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Keluar' }).click();
    await page.waitForURL('**/app/sign-in*');
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
  },
  STORY_MS,
);

async function signInAs(page: Page, account: string): Promise<void> {
  await page.goto('/app/sign-in');
  await page.getByLabel('Surel').fill(`${account}@demo.paritrana.invalid`);
  await page.getByLabel('Kata sandi').fill(scene.award.password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByRole('heading', { name: 'Tugas saya' }).waitFor();
}
