import { createHash, randomBytes } from 'node:crypto';

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { openScene } from '../../support/browser/scene.js';
import { type Visitor } from '../../support/browser/visitor.js';

const SIZE = 6_000_000;
/** So slow that a file of this size is under way far longer than a test needs to break it off. */
const BYTES_A_SECOND = 400_000;

const scene = openScene();
let nominee: Visitor;
let page: Page;
/** Where each piece of a file began. */
let pieces: number[];

beforeEach(async () => {
  nominee = await scene.visit({ as: 'makassar' });
  page = nominee.page;
  pieces = [];
  page.on('dialog', (dialog) => void dialog.accept());
  page.on('request', (request) => {
    if (request.method() === 'PATCH') pieces.push(Number(request.headers()['upload-offset']));
  });
  await page.goto('/app/my-nominations');
  await page
    .locator('article', { hasText: '2026' })
    .getByRole('link', { name: /Buka berkas/ })
    .click();
  await box().waitFor();
});

afterEach(async () => {
  await nominee.close();
});

const box = () => page.locator('#INO1');
const row = (name: string) => box().getByRole('listitem').filter({ hasText: name });

/** A document that no test before has sent. */
const freshPdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(SIZE)]),
});

/** Until the file is broken off; answers what gives the line back. */
async function slowDown(): Promise<() => Promise<void>> {
  const line = await nominee.context.newCDPSession(page);
  const at = async (uploadThroughput: number): Promise<void> => {
    const others = { offline: false, latency: 0, downloadThroughput: -1 };
    await line.send('Network.emulateNetworkConditions', { ...others, uploadThroughput });
  };
  await at(BYTES_A_SECOND);
  return () => at(-1);
}

const send = (...files: ReturnType<typeof freshPdf>[]): Promise<void> =>
  box().locator('input[multiple]').setInputFiles(files);

/** Until a fifth of the file, or more, has left the browser. */
const untilBegun = (name: string): Promise<void> =>
  row(name)
    .getByText(/\([2-9]\d%\)/)
    .waitFor();

const checksumOf = async (name: string): Promise<string | null> =>
  row(name).getByText('Sidik jari SHA-256').getAttribute('title');

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

it('goes on by itself where the server broke off, and sends nothing twice', async () => {
  const file = freshPdf('putus.pdf');
  const hurryUp = await slowDown();
  await send(file);
  await untilBegun(file.name);
  await scene.award.stop('SIGKILL');
  await row(file.name)
    .getByText(/Jaringan terputus/)
    .waitFor();
  await hurryUp();
  await scene.award.start();
  await row(file.name).getByRole('button', { name: 'Lihat putus.pdf' }).waitFor();
  expect(await checksumOf(file.name)).toBe(sha256(file.buffer));
  expect(pieces.at(0)).toBe(0);
  expect(pieces.at(-1)).toBeGreaterThan(SIZE / 10);
});

it('goes on by itself after a reload, and shows how far it is', async () => {
  const file = freshPdf('muat-ulang.pdf');
  const hurryUp = await slowDown();
  await send(file);
  await untilBegun(file.name);
  await page.reload();
  await row(file.name).getByRole('progressbar').waitFor();
  await hurryUp();
  await row(file.name).getByRole('button', { name: 'Lihat muat-ulang.pdf' }).waitFor();
  expect(await checksumOf(file.name)).toBe(sha256(file.buffer));
  expect(pieces).toHaveLength(2);
  expect(pieces[1]).toBeGreaterThan(SIZE / 10);
});

it('takes files that are dropped, several at once, and refuses a wrong one without holding up the others', async () => {
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['%PDF-1.4\nsatu'], 'satu.pdf', { type: 'application/pdf' }));
    transfer.items.add(new File([new Uint8Array([0x4d, 0x5a, 0, 1, 2, 3])], 'program.exe'));
    transfer.items.add(new File(['%PDF-1.4\ndua'], 'dua.pdf', { type: 'application/pdf' }));
    const target = document.querySelector('#INO1 > div:last-child');
    target?.dispatchEvent(new DragEvent('dragenter', { dataTransfer: transfer, bubbles: true }));
    target?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await row('satu.pdf').getByRole('button', { name: 'Lihat satu.pdf' }).waitFor();
  await row('dua.pdf').getByRole('button', { name: 'Lihat dua.pdf' }).waitFor();
  await row('program.exe')
    .getByRole('alert')
    .getByText(/jenis berkas ini tidak diterima/)
    .waitFor();
  await row('program.exe').getByRole('button', { name: 'Batalkan unggahan program.exe' }).click();
  await row('program.exe').waitFor({ state: 'detached' });

  await row('dua.pdf').getByRole('button', { name: 'Hapus dua.pdf' }).click();
  await page.getByRole('dialog').getByText('Berkas dua.pdf').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus', exact: true }).click();
  await row('dua.pdf').waitFor({ state: 'detached' });
});

it('lets a cancelled file go on the server as well', async () => {
  const file = freshPdf('batal.pdf');
  await slowDown();
  await send(file);
  await untilBegun(file.name);
  await row(file.name).getByRole('button', { name: 'Batalkan unggahan batal.pdf' }).click();
  await row(file.name).waitFor({ state: 'detached' });
  const unfinished = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/api/v1/uploads');
  await page.reload();
  expect(await (await unfinished).json()).toEqual({ items: [] });
  await box().waitFor();
  expect(await row(file.name).count()).toBe(0);
});

it('asks for the file again on another device, and goes on from what the server has', async () => {
  const file = freshPdf('perangkat-lain.pdf');
  await slowDown();
  await send(file);
  await untilBegun(file.name);
  await nominee.close();

  nominee = await scene.visit({ as: 'makassar' });
  page = nominee.page;
  const offsets: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
  });
  await page.goto('/app/my-nominations');
  await page
    .locator('article', { hasText: '2026' })
    .getByRole('link', { name: /Buka berkas/ })
    .click();
  await row(file.name)
    .getByText(/Pilih berkas yang sama untuk melanjutkan/)
    .waitFor();
  const chooser = row(file.name).locator('input[type=file]');
  await chooser.setInputFiles({ ...file, buffer: file.buffer.subarray(1) });
  await row(file.name)
    .getByText(/Bukan berkas yang sama/)
    .waitFor();
  await chooser.setInputFiles(file);
  await row(file.name).getByRole('button', { name: 'Lihat perangkat-lain.pdf' }).waitFor();
  expect(await checksumOf(file.name)).toBe(sha256(file.buffer));
  expect(offsets[0]).toBeGreaterThan(SIZE / 10);
});

it('leaves nothing of its files on the device after signing out', async () => {
  const file = freshPdf('keluar.pdf');
  await slowDown();
  await send(file);
  await untilBegun(file.name);
  await page.goto('/app/account');
  await page.getByRole('button', { name: 'Keluar', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keluar' }).click();
  await page.waitForURL(/sign-in/);
  const kept = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name).filter((name) => name === 'paritrana-uploads'),
    keys: Object.keys(localStorage).filter((key) => /^tus::|figures/.test(key)),
  }));
  expect(kept).toEqual({ databases: [], keys: [] });
});
