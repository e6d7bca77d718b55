import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { MarkingVisit } from '../../support/browser/marking.js';
import { faultsOf, watchLayoutShift } from '../../support/browser/page-check.js';
import { openScene } from '../../support/browser/scene.js';
import { type Visitor } from '../../support/browser/visitor.js';

const STORY_MS = 120_000;
const TEXT = 'Halaman 2 tidak terbaca setelah dipindai (contoh sintetis)';
const ANSWER = 'Dokumen sudah diminta ulang kepada nomine (contoh sintetis)';

const scene = openScene();
let visitors: Visitor[] = [];

beforeEach(() => {
  visitors = [];
});
afterEach(async () => {
  for (const visitor of visitors) {
    expect(visitor.faults).toEqual([]);
    await visitor.close();
  }
});

async function come(as: string, width = 1280): Promise<Visitor> {
  const visitor = await scene.visit({ as, width });
  await watchLayoutShift(visitor.page);
  visitors.push(visitor);
  return visitor;
}

/** The sheet of a nominee of the ninth seat, with what it reported already. */
async function openSheet(evaluator: Visitor, nominee: number): Promise<MarkingVisit> {
  const marking = await MarkingVisit.open(evaluator, scene.award, nominee);
  await evaluator.page.goto(marking.path);
  await own(evaluator.page).getByText('Belum ada.').waitFor();
  return marking;
}

const filePane = (page: Page) => page.getByRole('complementary', { name: 'Berkas' });
const own = (page: Page) => page.getByRole('region', { name: 'Masalah yang Anda laporkan' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Laporkan masalah berkas' });
const send = (page: Page) => dialog(page).getByRole('button', { name: 'Kirim laporan' });
const received = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

it(
  'An evaluator reports a problem with a document, the secretariat answers in place, and the evaluator reads it',
  async () => {
    const evaluator = await come('penilai9');
    const { page } = evaluator;
    const marking = await openSheet(evaluator, 0);
    await filePane(page).getByRole('listitem').first().getByRole('button').click();
    await filePane(page)
      .getByRole('button', { name: /masalah dengan dokumen/ })
      .click();
    const fileName = await filePane(page).getByRole('heading', { level: 2 }).first().innerText();
    await dialog(page).getByLabel('Apa masalahnya').fill(TEXT);
    expect(await dialog(page).getByLabel('Tentang').locator('option:checked').innerText()).toBe(fileName);
    expect(await faultsOf(page)).toEqual([]);
    await send(page).click();
    await own(page).getByText(TEXT).waitFor();
    await own(page).getByText('Menunggu jawaban', { exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    const secretariat = await come('sekretariat');
    await secretariat.page.goto('/app/problem-reports');
    const card = received(secretariat.page, TEXT);
    await card.getByText(/^.*Penilai 9, unsur/).waitFor();
    await card.getByRole('link', { name: marking.nomineeName }).waitFor();
    await card.getByRole('button', { name: /^Jawab/ }).click();
    await card.getByLabel('Jawaban untuk penilai').fill(ANSWER);
    expect(await faultsOf(secretariat.page)).toEqual([]);
    await card.getByRole('button', { name: 'Kirim jawaban dan tutup' }).click();
    await card.getByText(ANSWER).waitFor();
    expect(await card.getByRole('button', { name: /^Jawab/ }).count()).toBe(0);
    await secretariat.page.getByRole('link', { name: /^Dijawab/ }).click();
    await card.getByText(ANSWER).waitFor();

    await page.reload();
    await own(page).getByText(ANSWER).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    const auditor = await come('auditor');
    await auditor.page.goto('/app/problem-reports');
    await received(auditor.page, TEXT).getByText(ANSWER).waitFor();
    expect(await auditor.page.getByRole('button', { name: /^Jawab/ }).count()).toBe(0);
    expect(await faultsOf(auditor.page)).toEqual([]);
  },
  STORY_MS,
);

it(
  'Without network a report says that it needs one, keeps what was typed, and goes out once afterwards',
  async () => {
    const evaluator = await come('penilai9');
    const { page, context, forgive } = evaluator;
    await openSheet(evaluator, 1);
    await page.reload();
    await own(page).getByText('Belum ada.').waitFor();
    await context.setOffline(true);
    const open = filePane(page).getByRole('button', { name: 'Laporkan masalah…' });
    await open.click();
    await dialog(page).getByLabel('Apa masalahnya').fill(TEXT);
    await send(page).click();
    await dialog(page).getByText('Laporan memerlukan jaringan dan tidak diantrekan.').waitFor();
    await dialog(page).getByRole('button', { name: 'Batal' }).click();
    await page
      .getByRole('link', { name: /^Nomine (berikutnya|sebelumnya)/ })
      .first()
      .click();
    await page.goBack();
    await open.click();
    expect(await dialog(page).getByLabel('Apa masalahnya').inputValue()).toBe(TEXT);

    await context.setOffline(false);
    await send(page).click();
    await own(page).getByText(TEXT).waitFor();
    expect(await own(page).getByRole('listitem').count()).toBe(1);
    forgive();
  },
  STORY_MS,
);

it(
  'The page of reports is usable on a phone and says what to do where there is nothing',
  async () => {
    const secretariat = await come('sekretariat.sulsel', 390);
    const { page } = secretariat;
    await page.goto('/app/problem-reports');
    await page.getByText('Belum ada laporan').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto('/app/problem-reports?state=open');
    await page.getByText('Semua laporan sudah dijawab').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  },
  STORY_MS,
);
