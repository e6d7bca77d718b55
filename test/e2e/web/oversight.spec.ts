import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Page } from 'playwright-core';

import { type ChainHead, chainHead } from '../../../src/core/ledger/hash-chain.js';
import { faultsOf } from '../../support/browser/page-check.js';
import { openScene } from '../../support/browser/scene.js';
import { type Visitor } from '../../support/browser/visitor.js';

/** Reads the whole database, on a machine that may be busy. */
const WHOLE_DATABASE_MS = 150_000;

const scene = openScene();
let auditor: Visitor;
let page: Page;

beforeAll(async () => {
  auditor = await scene.visit({ as: 'auditor' });
  page = auditor.page;
});

const list = () => page.getByRole('listbox', { name: 'Catatan audit' });
const options = () => list().getByRole('option');
const entry = () => page.getByRole('region', { name: 'Isi catatan' });

describe('The audit explorer', () => {
  it('shows what an entry changed, by keyboard alone, and keeps it in the address', async () => {
    await page.goto('/app/audit?event=figure.verified');
    await options().first().waitFor();
    await list().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await entry().getByRole('heading', { name: 'Yang berubah' }).waitFor();
    expect(
      await entry()
        .getByRole('row', { name: /Terverifikasi › Status/ })
        .innerText(),
    ).toMatch(/menunggu\s+ada angka/);

    await page.waitForURL(/entry=/);
    const chosen = await entry().innerText();
    await page.reload();
    await entry().getByRole('heading', { name: 'Yang berubah' }).waitFor();
    expect(await entry().innerText()).toBe(chosen);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('leads from an entry to the whole history of its subject, and there to every entry about it', async () => {
    await entry().getByRole('link', { name: 'Riwayat hal ini' }).click();
    await page.waitForURL(/subjectType=nomination/);
    await page.getByText(/catatan, semuanya/).waitFor();
    const events = await options().allInnerTexts();
    const id = new URL(page.url()).searchParams.get('subjectId')?.slice(0, 8);
    expect(events.filter((text) => !text.includes(`Usulan ${id ?? ''}`))).toEqual([]);
    expect(events.join()).toContain('Usulan dibuat');
  });

  it('goes through thousands of entries, page after page, with only those in view on the page', async () => {
    await page.goto('/app/audit');
    await list().focus();
    for (const expected of ['200 catatan', '400 catatan', '600 catatan']) {
      await page.getByText(expected).waitFor();
      await page.keyboard.press('End');
    }
    expect(await options().count()).toBeLessThan(60);
  });

  it('says beside the field why half a subject cannot be looked for', async () => {
    await page.goto('/app/audit');
    await page.getByLabel('Pengenal hal').fill('0190c7d2-0000-7000-8000-000000000001');
    await page.getByRole('button', { name: 'Saring', exact: true }).click();
    await page.getByRole('combobox', { name: 'Jenis hal' }).and(page.locator('[aria-invalid]')).waitFor();
    // The browser itself reports the 422 with which the server refuses the question.
    auditor.forgive();
  });
});

describe('The check of the chain', () => {
  const result = () => page.locator('section', { hasText: 'Periksa seluruh rantai' });
  const comparison = () => page.locator('section', { hasText: 'Bandingkan dengan kepala' });
  let head: string;

  it('says that nothing was changed, and goes on while another page is looked at', async () => {
    await page.goto('/app/audit-chain');
    await page.getByRole('button', { name: 'Periksa sekarang' }).click();
    await page.getByRole('link', { name: 'Hasil tersegel' }).click();
    await page.getByRole('link', { name: 'Rantai audit' }).click();
    await result().getByText('Rantai utuh').waitFor();
    expect(await result().innerText()).toMatch(/[\d.]+ catatan dalam \d jalur masih persis seperti saat ditulis/);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('hands out the head, and finds it again in the log later on', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Unduh kepala rantai' }).click();
    head = await readFile(await (await download).path(), 'utf8');
    await comparison()
      .getByLabel('Pilih berkas kepala')
      .setInputFiles({
        name: 'head.json',
        mimeType: 'application/json',
        buffer: Buffer.from(head),
      });
    await comparison().getByText('Semua masih ada').waitFor();
  });

  it('refuses a head that was altered, and names the lane of one that the log contradicts', async () => {
    const kept = JSON.parse(head) as ChainHead;
    const paste = async (text: string): Promise<void> => {
      await comparison().getByLabel('Atau tempelkan isinya').fill(text);
      await comparison().getByRole('button', { name: 'Bandingkan', exact: true }).click();
    };
    await paste(JSON.stringify({ ...kept, hash: '0'.repeat(64) }));
    await comparison().getByText('rusak atau diubah').waitFor();
    const [first, ...others] = kept.lanes;
    await paste(JSON.stringify(chainHead([{ ...first!, hash: 'f'.repeat(64) }, ...others])));
    await comparison()
      .getByText(`Tidak cocok di jalur ${String(first!.lane)}`)
      .waitFor();
  });
});

describe('The sealed results', () => {
  it('all give the same numbers when they are computed again', async () => {
    await page.goto('/app/sealed-results');
    await page.getByRole('button', { name: 'Hitung ulang semua' }).click();
    await page.getByText(/Semua \d+ hasil memberi angka yang sama/).waitFor();
    expect(await page.getByText('berbeda').count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('can be downloaded byte for byte, and computed again in the browser without believing the server', async () => {
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByText('Penyegelan tercatat dengan sidik jari yang sama').waitFor();
    await page.getByText('kunci ini berlaku saat itu').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Unduh berkas hasil' }).click();
    const document = await readFile(await (await download).path());
    const hash = `sha256:${createHash('sha256').update(document).digest('hex')}`;
    await page.getByText(hash).waitFor();

    await page.getByRole('button', { name: 'Periksa di sini' }).click();
    await page.getByText('Cocok', { exact: true }).waitFor();
    await page.getByText(/angka dari \d+ nomine dan \d+ penilai dihitung ulang, semuanya sama/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('The invariants', () => {
  it(
    'hold in the demo, each in plain words',
    async () => {
      await page.goto('/app/invariants');
      await page.getByRole('button', { name: 'Periksa sekarang' }).click();
      await page.getByText(/Semua \d+ kaidah terpenuhi/).waitFor({ timeout: WHOLE_DATABASE_MS });
      const lines = await page.locator('main li').allInnerTexts();
      expect(lines.filter((line) => !line.startsWith('terpenuhi'))).toEqual([]);
      expect(await faultsOf(page)).toEqual([]);
      expect(auditor.faults).toEqual([]);
    },
    WHOLE_DATABASE_MS,
  );
});

describe('After somebody with the keys of the database has changed an old entry', () => {
  const place = { lane: 0, seq: 100 };

  beforeAll(async () => {
    const client = new pg.Client({ connectionString: scene.award.databaseUrl });
    await client.connect();
    await client.query('SET session_replication_role = replica');
    const { rowCount } = await client.query(
      `UPDATE audit_entry SET payload = replace(payload, '"at":"2', '"at":"3') WHERE lane = $1 AND seq = $2`,
      [place.lane, place.seq],
    );
    await client.end();
    if (rowCount !== 1) throw new Error('there was no entry to tamper with');
  });

  it('the check names the place, and what to do now', async () => {
    await page.goto('/app/audit-chain');
    await page.getByRole('button', { name: 'Periksa sekarang' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText(`Rantai terputus di jalur ${String(place.lane)}, nomor ${String(place.seq)}`).waitFor();
    expect(await alert.innerText()).toContain('Isi catatan ini bukan yang dahulu ditulis.');
    expect(await alert.innerText()).toContain('Jangan ubah apa pun.');
  });

  it(
    'the invariants show the broken rule first, with the place',
    async () => {
      await page.goto('/app/invariants');
      await page.getByRole('button', { name: 'Periksa sekarang' }).click();
      await page.getByText(/1 dari \d+ kaidah dilanggar/).waitFor({ timeout: WHOLE_DATABASE_MS });
      const broken = page.locator('main li', { hasText: 'Rantai jejak audit tidak terputus.' });
      expect(await broken.innerText()).toMatch(/^dilanggar/);
      expect(await broken.innerText()).toContain(`${String(place.lane)}/${String(place.seq)}`);
    },
    WHOLE_DATABASE_MS,
  );
});
