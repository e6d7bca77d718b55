import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { type Ask, asking } from '../../support/browser/asking.js';
import { faultsOf } from '../../support/browser/page-check.js';
import { openScene } from '../../support/browser/scene.js';
import { eventually } from '../../support/eventually.js';

interface Ranking {
  readonly id: string;
  readonly edition: { readonly id: string; readonly label: string };
  readonly level: string;
  readonly category: { readonly code: string };
  readonly state: string;
}

const scene = openScene();
let call: Ask;
let rankings: readonly Ranking[];

beforeAll(async () => {
  call = asking(scene.award, 'sekretariat');
  rankings = (await call<{ items: Ranking[] }>('GET', '/rankings?limit=200')).items;
});

const rankingOf = (year: string, code: string): Ranking =>
  rankings.find((one) => one.edition.label.startsWith(year) && one.level === 'national' && one.category.code === code)!;

const sealed = (): string => rankingOf('2018', 'PROVINSI').id;
const running = (): string => rankingOf('2026', 'PROVINSI').id;

const asSecretariat = (options = {}) => scene.visit({ as: 'sekretariat', ...options });

describe('the conflicts of interest', () => {
  it('are walked cell by cell with the keyboard, and a seat is recused after its consequences are named', async () => {
    const { page, faults, close } = await asSecretariat();
    await page.goto(`/app/rankings/${running()}/conflicts`);
    const grid = page.getByRole('grid', { name: 'Penilai × nomine' });
    await grid.getByRole('row', { name: /Sulawesi Utara/ }).waitFor();
    await grid.locator('[data-cell="0:0"]').focus();
    for (const key of ['Control+End', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Tarik Penilai 9.* dari Sulawesi Utara\?$/ });
    await dialog.getByText('Bersifat final').waitFor();
    await dialog.getByLabel('Alasan').fill('Pernah menjadi konsultan (contoh uji)');
    await dialog.getByRole('button', { name: 'Tarik kursi' }).click();
    await dialog.waitFor({ state: 'detached' });
    await grid
      .getByRole('row', { name: /Sulawesi Utara/ })
      .getByText('blok tidak lengkap')
      .waitFor();
    await page.getByRole('link', { name: 'Kemajuan' }).click();
    const progress = page.getByRole('grid').getByRole('row', { name: /Sulawesi Utara/ });
    await progress.getByText('mengundurkan diri').waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

/** Somebody who judges in this province, invited by the administrator a moment ago: on no panel yet. */
async function inviteEvaluator(name: string, provinceCode: string): Promise<void> {
  const email = `${crypto.randomUUID()}@demo.paritrana.invalid`;
  await asking(scene.award, 'admin')('POST', '/users', { email, name, grants: [{ role: 'evaluator', provinceCode }] });
}

describe('a panel', () => {
  it('seats somebody who sits nowhere yet, found by name, and nobody of another province', async () => {
    await inviteEvaluator('Penilai Baru (contoh sintetis)', '73');
    await inviteEvaluator('Penilai Tetangga (contoh sintetis)', '74');
    const { id } = await call<{ id: string }>('POST', '/panels', {
      editionId: rankingOf('2026', 'PROVINSI').edition.id,
      level: 'provincial',
      provinceCode: '73',
      name: 'Tim contoh (sintetis)',
      categoryIds: [],
      seats: [{ number: 1, role: 'chair', constituencyCode: 'UNION' }],
    });
    const { page, faults, close } = await asSecretariat({ as: 'sekretariat.sulsel' });
    await page.goto(`/app/panels/${id}`);
    await page.getByRole('button', { name: 'Ganti penilai' }).click();
    const dialog = page.getByRole('dialog', { name: /^Siapa yang menempati Penilai 1/ });
    await dialog.getByLabel('Cari penilai').fill('tetangga');
    await dialog.getByText('Tidak ada yang cocok').waitFor();
    await dialog.getByLabel('Cari penilai').fill('penilai BARU');
    await dialog.getByText('1 cocok').waitFor();
    await dialog
      .getByLabel('Penilai', { exact: true })
      .selectOption({ label: 'Penilai Baru (contoh sintetis) · Sulawesi Selatan · diundang, belum masuk' });
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await page.getByRole('row', { name: /Ketua/ }).getByText('Penilai Baru (contoh sintetis)').waitFor();

    await page.getByText('Tambah kursi').first().click();
    await page.getByLabel('Cari penilai').fill('penilai baru');
    const taken = page.getByRole('option', { name: /Penilai Baru .*sudah di kursi 1/ });
    await taken.waitFor({ state: 'attached' });
    expect(await taken.isDisabled()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  it('that somebody else changed meanwhile shows both versions, and nothing typed is lost', async () => {
    const { page, close } = await asSecretariat();
    const { items } = await call<{ items: { id: string; name: string; version: number; level: string }[] }>(
      'GET',
      `/panels?editionId=${rankingOf('2026', 'PROVINSI').edition.id}&level=national`,
    );
    const { id, name, version } = items[0]!;
    await page.goto(`/app/panels/${id}`);
    await page.getByRole('button', { name: 'Ubah', exact: true }).click();
    await page.getByLabel('Nomor SK').fill('SK 7/2026 (contoh)');
    await call('PATCH', `/panels/${id}`, { name: `${name} baru` }, version);
    await page.getByRole('button', { name: 'Simpan' }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'Orang lain telah menyimpan' });
    await notice.getByText(`${name} baru`).waitFor();
    expect(await notice.getByText('SK 7/2026 (contoh)').count()).toBe(1);
    expect(await page.getByLabel('Nomor SK').inputValue()).toBe('SK 7/2026 (contoh)');
    await notice.getByRole('button', { name: 'Simpan isian saya' }).click();
    await page.getByText('Tim penilai disimpan').waitFor();
    expect(await call('GET', `/panels/${id}`)).toMatchObject({ name, decreeNumber: 'SK 7/2026 (contoh)' });
    await close();
  });
});

describe('the interview calendar', () => {
  const slotsOf = async (sessionId: string) =>
    (
      await call<{ slots: { id: string; nomineeName: string; startsAt: string }[] }>(
        'GET',
        `/interview-sessions/${sessionId}`,
      )
    ).slots;

  /** A day ahead with two slots right after each other. */
  async function busyDay() {
    const { items } = await call<{ items: { id: string; heldOn: string }[] }>('GET', '/interview-sessions?limit=200');
    for (const session of items.toReversed()) {
      const slots = await slotsOf(session.id);
      if (slots.length >= 2) return { ...session, slots };
    }
    throw new Error('the demo has no day with two slots');
  }

  it('moves a slot by its handle with the keyboard, says a clash in the server’s words, and takes a move back', async () => {
    const { page, close } = await asSecretariat();
    const day = await busyDay();
    const last = day.slots.at(-1)!;
    await page.goto(`/app/interviews?day=${day.heldOn}`);
    const handle = page.getByRole('button', { name: `Pindahkan ${last.nomineeName}` });
    await handle.focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText(`${last.nomineeName} pindah ke`).waitFor();
    const later = Date.parse(last.startsAt) + 15 * 60_000;
    expect(Date.parse((await slotsOf(day.id)).at(-1)!.startsAt)).toBe(later);

    await handle.focus();
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByText('Jadwal ini bertabrakan dengan jadwal lain').waitFor();
    expect(Date.parse((await slotsOf(day.id)).at(-1)!.startsAt)).toBe(later);

    await page.getByRole('button', { name: 'Kembalikan' }).click();
    await eventually('the slot is back', async () => (await slotsOf(day.id)).at(-1)!.startsAt === last.startsAt);
    await close();
  });

  it('plans a day in a room of another zone and shows it at once, under an address of its own', async () => {
    const { page, faults, close } = await asSecretariat();
    await page.goto('/app/interviews');
    await page.getByRole('button', { name: 'Buat sesi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tim penilai').selectOption({ index: 1 });
    await dialog.getByLabel('Hari', { exact: true }).fill('2027-01-11');
    await dialog.getByLabel('Zona waktu sesi').selectOption('Asia/Jayapura');
    await dialog.getByLabel('Ruang').fill('Aula uji (contoh)');
    await dialog.getByRole('button', { name: 'Buat sesi' }).click();
    await page.getByRole('heading', { name: 'Senin, 11 Januari 2027' }).waitFor();
    expect(new URL(page.url()).searchParams.get('day')).toBe('2027-01-11');
    await page.getByText('Waktu pada kalender: WIT').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Aula uji (contoh)' }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the order of a ranking', () => {
  it('is said plainly to be closed where the edition closes it, with what is awaited, and no number is fetched', async () => {
    const { page, faults, close } = await asSecretariat();
    const { id } = rankingOf('2026', 'PROVINSI').edition;
    const edition = await call<{ settings: object; version: number }>('GET', `/editions/${id}`);
    const closed = { settings: { ...edition.settings, showsRunningRanking: false } };
    const { version } = await call<{ version: number }>('PATCH', `/editions/${id}`, closed, edition.version);
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/')) asked.push(pathname);
    });
    for (const part of ['standing', 'diagnostics', 'explanation', 'what-if']) {
      await page.goto(`/app/rankings/${running()}/${part}`);
      await page.getByRole('heading', { name: 'Angka belum dapat dilihat' }).waitFor();
      await page.getByText('Kuorum penilai tahap Penilaian berkas belum tercapai').first().waitFor();
    }
    expect(
      asked.filter((path) => /(computation|standings|diagnostic-reports|explanation|what-ifs)$/.test(path)),
    ).toEqual([]);
    expect(faults).toEqual([]);
    await call('PATCH', `/editions/${id}`, { settings: edition.settings }, version);
    await close();
  });

  it('shows margins, ties and titles, and what it shows is what the server computes', async () => {
    const { page, faults, close } = await asSecretariat();
    const computation = await call<{
      outcomeHash: string;
      results: { nominee: { name: string }; final: string; finalExact: string }[];
    }>('GET', `/rankings/${sealed()}/computation`);
    await page.goto(`/app/rankings/${sealed()}/standing?exact=1`);
    const rows = page.getByRole('region', { name: 'Urutan nomine' }).locator('tbody tr:has(td:nth-child(4))');
    await rows.first().waitFor();
    const [first] = computation.results;
    expect(await rows.first().innerText()).toContain(first!.nominee.name);
    expect(await rows.first().innerText()).toContain(first!.final.replace('.', ','));
    expect(await rows.first().innerText()).toContain(first!.finalExact);
    expect(await rows.first().innerText()).toContain('Juara I');
    expect(await page.getByText(computation.outcomeHash).count()).toBe(1);
    expect(await page.getByText('Batas penghargaan').count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the explanation of a score', () => {
  it('is opened by keyboard from the final score down to the mark of a seat', async () => {
    const { page, faults, close } = await asSecretariat();
    const { results } = await call<{ results: { nominationId: string; final: string }[] }>(
      'GET',
      `/rankings/${sealed()}/computation`,
    );
    const { nominationId, final } = results[0]!;
    await page.goto(`/app/rankings/${sealed()}/explanation?nominee=${nominationId}`);
    const tree = page.getByRole('treegrid');
    const stage = tree.getByRole('row', { name: /Penilaian berkas/ });
    await stage.waitFor();
    expect(await tree.getByRole('row').nth(1).innerText()).toContain(final.replace('.', ','));
    await stage.focus();
    // Into the stage, its first aspect and its first criterion; right opens, right again enters.
    for (let level = 0; level < 3; level += 1)
      for (let press = 0; press < 2; press += 1) await page.keyboard.press('ArrowRight');
    const mark = tree.locator('tr[aria-level="7"]').first();
    await mark.waitFor();
    expect(await mark.innerText()).toMatch(/^\s*Nilai P1 · /);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-level'))).toBe('7');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-level'))).toBe('6');
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a supposition', () => {
  const weightsOf = (page: Page) =>
    page
      .getByRole('slider')
      .evaluateAll((sliders) => sliders.slice(0, 3).map((one) => Number((one as HTMLInputElement).value)));

  it('keeps weights summing to 100, is answered with a watermark, survives a reload, and changes no official number', async () => {
    const { page, faults, close } = await asSecretariat();
    const before = await call('GET', `/rankings/${sealed()}/computation`);
    await page.goto(`/app/rankings/${sealed()}/what-if`);
    const slider = page.getByRole('slider', { name: 'Bobot Verifikasi data' });
    await slider.focus();
    for (let press = 0; press < 40; press += 1) await page.keyboard.press('ArrowRight');
    const moved = await weightsOf(page);
    expect(moved[0]).toBe(4700);
    expect(moved.reduce((sum, weight) => sum + weight, 0)).toBe(10_000);
    await page.getByRole('button', { name: 'Hitung pengandaian' }).click();
    await page.getByText('Simulasi, bukan hasil resmi').first().waitFor();
    const changed = await page.getByText(/nomine akan mendapat peringkat lain/).innerText();
    expect(Number(/\d+/.exec(changed)?.[0])).toBeGreaterThan(0);
    await page.reload();
    await slider.waitFor();
    expect(await weightsOf(page)).toEqual(moved);
    expect(await call('GET', `/rankings/${sealed()}/computation`)).toEqual(before);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a diagnostic report', () => {
  it('is made to order, shown as pictures that can be read as tables, and kept under an address', async () => {
    const { page, faults, close } = await asSecretariat();
    await page.goto(`/app/rankings/${sealed()}/diagnostics`);
    await page.getByRole('button', { name: 'Buat laporan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Buat laporan' });
    await dialog.getByLabel('Banyaknya undian setiap simulasi').fill('300');
    await dialog.getByLabel('Benih acak').fill('42');
    await dialog.getByRole('button', { name: 'Hitung' }).click();
    await dialog.waitFor({ state: 'detached', timeout: 60_000 });
    await page.getByText('Benih 42 · 300 undian').waitFor();
    await page.reload();
    await page.getByText('Benih 42 · 300 undian').waitFor();
    const plot = page.getByRole('figure').filter({ hasText: 'Skor akhir dan galat pengukuran' });
    expect(await plot.getByRole('img').locator('desc').textContent()).toContain('skor');
    await plot.getByText('Lihat sebagai tabel').click();
    expect(await plot.getByRole('row').count()).toBeGreaterThan(30);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a shadow comparison', () => {
  it('names every difference, and every fault of a file by its place', async () => {
    const { page, forgive, faults, close } = await asSecretariat();
    const { rule } = (
      JSON.parse(readFileSync('test/vectors/25-end-to-end-award.json', 'utf8')) as { input: { rule: object } }
    ).input;
    const file = (name: string, content: string | Buffer) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    });
    await page.goto('/app/comparisons');
    await page.getByLabel('Aturan penilaian').setInputFiles(file('aturan.json', JSON.stringify(rule)));
    await page
      .getByLabel('Nilai dan angka')
      .setInputFiles(file('nilai.xlsx', readFileSync('test/vectors/25-marks.xlsx')));
    const claimed = page.getByLabel('Hasil yang diumumkan');
    await claimed.setInputFiles(file('hasil.csv', 'calon;peringkat;nilai akhir\nPROV-03;satu;79,62\n'));
    await page.getByRole('button', { name: 'Bandingkan' }).click();
    await page.getByRole('cell', { name: 'Hasil yang diumumkan, sel B2' }).waitFor();
    // The browser itself reports the 422 with which the server refuses the files.
    forgive();
    await claimed.setInputFiles(file('hasil.csv', 'calon;peringkat;nilai akhir\nPROV-03;1;79,62\nPROV-07;2;77,53\n'));
    await page.getByRole('button', { name: 'Bandingkan' }).click();
    await page.getByText('1 angka berbeda.').waitFor();
    expect(await page.getByRole('row', { name: /PROV-03.*79,62.*79,63/ }).count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });
});
