import { beforeAll, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { writePdf } from '../../../src/demo/files/pdf.js';
import { faultsOf, watchLayoutShift } from '../../support/browser/page-check.js';
import { openScene } from '../../support/browser/scene.js';
import { type Visitor } from '../../support/browser/visitor.js';

const EDITION = 'Paritrana Award 2026 (contoh sintetis)';
const PDF = writePdf('Perda contoh (sintetis)', [[{ text: 'Pasal 1' }], [{ text: 'Pasal 2' }], [{ text: 'Pasal 3' }]]);

const scene = openScene();
let nominee: Visitor;
let page: Page;

beforeAll(async () => {
  nominee = await scene.visit({ as: 'makassar' });
  page = nominee.page;
  await watchLayoutShift(page);
});

const card = () => page.locator('article', { hasText: EDITION });
const coverage = (where = page) => where.locator('#CAK1');
const saved = async (where = page): Promise<void> => {
  await coverage(where).getByText('Tersimpan', { exact: true }).waitFor();
};

/** The own file of the running edition, opened as a person would. */
async function openFile(): Promise<void> {
  await page.goto('/app/my-nominations');
  await card()
    .getByRole('link', { name: /Buka berkas/ })
    .click();
  await coverage().waitFor();
}

/** Saves a figure as the proposer of the same nominee does, behind the nominee's back. */
async function saveAsProposer(value: string): Promise<void> {
  const proposer = await scene.visit({ as: 'pengusul.sulsel' });
  await proposer.page.goto(page.url());
  await coverage(proposer.page).getByLabel('Angka Anda').fill(value);
  await saved(proposer.page);
  await proposer.close();
}

it('lists the own files, what is due first, and leads to the form that the rubric asks for', async () => {
  await page.goto('/app/my-nominations');
  await card().getByText('Belum diserahkan').waitFor();
  expect(await page.locator('article').first().innerText()).toContain(EDITION);
  expect(await faultsOf(page)).toEqual([]);
  await openFile();
  expect(await coverage().getByText('bobot 15%').count()).toBe(1);
  expect(await faultsOf(page)).toEqual([]);
});

it('checks a figure while it is typed, and saves it by itself', async () => {
  await openFile();
  const field = coverage().getByLabel('Angka Anda');
  await field.fill('33,257');
  await coverage().getByText('Paling banyak 2 angka di belakang koma.', { exact: true }).last().waitFor();
  await field.fill('1.500');
  await coverage()
    .getByRole('alert')
    .getByText(/Tulis angka seperti 33,25/)
    .waitFor();
  await coverage().getByText('Belum tersimpan').waitFor();
  await field.fill('33,25');
  await saved();
  await page.reload();
  expect(await coverage().getByLabel('Angka Anda').inputValue()).toBe('33,25');
});

it('keeps on the device what the server could not be told, and tells it later', async () => {
  await openFile();
  await page.route('**/figures/CAK1', (route) => route.abort());
  await coverage().getByLabel('Angka Anda').fill('34,5');
  await coverage()
    .getByText(/server tidak terjangkau/)
    .waitFor();
  await page.reload();
  await coverage()
    .getByText(/server tidak terjangkau/)
    .waitFor();
  expect(await coverage().getByLabel('Angka Anda').inputValue()).toBe('34,5');
  await page.unroute('**/figures/CAK1');
  await coverage().getByRole('button', { name: 'Kirim lagi' }).click();
  await saved();
  nominee.forgive();
});

it('shows both values when somebody else was quicker, and saves the one that is chosen', async () => {
  await openFile();
  await saveAsProposer('40');
  await coverage().getByLabel('Angka Anda').fill('36');
  const clash = coverage().getByRole('alert');
  await clash.getByText('Orang lain telah menyimpan perubahan lebih dulu').waitFor();
  const row = clash.getByRole('row', { name: /Persentase cakupan/ });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(['40%', '36%']);
  await clash.getByRole('button', { name: 'Simpan isian saya' }).click();
  await saved();
  expect(await coverage().getByLabel('Angka Anda').inputValue()).toBe('36');
  nominee.forgive();
});

it('shows a document in place, page by page, by mouse and by keyboard', async () => {
  await openFile();
  const chooser = page.locator('#CAK1 input[multiple]');
  await chooser.setInputFiles({ name: 'perda-contoh.pdf', mimeType: 'application/pdf', buffer: PDF });
  await coverage().getByRole('button', { name: 'Lihat perda-contoh.pdf' }).click();
  const dialog = page.getByRole('dialog', { name: 'perda-contoh.pdf' });
  await dialog.getByRole('img', { name: 'Halaman 1 dari 3, perda-contoh.pdf' }).waitFor();
  await dialog.getByText('Pasal 1').waitFor({ state: 'attached' });
  expect(await faultsOf(page)).toEqual([]);

  await dialog.getByRole('button', { name: 'Halaman berikutnya' }).click();
  const pageField = dialog.getByRole('textbox', { name: 'Halaman' });
  expect(await pageField.inputValue()).toBe('2');
  await dialog.getByRole('region', { name: 'Isi perda-contoh.pdf' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await pageField.inputValue()).toBe('3');
  await page.keyboard.press('+');
  await dialog.getByRole('button', { name: '125%, sesuaikan lebar' }).waitFor();
  await dialog.getByText('Pasal 3').waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

it('shows all that will be handed in, hands it in, and gives a receipt with the same fingerprint', async () => {
  await openFile();
  // Whatever the rubric still asks for.
  for (const gap of await page.getByRole('link', { name: /belum ada bukti dukung/ }).all()) {
    const code = new URL((await gap.getAttribute('href')) ?? '', scene.award.baseUrl).hash;
    const file = {
      name: `bukti${code.slice(1)}.pdf`,
      mimeType: 'application/pdf',
      buffer: Buffer.concat([PDF, Buffer.from(code)]),
    };
    await page.locator(`${code} input[multiple]`).setInputFiles(file);
    await page
      .locator(code)
      .getByRole('button', { name: `Lihat ${file.name}` })
      .waitFor();
  }
  await page.locator('#REG1').getByLabel('Perda', { exact: true }).check();
  await page.getByText('Semua yang wajib sudah ada.').waitFor();

  await page.getByRole('link', { name: 'Periksa dan serahkan' }).click();
  await page
    .getByRole('row', { name: /Persentase cakupan/ })
    .getByText('36%')
    .waitFor();
  const whole = await page.getByText(/^sha256:[0-9a-f]{64}$/).innerText();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Serahkan berkas' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Serahkan berkas' }).click();

  await page.getByText('Isi berkas di bawah ini sama persis dengan yang diserahkan').waitFor();
  expect(await page.getByText(/^sha256:[0-9a-f]{64}$/).innerText()).toBe(whole);
  await page.getByText('perda-contoh.pdf').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Cetak' }).count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
});

it('says when the file has changed since, and keeps every submission', async () => {
  await openFile();
  await coverage().getByLabel('Angka Anda').fill('37');
  await page.getByText('Berkas berubah sejak terakhir diserahkan').waitFor();
  await page.getByRole('link', { name: 'Periksa dan serahkan ulang' }).click();
  await page.getByRole('button', { name: 'Serahkan berkas' }).click();
  await page.getByText('Penyerahan ini menggantikan penyerahan ke-1').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Serahkan berkas' }).click();
  await page.getByText('Penyerahan ke-2').waitFor();
  await page.getByRole('link', { name: 'Kembali ke berkas' }).click();

  await page.getByRole('heading', { name: 'Perjalanan usulan' }).waitFor();
  expect(await page.locator('li[aria-current="step"]').innerText()).toContain('Sekretariat memeriksa isian');
  expect(await page.getByRole('link', { name: /Tanda terima penyerahan/ }).count()).toBe(2);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Tanda terima penyerahan ke-1' }).click();
  await page.getByText('Berkas telah berubah sejak penyerahan ini').waitFor();
});

it('puts a nominee forward with errors next to the fields, and withdraws it with a reason', async () => {
  const proposer = await scene.visit({ as: 'pengusul.sulsel' });
  const own = proposer.page;
  await own.goto('/app/my-nominations');
  await own.getByRole('link', { name: 'Usulkan kandidat' }).click();
  await own.getByRole('heading', { name: 'Usulkan kandidat' }).waitFor();
  await own.getByLabel('Kategori').selectOption({ label: 'Pemerintah Kabupaten/Kota' });
  await own.getByRole('button', { name: 'Usulkan' }).click();
  await own.getByText('Pilih provinsi.').waitFor();
  expect(await faultsOf(own)).toEqual([]);
  expect(await own.getByLabel('Provinsi').locator('option').allInnerTexts()).toEqual([
    'Pilih provinsi',
    'Sulawesi Selatan',
  ]);
  await own.getByLabel('Provinsi').selectOption('73');
  await own.getByLabel('Kabupaten atau kota').selectOption({ label: 'Kabupaten Takalar' });
  await own.getByRole('button', { name: 'Usulkan' }).click();

  await own.getByRole('heading', { name: 'Kabupaten Takalar', level: 1 }).waitFor();
  await own.getByRole('link', { name: 'Status dan riwayat' }).click();
  await own.getByRole('button', { name: 'Tarik usulan…' }).click();
  const question = own.getByRole('dialog', { name: 'Tarik usulan Kabupaten Takalar?' });
  await question.getByText('penarikan tidak dapat dibatalkan', { exact: false }).waitFor();
  await question.getByRole('button', { name: 'Tarik usulan' }).click();
  await question.getByText('Tuliskan alasannya.').waitFor();
  await question.getByLabel('Alasan penarikan').fill('Data belum siap (contoh)');
  await question.getByRole('button', { name: 'Tarik usulan' }).click();
  await own.getByText('Alasan: Data belum siap (contoh)').waitFor();
  expect(await own.getByRole('link', { name: /Periksa dan serahkan/ }).count()).toBe(0);
  expect(proposer.faults).toEqual([]);
  await proposer.close();
});

it('keeps what a list filters in its address, also over a reload and the back button', async () => {
  const proposer = await scene.visit({ as: 'pengusul.sulsel' });
  const own = proposer.page;
  await own.goto('/app/my-nominations?state=verified');
  await own.getByLabel('Cari nama').fill('gowa');
  await own.waitForURL(/q=gowa/);
  const rows = own.locator('tbody tr');
  await own.waitForFunction(() => document.querySelectorAll('tbody tr').length < 5);
  const names = await rows.getByRole('link').allInnerTexts();
  expect(new Set(names)).toEqual(new Set(['Kabupaten Gowa']));
  await rows.getByRole('link').first().click();
  await own.getByRole('heading', { name: 'Kabupaten Gowa', level: 1 }).waitFor();
  await own.goBack();
  await own.reload();
  await rows.first().waitFor();
  expect(await rows.getByRole('link').allInnerTexts()).toEqual(names);
  await proposer.close();
});

it('shows the own announced result, whose contributions add up, and nobody else’s', async () => {
  await page.goto('/app/my-results');
  await page.getByRole('link', { name: /Lihat rincian Kota Makassar.*Tingkat nasional/ }).click();
  const table = page.getByRole('region', { name: 'Dari mana skor ini' });
  await table.getByRole('row', { name: /^Skor akhir/ }).waitFor();
  const numbers = await table.locator('tbody tr.bg-base-200 td:last-child').allInnerTexts();
  const sum = numbers.reduce((total, text) => total + Number(text.replace(',', '.')), 0);
  const final = await table
    .getByRole('row', { name: /^Skor akhir/ })
    .getByRole('cell')
    .innerText();
  expect(sum.toFixed(2).replace('.', ',')).toBe(final);
  expect(await faultsOf(page)).toEqual([]);

  const { pathname } = new URL(page.url());
  const other = await scene.visit({ as: 'perusahaan' });
  await other.page.goto(pathname);
  await other.page.getByText('Hasil ini tidak ada').waitFor();
  await other.close();
});

it('wrote nothing on the console and asked no foreign host in all of it', () => {
  expect(nominee.faults).toEqual([]);
});
