import { beforeAll, expect, it } from '@jest/globals';
import { type Locator, type Page } from 'playwright-core';

import { openScene } from '../../support/browser/scene.js';

/** The running edition of the demo, from the first to the last person in it; each act goes on where the one before ended. */

const ACT_MS = 120_000;
const PATIENCE_MS = 40_000;
/** The checks that read the whole database take seconds on a quiet machine, and much longer on a busy one. */
const WHOLE_DATABASE_MS = 90_000;
/** Long enough to press two buttons before the embargo ends, on a busy machine. */
const AHEAD_MS = 20_000;
const JAKARTA_HOURS = 7;
const HOUR_MS = 3_600_000;

const EDITION = 'Paritrana Award 2026 (contoh sintetis)';
const COMPANY = 'PT Contoh Makanan (sintetis)';
const MENDED = '68,25';
const PROVINCES = 'Pemerintah Provinsi';
/** The province whose sheet seat 2 asks back. */
const ASKED_BACK = 'Jawa Timur';
/** All that a cell of the matrix may say. */
const SHEET_STATE = /^(belum dibuka|draf|diserahkan|dibatalkan|mengundurkan diri|tidak bertugas)$/;
const COUNTS = /^\d+ dari \d+$/;

const scene = openScene();
let startedAt: number;

beforeAll(() => {
  startedAt = Date.now();
});

/** Lets somebody do something in a browser of their own, where nothing may go wrong beside it. */
async function as<T>(account: string | undefined, act: (page: Page) => Promise<T>): Promise<T> {
  const { page, faults, close } = await scene.visit({ width: 1440, ...(account && { as: account }) });
  const outcome = await act(page);
  expect(faults).toEqual([]);
  await close();
  return outcome;
}

/** One act of the story. */
const act = (title: string, happens: () => Promise<void>): void => {
  it(title, happens, ACT_MS);
};

act('1: the nominee mends the file that was sent back, reviews it, hands it in and gets a receipt', () =>
  as('perusahaan', async (page) => {
    await page.goto('/app/my-nominations');
    const card = page.getByRole('article').filter({ hasText: COMPANY }).filter({ hasText: EDITION });
    await card.getByRole('link', { name: /^Buka berkas/ }).click();
    await page.getByText('Berkas dikembalikan untuk diperbaiki').waitFor();
    const figure = page.locator('#KEP3');
    await figure.getByLabel('Angka Anda').fill(MENDED);
    await figure.getByText('Tersimpan', { exact: true }).waitFor();

    await page
      .getByRole('link', { name: /^Periksa dan serahkan/ })
      .first()
      .click();
    const row = page.getByRole('row', { name: /Program diikuti lengkap/ }).filter({ hasText: '%' });
    await row.getByText(`${MENDED}%`).waitFor();
    const whole = await page.getByText(/^sha256:[0-9a-f]{64}$/).innerText();
    await page.getByRole('button', { name: 'Serahkan berkas' }).click();
    const question = page.getByRole('dialog', { name: `Serahkan berkas ${COMPANY}?` });
    await question.getByText('Penyerahan ini menggantikan penyerahan ke-1').waitFor();
    await question.getByRole('button', { name: 'Serahkan berkas' }).click();

    await page.getByText('Isi berkas di bawah ini sama persis dengan yang diserahkan').waitFor();
    expect(await page.getByText(/^sha256:[0-9a-f]{64}$/).innerText()).toBe(whole);
  }),
);

async function verifyFigure(figure: Locator): Promise<void> {
  await figure.getByLabel('Sumber data').fill('Data kepesertaan (contoh sintetis)');
  await figure.getByLabel('Tanggal data').fill('2025-12-31');
  await figure.getByRole('button', { name: /^Sama dengan klaim untuk/ }).click();
  await figure.getByRole('button', { name: /^Simpan hasil verifikasi/ }).click();
  await figure.getByText('Sesuai klaim').waitFor();
}

act('2: the secretariat finds it in its queue, verifies its figures, decides its gates and passes it', () =>
  as('sekretariat', async (page) => {
    await page.goto('/app/verification');
    await page.getByLabel('Penyelenggaraan').selectOption({ label: EDITION });
    await page.getByRole('link', { name: COMPANY }).click();
    const figures = page.getByRole('article').filter({ has: page.getByLabel('Sumber data') });
    await page.getByText('0 dari 3 angka diperiksa').waitFor();
    expect(await page.locator('#KEP3').innerText()).toContain(`${MENDED}%`);
    for (let left = 3; left > 0; left -= 1) {
      const { length } = await figures.all();
      expect(length).toBe(left);
      const code = (await figures.first().getAttribute('id')) ?? '';
      await verifyFigure(page.locator(`[id="${code}"]`));
    }
    const gates = page.getByRole('button', { name: /^Putuskan / });
    for (let left = await gates.count(); left > 0; left -= 1) {
      await gates.first().click();
      await page.getByRole('radio', { name: 'Terpenuhi', exact: true }).check();
      await page.getByRole('button', { name: 'Simpan keputusan' }).click();
      await page.getByRole('button', { name: 'Simpan keputusan' }).waitFor({ state: 'detached' });
    }
    await page.getByText('Semua angka dan syarat sudah diputuskan.').waitFor();
    await page.getByRole('button', { name: 'Loloskan' }).click();
    const question = page.getByRole('dialog', { name: `Loloskan berkas ${COMPANY}?` });
    await question.getByRole('button', { name: 'Loloskan' }).click();
    await page.getByText('Lolos pemeriksaan', { exact: true }).waitFor();
  }),
);

/** The running ranking of the provinces as the secretariat opens it. */
async function openProvinces(page: Page): Promise<void> {
  await page.goto('/app/rankings?level=national');
  const row = page.getByRole('row').filter({ hasText: PROVINCES }).filter({ hasText: 'Berjalan' });
  await row.getByRole('link').click();
  await page.getByRole('grid').getByRole('rowheader').first().waitFor();
}

/** How many sheets of each nominee are handed in, as the matrix says. */
async function handedIn(page: Page): Promise<Map<string, number>> {
  const rows = await page.getByRole('grid').getByRole('row').all();
  const texts = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  return new Map(
    texts
      .filter((cells) => COUNTS.test(cells.at(-1) ?? ''))
      .map((cells) => [cells[0] ?? '', Number.parseInt(cells.at(-1) ?? '', 10)]),
  );
}

let before: Map<string, number>;
let marked: string;

act('3a: an evaluator marks a whole sheet and hands it in, and it is locked', async () => {
  before = await as('sekretariat', async (page) => {
    await openProvinces(page);
    return handedIn(page);
  });
  await as('penilai9', async (page) => {
    await page.goto('/app/work');
    const group = page.getByRole('region', { name: PROVINCES });
    await group.getByRole('listitem').filter({ hasText: 'Belum dimulai' }).first().getByRole('link').first().click();
    const fields = page.getByLabel(/^Nilai untuk/);
    await fields.first().waitFor();
    marked = await page.getByRole('heading', { level: 1 }).innerText();
    for (const [place, field] of (await fields.all()).entries()) {
      await field.fill(String(71 + place));
      await field.press('Enter');
    }
    await page.getByText('Semua nilai tersimpan di server').waitFor({ timeout: PATIENCE_MS });
    await page.getByRole('button', { name: 'Kirim lembar…' }).click();
    const question = page.getByRole('dialog', { name: 'Kirim lembar penilaian?' });
    await question.getByText(marked).waitFor();
    await question.getByRole('button', { name: 'Kirim dan kunci' }).click();
    await question.waitFor({ state: 'detached' });
    await page
      .getByText(/Lembar terkirim dan terkunci sejak/)
      .first()
      .waitFor();
    for (const field of await fields.all()) expect(await field.isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Kirim lembar…' }).count()).toBe(0);
  });
});

act('3b: the chair grants a colleague’s request, and the sheet is open again', async () => {
  await as('penilai1', async (page) => {
    await page.goto('/app/work');
    await page.getByRole('region', { name: PROVINCES }).getByRole('link', { name: 'Panel dan keputusan' }).click();
    const requests = page.getByRole('listitem').filter({ hasText: `${ASKED_BACK} · ` });
    await requests.getByRole('button', { name: 'Setujui…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Setujui dan buka lembar' }).click();
    await requests.getByText('Disetujui').waitFor();
  });
  await as('penilai2', async (page) => {
    await page.goto('/app/work');
    const line = page.getByRole('region', { name: PROVINCES }).getByRole('listitem').filter({ hasText: ASKED_BACK });
    await line.getByText('Siap dikirim').waitFor({ timeout: PATIENCE_MS });
  });
});

act('4: the secretariat sees who has handed in and never what, and the running order that this edition shows', () =>
  as('sekretariat', async (page) => {
    const answer = page.waitForResponse(/\/progress(\?|$)/);
    await openProvinces(page);
    const after = await handedIn(page);
    expect(after.get(marked)).toBe((before.get(marked) ?? Number.NaN) + 1);
    expect(after.get(ASKED_BACK)).toBe((before.get(ASKED_BACK) ?? Number.NaN) - 1);
    const cells = (await page.getByRole('grid').locator('tbody td').allInnerTexts()).map((text) => text.trim());
    expect(cells.length).toBeGreaterThan(after.size);
    expect(cells.filter((text) => !SHEET_STATE.test(text) && !COUNTS.test(text))).toEqual([]);
    expect(await (await answer).text()).not.toMatch(/"(marks?|scores?|values?|totals?)"/i);

    await page.getByRole('link', { name: 'Urutan', exact: true }).click();
    await page.getByText(/^Urutan sementara/).waitFor();
  }),
);

let announced: string;
let publicAt: number;

act('5: the secretariat moves the announcement of a sealed result to a moment ahead', () =>
  as('sekretariat', async (page) => {
    await page.goto('/app/rankings');
    await page.getByRole('row').filter({ hasText: 'Embargo sampai' }).getByRole('link').click();
    await page.getByRole('link', { name: 'Segel & pengumuman' }).click();
    await page.getByText('Dalam embargo').waitFor();
    announced = /rankings\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

    const clock = new Date(Date.now() + AHEAD_MS + JAKARTA_HOURS * HOUR_MS).toISOString();
    publicAt = Date.parse(`${clock.slice(0, 19)}+07:00`);
    await page.getByLabel('Tanggal').fill(clock.slice(0, 10));
    await page.getByLabel('Jam').fill(clock.slice(11, 19));
    await page.getByLabel('Zona waktu').selectOption('Asia/Jakarta');
    await page.getByRole('button', { name: 'Pindahkan…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Pindahkan waktunya' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Sudah diumumkan').waitFor({ timeout: PATIENCE_MS });
    expect(Date.now()).toBeGreaterThanOrEqual(publicAt);
  }),
);

act('6: anybody reads it from then on, and finds in the own browser that it agrees', () =>
  as(undefined, async (page) => {
    await page.goto(`/peringkat/${announced}`);
    await page.getByRole('rowheader').first().waitFor();
    await page.goto(`/periksa?bundle=${announced}`);
    await page.getByRole('heading', { name: 'Cocok' }).waitFor({ timeout: PATIENCE_MS });
    await page.getByText('Sama dengan yang diumumkan di sini').waitFor();
  }),
);

/** What each act must have left in the trail, as the explorer names it. */
const LEFT_BEHIND = [
  ['figure.claimed', /Nomine/],
  ['nomination.submitted', /Nomine/],
  ['figure.verified', 'Sekretariat'],
  ['gate.decided', 'Sekretariat'],
  ['nomination.verified', 'Sekretariat'],
  ['mark.saved', 'Penilai'],
  ['score-sheet.submitted', 'Penilai'],
  ['reopening.approved', 'Penilai'],
  ['publication.rescheduled', 'Sekretariat'],
] as const;

act('7: the auditor finds all of it in the trail, by the role that did it, and the chain unbroken', () =>
  as('auditor', async (page) => {
    await page.goto('/app/audit');
    const newest = page.getByRole('listbox', { name: 'Catatan audit' }).getByRole('option').first();
    for (const [event, role] of LEFT_BEHIND) {
      await page.getByLabel('Peristiwa').selectOption(event);
      await page.getByRole('button', { name: 'Saring', exact: true }).click();
      await page.waitForURL((url) => url.searchParams.get('event') === event);
      const name = await page.getByLabel('Peristiwa').locator('option:checked').innerText();
      await newest.filter({ hasText: name }).filter({ hasText: role }).waitFor();
      const at = (await newest.locator('time').getAttribute('datetime')) ?? '';
      expect({ event, isOfThisStory: Date.parse(at) >= startedAt }).toEqual({ event, isOfThisStory: true });
    }
    await newest.click();
    await page.getByRole('article').getByText('publication.rescheduled', { exact: true }).waitFor();

    await page.goto('/app/audit-chain');
    await page.getByRole('button', { name: 'Periksa sekarang' }).click();
    await page.getByText('Rantai utuh').waitFor({ timeout: WHOLE_DATABASE_MS });
  }),
);

act('8: the administrator invites somebody, and no job has failed', () =>
  as('admin', async (page) => {
    await page.goto('/app/users');
    await page.getByRole('link', { name: 'Undang pengguna' }).click();
    await page.getByLabel('Surel', { exact: true }).fill(`auditor.${String(startedAt)}@contoh.invalid`);
    await page.getByLabel('Nama', { exact: true }).fill('Auditor contoh (sintetis)');
    await page.getByLabel('Peran', { exact: true }).selectOption({ label: 'Auditor' });
    await page.getByRole('button', { name: 'Kirim undangan' }).click();
    await page.getByText('Undangan sudah dikirim; orang ini belum memilih kata sandi.').waitFor();

    await page.goto('/app/jobs');
    await page.getByText('Tidak ada yang gagal').waitFor();
    expect(await page.getByRole('link', { name: /yang gagal/ }).count()).toBe(0);
  }),
);

act('9: after all of it every invariant holds', () =>
  as('auditor', async (page) => {
    await page.goto('/app/invariants');
    await page.getByRole('button', { name: 'Periksa sekarang' }).click();
    await page.getByText(/^Semua \d+ kaidah terpenuhi$/).waitFor({ timeout: WHOLE_DATABASE_MS });
    expect(await page.getByText('dilanggar', { exact: true }).count()).toBe(0);
  }),
);
