import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { asking } from '../../support/browser/asking.js';
import { MarkingVisit, workOf } from '../../support/browser/marking.js';
import { openScene } from '../../support/browser/scene.js';
import { type Visitor } from '../../support/browser/visitor.js';

const STORY_MS = 120_000;

const scene = openScene();

it(
  'A sheet with marks is not shown empty while they are on their way to a new device',
  async () => {
    const evaluator = await scene.visit({ as: 'penilai1' });
    const { page } = evaluator;
    const row = (await workOf(scene.award, 'penilai1')).find(({ marked, stage }) => marked > 0 && stage === 'DESK')!;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const path = `/api/v1/score-sheets/${row.sheetId ?? ''}`;
    await page.route(`**${path}`, async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest(`**${path}`);
    await page.goto(`/app/work/${row.nominationId}/DESK`);
    await asked;
    expect(await page.getByRole('slider').count()).toBe(0);
    release();
    const fields = page.getByLabel(/^Nilai untuk/);
    await fields.first().waitFor();
    const shown = await fields.evaluateAll((all) => all.filter((one) => (one as HTMLInputElement).value !== ''));
    expect(shown).toHaveLength(row.marked);
    expect(evaluator.faults).toEqual([]);
    await evaluator.close();
  },
  STORY_MS,
);

describe('Marking a sheet', () => {
  let evaluator: Visitor;
  let marking: MarkingVisit;
  let nominee = 0;

  beforeEach(async () => {
    evaluator = await scene.visit({ as: 'penilai9' });
    marking = await MarkingVisit.open(evaluator, scene.award, nominee);
    nominee += 1;
    await evaluator.page.goto(marking.path);
  }, STORY_MS);

  afterEach(async () => {
    expect(evaluator.faults).toEqual([]);
    await evaluator.close();
  });

  const saved = () => evaluator.page.getByText('Semua nilai tersimpan di server');
  const card = (place: number) => evaluator.page.locator(`[id="${marking.criteria[place] ?? ''}"]`);

  it(
    'goes by tap, by slider, by number and by keyboard, and the total grows with it',
    async () => {
      const { page } = evaluator;
      await card(0).getByRole('button', { name: /^Baik/ }).click();
      await card(0).getByRole('button', { name: '80', exact: true }).click();
      await card(1).getByRole('slider').press('End');
      await marking.give(page, 2, '66');
      await card(3).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowRight');
      await marking.expectOnServer(['80', '100', '66', '5']);
      const total = await page.getByText('Nilai tertimbang lembar ini').first().locator('../..').innerText();
      expect(total).toMatch(/^\d+,\d{2}/);
    },
    STORY_MS,
  );

  it(
    'keeps a comment with its mark, and takes both back and puts them there again',
    async () => {
      const { page } = evaluator;
      await marking.give(page, 0, '70');
      await card(0)
        .getByRole('button', { name: /^Tambah komentar/ })
        .click();
      await card(0).getByLabel('Komentar').fill('Bukti lengkap (contoh sintetis)');
      await card(0).getByLabel('Komentar').blur();
      await saved().waitFor();
      await card(0)
        .getByRole('button', { name: /^Tarik nilai/ })
        .click();
      await page.getByText('Nilai dan komentarnya ditarik').waitFor();
      await page.getByRole('button', { name: 'Urungkan' }).click();
      await marking.expectOnServer(['70']);
      expect(await card(0).getByLabel('Komentar').inputValue()).toBe('Bukti lengkap (contoh sintetis)');
    },
    STORY_MS,
  );

  it(
    'refuses a number that is no mark, next to the field, and gives nothing',
    async () => {
      const before = await marking.onServer();
      await marking.give(evaluator.page, 0, '101');
      await card(0).getByText('Nilai 0 sampai 100, kelipatan 1.').waitFor();
      await saved().waitFor();
      expect(await marking.onServer()).toEqual(before);
    },
    STORY_MS,
  );

  it(
    'shows evidence beside the sheet, in place, and keeps it in the address',
    async () => {
      const { page } = evaluator;
      const file = page.getByRole('complementary', { name: 'Berkas' });
      await file.getByRole('listitem').first().getByRole('button').click();
      await page.waitForURL(/doc=/);
      await page.getByRole('toolbar', { name: 'Alat baca dokumen' }).waitFor();
      await page.reload();
      await page.getByRole('toolbar', { name: 'Alat baca dokumen' }).waitFor();
      expect(await card(0).isVisible()).toBe(true);
      await file.getByRole('button', { name: 'Tutup dokumen' }).click();
      expect(new URL(page.url()).searchParams.has('doc')).toBe(false);
    },
    STORY_MS,
  );

  it(
    'leads from nominee to nominee by name and back to the list',
    async () => {
      const { page } = evaluator;
      const names = (await workOf(scene.award, 'penilai9'))
        .filter(({ stage, category }) => stage === 'DESK' && category.id === 'Pemerintah Provinsi')
        .map(({ nomineeName }) => nomineeName);
      const place = names.indexOf(marking.nomineeName);
      await page
        .getByRole('link', { name: /^Nomine berikutnya/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: names[place + 1] ?? '' }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: marking.nomineeName }).waitFor();
    },
    STORY_MS,
  );
});

it(
  'lets an evaluator declare no conflict with many at once, and step aside from one after naming what that means',
  async () => {
    const { page, close, faults } = await scene.visit({ as: 'penilai8' });
    await page.goto('/app/work/declarations');
    const rows = page.getByRole('row');
    const stepAside = rows.filter({ hasText: 'PT Contoh Logistik' });
    await stepAside.getByRole('button', { name: /^Ada benturan/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Anda langsung mengundurkan diri dari penilaian PT Contoh Logistik').waitFor();
    await dialog.getByLabel('Jenis benturan').selectOption('business');
    await dialog.getByLabel('Penjelasan').fill('Pemasok perusahaan saya (contoh sintetis)');
    await dialog.getByRole('button', { name: 'Undurkan diri dari penilaian ini' }).click();
    await stepAside.waitFor({ state: 'detached' });

    for (const name of ['Bali', 'Papua']) await page.getByLabel(`Pilih ${name}`).check();
    await page.getByRole('button', { name: 'Nyatakan tidak ada benturan (2)' }).click();
    await dialog.getByRole('button', { name: 'Nyatakan tidak ada benturan' }).click();
    await page.getByText('Pernyataan untuk 2 nomine tercatat').waitFor();

    await page.goto('/app/work');
    await page.getByRole('link', { name: /^Bali/ }).waitFor();
    expect(await page.content()).not.toContain('PT Contoh Logistik');
    const open = await workOf(scene.award, 'penilai8');
    expect([...new Set(open.map(({ nomineeName }) => nomineeName))]).toEqual(['Bali', 'Papua']);
    expect(faults).toEqual([]);
    await close();
  },
  STORY_MS,
);

it(
  'shows the chair who has handed in and never what, and lets a second person open a sheet again',
  async () => {
    const { page, close, faults } = await scene.visit({ as: 'penilai1' });
    await page.goto('/app/work');
    const provinces = page.getByRole('region', { name: 'Pemerintah Provinsi' });
    await provinces.getByRole('link', { name: 'Panel dan keputusan' }).click();
    await page.getByRole('grid', { name: 'Lembar menurut nomine dan kursi' }).waitFor();
    const request = page.getByRole('listitem').filter({ hasText: 'Nilai dua kriteria tertukar' });
    await request.getByRole('button', { name: 'Setujui…' }).click();
    await page.getByRole('dialog').getByText('kursi 2 untuk Jawa Timur').waitFor();
    await page.getByRole('button', { name: 'Setujui dan buka lembar' }).click();
    await request.getByText('Disetujui').waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/\d,\d\d/);
    expect(faults).toEqual([]);
    await close();

    const [sheet] = (await workOf(scene.award, 'penilai2')).filter(({ nomineeName }) => nomineeName === 'Jawa Timur');
    expect(sheet?.state).toBe('draft');
  },
  STORY_MS,
);

it(
  'asks for a sheet that was handed in to be opened again, with a reason',
  async () => {
    const { page, close } = await scene.visit({ as: 'penilai5' });
    const sheet = (await workOf(scene.award, 'penilai5')).find(({ state }) => state === 'submitted');
    await page.goto(`/app/work/${sheet?.nominationId ?? ''}/${sheet?.stage ?? ''}`);
    await page.getByText('Lembar terkirim dan terkunci').waitFor();
    await page.getByRole('button', { name: 'Minta lembar dibuka kembali…' }).click();
    await page.getByLabel('Alasan').fill('Salah baris (contoh sintetis)');
    await page.getByRole('button', { name: 'Kirim permintaan' }).click();
    await page.getByText('Permintaan buka kunci menunggu keputusan').waitFor();
    const { items } = await asking(scene.award, 'penilai5')<{ items: { sheetId: string }[] }>(
      'GET',
      '/reopenings?outcome=pending',
    );
    expect(items.map(({ sheetId }) => sheetId)).toEqual([sheet?.sheetId]);
    await close();
  },
  STORY_MS,
);
