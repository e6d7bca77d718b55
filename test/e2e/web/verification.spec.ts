import { beforeAll, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { type components } from '../../../src/web/api/schema.js';
import { asking } from '../../support/browser/asking.js';
import { faultsOf, watchLayoutShift } from '../../support/browser/page-check.js';
import { openScene } from '../../support/browser/scene.js';
import { type Visitor } from '../../support/browser/visitor.js';

const EDITION = 'Paritrana Award 2026 (contoh sintetis)';
const HALF_CHECKED = 'PT Contoh Perkebunan (sintetis)';

const scene = openScene();
let secretariat: Visitor;
let page: Page;

beforeAll(async () => {
  secretariat = await scene.visit({ as: 'sekretariat', width: 1440 });
  page = secretariat.page;
  await watchLayoutShift(page);
});

const openQueue = async (): Promise<void> => {
  await page.goto('/app/verification');
  await page.getByLabel('Penyelenggaraan').selectOption({ label: EDITION });
  await page.getByRole('link', { name: HALF_CHECKED }).waitFor();
};

async function inOrderOfArrival(): Promise<string[]> {
  const { items } = await asking(scene.award, 'sekretariat')<components['schemas']['NominationPage']>(
    'GET',
    '/nominations?limit=200&state=submitted',
  );
  return items
    .toSorted((a, b) => Date.parse(a.submittedAt ?? '') - Date.parse(b.submittedAt ?? ''))
    .map(({ nominee }) => nominee.name);
}

it('shows what waits with what is unchecked in each file, the oldest first', async () => {
  await openQueue();
  const row = page.getByRole('row', { name: HALF_CHECKED });
  await row.getByText('1 dari 3 angka').waitFor();
  expect(await row.getByText('1 syarat').count()).toBe(1);
  const names = await page.getByRole('row').getByRole('link').allInnerTexts();
  expect(names.length).toBeGreaterThan(3);
  expect(names).toEqual(await inOrderOfArrival());
  expect(await faultsOf(page)).toEqual([]);
});

it('lets the secretariat check a half-checked file beside its evidence, and pass it', async () => {
  await openQueue();
  await page.getByRole('link', { name: HALF_CHECKED }).click();
  await page.getByText('2 dari 3 angka diperiksa').waitFor();
  await page.getByRole('button', { name: /^(Putuskan|Ubah keputusan) Tidak ada tunggakan/ }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lihat bukti-kep3-contoh-sintetis.pdf' }).click();
  await page
    .getByRole('region', { name: 'Bukti dukung: bukti-kep3-contoh-sintetis.pdf' })
    .getByText(/dari 2/)
    .waitFor();

  await page.getByLabel('Sumber data').fill('Data kepesertaan (contoh sintetis)');
  await page.getByLabel('Tanggal data').fill('2025-12-31');
  await page.getByRole('button', { name: /^Sama dengan klaim untuk/ }).click();
  await page.getByRole('button', { name: /^Simpan hasil verifikasi/ }).click();
  await page.getByRole('button', { name: 'Tutup dokumen' }).click();
  await page.getByText('3 dari 3 angka diperiksa').waitFor();

  await page.getByRole('button', { name: /^(Putuskan|Ubah keputusan) Tidak ada tunggakan/ }).click();
  await page.getByRole('radio', { name: 'Terpenuhi', exact: true }).check();
  await page.getByRole('button', { name: 'Simpan keputusan' }).click();
  await page.getByText('Semua angka dan syarat sudah diputuskan.').waitFor();

  await page.getByRole('button', { name: 'Loloskan' }).click();
  const question = page.getByRole('dialog', { name: `Loloskan berkas ${HALF_CHECKED}?` });
  await question.getByText('Perusahaan Besar').waitFor();
  await question.getByRole('button', { name: 'Loloskan' }).click();
  await page.getByText('Lolos pemeriksaan', { exact: true }).waitFor();
  await page.getByRole('navigation', { name: 'Antrean verifikasi' }).getByText('5 berkas menunggu').waitFor();
});

it('shows what somebody else saved beside what was typed, and loses neither', async () => {
  await page.goto('/app/verification');
  await page.getByLabel('Penyelenggaraan').selectOption({ label: EDITION });
  await page.getByRole('link', { name: 'Maluku' }).click();
  await page.getByRole('heading', { level: 1, name: 'Maluku' }).waitFor();
  const here = page.getByRole('article').filter({ hasText: '62,47%' });
  await here.getByLabel('Sumber data').fill('Data A (contoh sintetis)');
  await here.getByLabel('Tanggal data').fill('2025-12-31');
  await here.getByLabel('Angka terverifikasi').fill('12,5');
  await verifyElsewhere(page.url());
  await here.getByRole('button', { name: /^Simpan hasil verifikasi/ }).click();
  const clash = here.getByRole('alert');
  await clash.getByText('Data B (contoh sintetis)').waitFor();
  expect(await clash.getByRole('row', { name: /Sumber data/ }).innerText()).toContain('Data A (contoh sintetis)');
  expect(await here.getByLabel('Angka terverifikasi').inputValue()).toBe('12,5');
  // The browser reports the 412 by itself.
  secretariat.forgive();
  await clash.getByRole('button', { name: 'Simpan isian saya' }).click();
  await here.getByText('Data A (contoh sintetis), 31 Desember 2025').waitFor();
});

/** The same figure, verified by somebody else in another tab. */
async function verifyElsewhere(url: string): Promise<void> {
  const tab = await secretariat.newTab();
  await tab.goto(url);
  const there = tab.getByRole('article').filter({ hasText: '62,47%' });
  await there.getByLabel('Sumber data').fill('Data B (contoh sintetis)');
  await there.getByLabel('Tanggal data').fill('2025-11-30');
  await there.getByRole('button', { name: /^Sama dengan klaim untuk/ }).click();
  await there.getByRole('button', { name: /^Simpan hasil verifikasi/ }).click();
  await there.getByText('Data B (contoh sintetis), 30 November 2025').waitFor();
  await tab.close();
}

it('does one thing to many files, and reports each refusal in the words of the server', async () => {
  await page.goto('/app/nominations');
  await page.getByLabel('Penyelenggaraan').selectOption({ label: EDITION });
  await page.getByRole('checkbox', { name: 'Pilih Kabupaten Luwu' }).check();
  await page.getByRole('checkbox', { name: 'Pilih Sumatera Barat' }).check();
  await page.getByRole('button', { name: 'Kembalikan' }).click();
  const question = page.getByRole('dialog', { name: 'Kembalikan 2 berkas?' });
  await question.getByText('Kabupaten Luwu, Sumatera Barat').waitFor();
  await question.getByRole('button', { name: 'Kembalikan' }).click();
  await question.getByText('Tuliskan alasannya').waitFor();
  await question.getByLabel('Alasan').fill('Halaman pengesahan tidak terbaca (contoh sintetis)');
  await question.getByRole('button', { name: 'Kembalikan' }).click();

  const report = page.getByRole('region', { name: 'Mengembalikan berkas' });
  await report.getByText('1 dari 2 selesai').waitFor();
  const refusal = report.getByRole('listitem').filter({ hasText: 'Sumatera Barat' });
  await refusal.getByText(/tidak dapat menjadi/).waitFor();
  secretariat.forgive();
  await page
    .getByRole('row', { name: /Kabupaten Luwu/ })
    .getByText('Dikembalikan')
    .waitFor();
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole('link', { name: 'Antrean verifikasi' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Antrean verifikasi' }).waitFor();
  await page.goBack();
  await report.getByText('1 ditolak').waitFor();
  expect(secretariat.faults).toEqual([]);
});

it('lets the secretariat fill in a file that its owner cannot, under its own name, and leads back to the check', async () => {
  await page.goto('/app/nominations?q=Kota+Makassar');
  await page.getByLabel('Penyelenggaraan').selectOption({ label: EDITION });
  await page.getByRole('link', { name: 'Kota Makassar' }).click();
  await page.getByRole('link', { name: 'Isi berkas atas nama peserta' }).click();
  await page.getByText('Setiap isian dan penyerahan dicatat dengan nama Anda.').waitFor();
  await page.locator('#CAK1').getByLabel('Angka Anda').fill('41,5');
  await page.locator('#CAK1').getByText('Tersimpan', { exact: true }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Pemeriksaan berkas' }).click();
  await page.getByText('41,5%').first().waitFor();
  expect(secretariat.faults).toEqual([]);
});

it('lets the auditor read everything and change nothing', async () => {
  const auditor = await scene.visit({ as: 'auditor', width: 1440 });
  await auditor.page.goto('/app/nominations');
  await auditor.page.getByLabel('Penyelenggaraan').selectOption({ label: EDITION });
  await auditor.page.getByRole('link', { name: HALF_CHECKED }).click();
  await auditor.page.getByText('Anda membaca berkas ini').waitFor();
  expect(
    await auditor.page.getByRole('button', { name: /Loloskan|Kembalikan|Putuskan|Ubah|Simpan|Tambah/ }).count(),
  ).toBe(0);
  expect(auditor.faults).toEqual([]);
  await auditor.close();
});
