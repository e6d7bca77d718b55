import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { type Ask, asking } from '../../support/browser/asking.js';
import { openScene } from '../../support/browser/scene.js';

interface Made {
  readonly id: string;
  readonly label: string;
}

const scene = openScene();
let call: Ask;
let edition: Made;
let made = 0;

beforeAll(() => {
  call = asking(scene.award, 'sekretariat');
});

const labelNow = (): string => `Uji ${String(Date.now() % 10_000_000)}-${String((made += 1))}`;

/** A synthetic edition in preparation, made from a template. */
async function newEdition(): Promise<Made> {
  const label = labelNow();
  const { id } = await call<{ id: string }>('POST', '/editions', {
    label,
    names: { id: `Penyelenggaraan ${label} (sintetis)`, en: `Edition ${label} (synthetic)` },
    periodStart: '2027-01-01',
    periodEnd: '2027-12-31',
    template: 'paritrana-2025',
    startsOn: '2028-03-01',
    timeZone: 'Asia/Makassar',
  });
  return { id, label };
}

interface RubricRow {
  readonly id: string;
  readonly code: string;
}

const rubricOf = async (code: string): Promise<string> => {
  const { items } = await call<{ items: RubricRow[] }>('GET', `/editions/${edition.id}/rubrics`);
  return items.find((rubric) => rubric.code === code)!.id;
};

const treeItem = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });

beforeEach(async () => {
  edition = await newEdition();
});

describe('an edition', () => {
  it('is made from a template, opened with its consequences named, and copied a year on', async () => {
    const { page, close, faults } = await scene.visit({ as: 'sekretariat' });
    const label = labelNow();
    await page.goto('/app/editions/new?template=paritrana-2022');
    await page.getByText('Langkah dan lamanya').waitFor();
    await page.getByLabel('Label').fill(`${label} 2029`);
    await page.getByLabel('Nama resmi (Indonesia)').fill(`Penghargaan ${label} (sintetis)`);
    await page.getByLabel('Nama resmi (Inggris)').fill(`Award ${label} (synthetic)`);
    await page.getByRole('button', { name: 'Pakai tahun 2028 penuh' }).click();
    await page.getByLabel('Hari mulai').fill('2029-02-01');
    await page.getByLabel('Zona waktu jadwal').selectOption({ label: 'WIT' });
    await page.getByRole('button', { name: 'Buat penyelenggaraan' }).click();
    await page.getByRole('heading', { level: 1, name: `Penghargaan ${label} (sintetis)` }).waitFor();
    await page.getByText('10 tahap terjadwal').waitFor();

    await page.getByRole('button', { name: 'Buka penyelenggaraan' }).click();
    const question = page.getByRole('dialog');
    await question.getByText('Kamis, 1 Februari 2029 00.00 WIT').waitFor();
    await question.getByRole('button', { name: 'Buka penyelenggaraan' }).click();
    await page.getByRole('heading', { name: 'Sedang berjalan' }).waitFor();

    await page.getByRole('link', { name: 'Salin' }).click();
    await page.getByRole('heading', { level: 1, name: /Salin penyelenggaraan/ }).waitFor();
    expect(await page.getByLabel('Hari pertama yang dinilai').inputValue()).toBe('2029-01-01');
    await page.getByRole('button', { name: 'Salin' }).click();
    await page.getByRole('heading', { name: 'Sedang disiapkan' }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('without a calendar is not opened, and the server’s reason stands in the question', async () => {
    const label = labelNow();
    const names = { id: `Kosong ${label} (sintetis)`, en: `Empty ${label} (synthetic)` };
    const { id } = await call<Made>('POST', '/editions', {
      label,
      names,
      periodStart: '2027-01-01',
      periodEnd: '2027-12-31',
    });
    const { page, close } = await scene.visit({ as: 'sekretariat' });
    await page.goto(`/app/editions/${id}`);
    await page.getByRole('button', { name: 'Buka penyelenggaraan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Buka penyelenggaraan' }).click();
    await page.getByRole('dialog').getByText('Penyelenggaraan belum mempunyai jadwal tahapan').waitFor();
    await close();
  });

  it('goes out as a document and comes back as another edition; a faulty document is refused with every place', async () => {
    const { page, close } = await scene.visit({ as: 'sekretariat' });
    await page.goto(`/app/editions/${edition.id}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Ekspor' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const document = JSON.parse(Buffer.concat(chunks).toString()) as {
      edition: { label: string };
      stages: { closesAt: string }[];
    };

    const file = (value: object) => ({
      name: 'penyelenggaraan.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(value)),
    });
    await page.goto('/app/editions/import');
    const faulty = structuredClone(document);
    faulty.stages[0]!.closesAt = '2001-01-01T00:00:00Z';
    await page.getByLabel('Pilih berkas JSON').setInputFiles(file(faulty));
    await page.getByRole('button', { name: 'Impor' }).click();
    await page.getByRole('cell', { name: 'stages.0.closesAt' }).waitFor();

    const label = labelNow();
    const sound = { ...document, edition: { ...document.edition, label } };
    await page.getByLabel('Pilih berkas JSON').setInputFiles(file(sound));
    await page.getByText(label).waitFor();
    await page.getByRole('button', { name: 'Impor' }).click();
    await page.getByText('9 kategori').waitFor();
    await close();
  });

  it('is only read by the auditor', async () => {
    const { page, close, faults } = await scene.visit({ as: 'auditor' });
    const id = await rubricOf('UKM');
    for (const path of [`/app/editions/${edition.id}/calendar`, `/app/rubrics/${id}`]) {
      await page.goto(path);
      await page.getByText(/Anda membaca/).waitFor();
      expect(await page.getByRole('button', { name: /Simpan|Hapus|Tambah|Bagi rata/ }).count()).toBe(0);
    }
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the calendar', () => {
  it('keeps what is announced when the zone changes, and tells both calendars when two people change it', async () => {
    const { page, close, forgive, faults } = await scene.visit({ as: 'sekretariat' });
    await page.goto(`/app/editions/${edition.id}/calendar`);
    const first = page
      .getByRole('listitem')
      .filter({ has: page.getByLabel('Kode') })
      .first();
    await first.getByLabel('Ditutup').fill('2028-04-20T15:00:00');
    await first.getByLabel('Zona waktu').selectOption({ label: 'WIB' });
    await first.getByText('Kamis, 20 April 2028 15.00 WIB').waitFor();

    const calendar = await call<{ stages: object[]; version: number }>('GET', `/editions/${edition.id}/stages`);
    const [nomination, ...others] = calendar.stages as { closesAt: string }[];
    const stages = [{ ...nomination, closesAt: '2028-05-05T15:59:59Z' }, ...others].map(withoutExtras);
    await call('PUT', `/editions/${edition.id}/stages`, { stages }, calendar.version);

    await page.getByRole('button', { name: 'Simpan jadwal' }).click();
    const clash = page.getByRole('alert').filter({ hasText: 'lebih dulu' });
    await clash.getByText(/15\.00 WIB/).waitFor();
    await clash.getByText(/Jumat, 5 Mei 2028 23\.59 WITA/).waitFor();
    forgive();
    await clash.getByRole('button', { name: 'Simpan isian saya' }).click();
    await page.getByText('Jadwal tersimpan').waitFor();
    const saved = await call<{ stages: { closesAt: string; timeZone: string }[] }>(
      'GET',
      `/editions/${edition.id}/stages`,
    );
    expect(saved.stages[0]).toMatchObject({ closesAt: '2028-04-20T08:00:00.000Z', timeZone: 'Asia/Jakarta' });
    expect(faults).toEqual([]);
    await close();
  });
});

/** A stage as it is sent: without what only the server says about it. */
const withoutExtras = (stage: object): object =>
  Object.fromEntries(Object.entries(stage).filter(([field]) => field !== 'position' && field !== 'isOpen'));

describe('the rubric editor', () => {
  it('fills weights to exactly 100 before it saves, and names what is missing in the tree and beside the bar', async () => {
    const { page, close, faults } = await scene.visit({ as: 'sekretariat', width: 1440 });
    const id = await rubricOf('UKM');
    await page.goto(`/app/rubrics/${id}`);
    const board = page.getByRole('list').filter({ has: page.getByRole('textbox', { name: 'Wawancara' }) });
    const interview = board.getByRole('textbox', { name: 'Wawancara' });
    const before = Number(await interview.inputValue());
    await interview.fill(`${String(before - 5)},5`);
    await page.getByText('Jumlah 95,5%, kurang 4,5%').waitFor();
    await treeItem(page, /Seluruh rubrik/)
      .getByText('kurang 4,5%')
      .waitFor();
    await page.getByText(/Kesalahan \(1\)/).waitFor();
    expect(await page.getByRole('button', { name: 'Simpan rubrik' }).isDisabled()).toBe(true);

    await page.getByRole('button', { name: 'Isi sisa ke Wawancara' }).click();
    await page.getByText('Jumlah 100%').waitFor();
    await page.getByText('Semua tersimpan').waitFor();

    await page.getByRole('button', { name: 'Bagi rata' }).click();
    await page.getByText('Tidak ada kesalahan').waitFor();
    await page.getByRole('button', { name: 'Simpan rubrik' }).click();
    await page.getByText('Semua tersimpan').waitFor();
    const { body } = await call<{ body: { stages: { weight: string }[] } }>('GET', `/rubrics/${id}`);
    expect(body.stages.map(({ weight }) => weight)).toEqual(['100/3', '100/3', '100/3']);
    expect(faults).toEqual([]);
    await close();
  });

  it('is worked by keyboard: walk, move, remove, undo', async () => {
    const { page, close, faults } = await scene.visit({ as: 'sekretariat', width: 1440 });
    const id = await rubricOf('PROV_KABKOTA');
    await page.goto(`/app/rubrics/${id}?node=stages.2.aspects.0.criteria.0`);
    await treeItem(page, /WAW1/).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForURL(/criteria\.1/);
    await page.keyboard.press('ArrowUp');
    await treeItem(page, /WAW2/).and(page.locator('[aria-selected="true"]')).waitFor();
    await page.keyboard.press('Delete');
    await treeItem(page, /WAW2/).waitFor({ state: 'detached' });
    await treeItem(page, /Pemahaman/)
      .getByText('kurang 40%')
      .waitFor();
    await page.keyboard.press('Control+z');
    await treeItem(page, /WAW2/).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Semua tersimpan').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await treeItem(page, /WAW1/).waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps unsaved work over a reload, and asks before the page is left', async () => {
    const { page, close } = await scene.visit({ as: 'sekretariat', width: 1440 });
    page.on('dialog', (dialog) => void dialog.accept());
    const id = await rubricOf('DESA');
    await page.goto(`/app/rubrics/${id}?node=stages.0.aspects.0`);
    await page.getByLabel('Nama (Indonesia)').fill('Nama yang belum disimpan (sintetis)');
    await page.getByText('Belum disimpan; rancangan').waitFor();
    await page.reload();
    await page.getByText('Perubahan Anda yang belum disimpan dipulihkan').waitFor();
    expect(await page.getByLabel('Nama (Indonesia)').inputValue()).toBe('Nama yang belum disimpan (sintetis)');

    await page.getByRole('link', { name: 'Penyelenggaraan', exact: true }).click();
    await page.getByRole('dialog').getByText('Tinggalkan halaman ini?').waitFor();
    await page.getByRole('button', { name: 'Tetap di sini' }).click();
    expect(new URL(page.url()).pathname).toBe(`/app/rubrics/${id}`);
    await page.getByRole('button', { name: 'Buang perubahan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Buang perubahan' }).click();
    await page.getByText('Semua tersimpan').waitFor();
    await close();
  });

  it('shows what somebody else saved meanwhile beside what was typed, and loses neither', async () => {
    const { page, close } = await scene.visit({ as: 'sekretariat', width: 1440 });
    const id = await rubricOf('DESA');
    await page.goto(`/app/rubrics/${id}?node=stages.0.aspects.0`);
    await page.getByLabel('Nama (Indonesia)').fill('Nama saya (sintetis)');

    const theirs = await call<{ version: number; body: { stages: { aspects: { names: object }[] }[] } }>(
      'GET',
      `/rubrics/${id}`,
    );
    theirs.body.stages[0]!.aspects[0]!.names = { id: 'Nama mereka (sintetis)', en: 'Theirs (synthetic)' };
    await call('PUT', `/rubrics/${id}`, theirs.body, theirs.version);

    await page.getByRole('button', { name: 'Simpan rubrik' }).click();
    const clash = page.getByRole('alert').filter({ hasText: 'lebih dulu' });
    await clash.getByText('Nama mereka (sintetis)').waitFor();
    await clash.getByText('Nama saya (sintetis)').waitFor();
    await clash.getByRole('button', { name: 'Simpan isian saya' }).click();
    await page.getByText('Semua tersimpan').waitFor();
    const saved = await call<{ body: { stages: { aspects: { names: { id: string } }[] }[] } }>('GET', `/rubrics/${id}`);
    expect(saved.body.stages[0]!.aspects[0]!.names.id).toBe('Nama saya (sintetis)');
    await close();
  });

  it('that is frozen says why and leads to a new version', async () => {
    const { page, close } = await scene.visit({ as: 'sekretariat', width: 1440 });
    const { items } = await call<{ items: { id: string; state: string }[] }>('GET', '/editions');
    const running = items.filter(({ state }) => state === 'running');
    const lists = await Promise.all(
      running.map(({ id }) => call<{ items: { id: string; isFrozen: boolean }[] }>('GET', `/editions/${id}/rubrics`)),
    );
    const frozen = lists.flatMap((list) => list.items).find(({ isFrozen }) => isFrozen)!;
    await page.goto(`/app/rubrics/${frozen.id}`);
    await page.getByText(/Rubrik ini beku sejak/).waitFor();
    expect(await page.getByLabel('Nama (Indonesia)').isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Buat versi baru' }).click();
    await page.getByText('sekarang dapat diubah').waitFor();
    expect(await page.getByLabel('Nama (Indonesia)').isEnabled()).toBe(true);
    await close();
  });

  it('draws the curve of an indicator and tries a figure by the award’s own arithmetic', async () => {
    const { page, close, faults } = await scene.visit({ as: 'sekretariat', width: 1440 });
    const id = await rubricOf('PROV_KABKOTA');
    await page.goto(`/app/rubrics/${id}?node=stages.0.aspects.1.criteria.0`);
    await page.getByRole('textbox', { name: 'Patokan bawah' }).fill('20');
    await page.getByRole('textbox', { name: 'Patokan atas' }).fill('80');
    await page.getByRole('img', { name: /20 % menjadi 0 poin; 80 % menjadi 100 poin/ }).waitFor();
    await page.getByRole('textbox', { name: 'Coba sebuah angka' }).fill('33,25');
    await page.getByText('22,0833 poin').waitFor();
    await page.getByLabel('Cara menghitung').selectOption({ label: 'Pilihan jawaban' });
    await page.getByText('Peserta memilih satu jawaban').first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a category', () => {
  it('is added with its zones, changed, and refused removal while others point at it', async () => {
    const { page, close, forgive, faults } = await scene.visit({ as: 'sekretariat' });
    await page.goto(`/app/editions/${edition.id}/categories/new?level=national`);
    await page.getByLabel('Nama (Indonesia)').fill('Provinsi per zona (sintetis)');
    await page.getByLabel('Nama (Inggris)').fill('Provinces by zone (synthetic)');
    await page.getByLabel('Kode').fill('PROV_ZONA');
    await page.getByLabel('Pembagian').selectOption({ label: 'Per zona' });
    await page.getByLabel('Rubrik').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Buat kategori' }).click();
    await page.getByText('sebutkan sedikitnya satu sektor atau zona').first().waitFor();
    forgive();
    await page.getByRole('checkbox', { name: 'Sumatera' }).check();
    await page.getByRole('button', { name: 'Buat kategori' }).click();
    await page.getByRole('link', { name: 'Provinsi per zona (sintetis)' }).click();
    await page.getByLabel('Kuota daftar pendek').fill('7');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Kategori Provinsi per zona (sintetis) tersimpan').waitFor();

    await page.getByRole('button', { name: 'Hapus kategori' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hapus kategori' }).click();
    await page.getByText('Kategori Provinsi per zona (sintetis) dihapus').waitFor();

    await page.getByRole('link', { name: 'Pemerintah Kabupaten/Kota' }).last().click();
    await page.getByRole('button', { name: 'Hapus kategori' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hapus kategori' }).click();
    await page.getByRole('dialog').getByText('Kategori ini sudah dipakai').waitFor();
    forgive();
    expect(faults).toEqual([]);
    await close();
  });
});
