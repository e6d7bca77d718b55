import { gzipSync } from 'node:zlib';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';

import { faultsOf, watchLayoutShift } from '../../support/browser/page-check.js';
import { openScene } from '../../support/browser/scene.js';
import { type VisitorOptions } from '../../support/browser/visitor.js';

const KB = 1000;

interface Listed {
  readonly id: string;
  readonly edition: string;
  readonly categoryCode: string;
  readonly level: string;
}

/** As much of a sealed document as is changed here. */
interface Sealed {
  readonly placings: readonly { readonly nominationId: string; readonly rank: number | null }[];
  readonly nominees: readonly { readonly nominationId: string; readonly name: string }[];
  readonly problem: {
    readonly nominees: readonly { readonly id: string; readonly DESK: { readonly P2?: number[] } }[];
  };
}

const scene = openScene();
let paths: Readonly<Record<'home' | 'edition' | 'ranking' | 'nominee' | 'archive' | 'method' | 'check', string>>;
let bundle: string;

const read = async <View>(path: string): Promise<View> =>
  (await (await fetch(`${scene.award.baseUrl}/api/v1/public/${path}`)).json()) as View;

beforeAll(async () => {
  const { items } = await read<{ items: Listed[] }>('rankings?limit=200');
  const ranking = items.find(({ categoryCode, level }) => categoryCode === 'BESAR' && level === 'provincial');
  if (!ranking) throw new Error('the demo has announced no large companies of a province');
  const { placings } = await read<{ placings: { nominee: { id: string } }[] }>(`rankings/${ranking.id}`);
  bundle = await (await fetch(`${scene.award.baseUrl}/api/v1/public/rankings/${ranking.id}/bundle`)).text();
  paths = {
    home: '/',
    edition: `/edisi/${encodeURIComponent(ranking.edition)}`,
    ranking: `/peringkat/${ranking.id}`,
    nominee: `/kandidat/${placings[0]?.nominee.id ?? ''}`,
    archive: '/arsip',
    method: '/metode',
    check: '/periksa',
  };
});

describe('every public page', () => {
  it.each<[string, VisitorOptions]>([
    ['', { width: 360, theme: 'light' }],
    ['/en', { width: 820, theme: 'dark' }],
    ['', { width: 1440, theme: 'dark' }],
  ])('is within WCAG 2.2 AA, stands still while it loads and stays on this host (%s %o)', async (prefix, options) => {
    const { page, close, faults } = await scene.visit(options);
    await watchLayoutShift(page);
    for (const path of Object.values(paths)) {
      await page.goto(`${prefix}${path}`, { waitUntil: 'networkidle' });
      expect({ path, faults: await faultsOf(page) }).toEqual({ path, faults: [] });
    }
    expect(faults).toEqual([]);
    await close();
  });

  it('is read whole by a browser without script, and its filter works', async () => {
    const context = await scene.browser.newContext({ baseURL: scene.award.baseUrl, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(paths.home);
    await page.getByRole('heading', { name: 'Peraih penghargaan tingkat nasional' }).waitFor();
    expect(await page.getByText('Juara I', { exact: true }).count()).toBeGreaterThan(3);
    await page.goto(paths.edition);
    await page.getByLabel('Tingkat').selectOption('provincial');
    await page.getByLabel('Kategori').selectOption('BESAR');
    await page.getByRole('button', { name: 'Tampilkan' }).click();
    await page.waitForURL('**/edisi/*?tingkat=provincial&kategori=BESAR*');
    expect(await page.getByRole('article').count()).toBe(1);
    await page.goto(paths.ranking);
    await page.getByRole('rowheader').first().waitFor();
    await context.close();
  });

  it('keeps the page and what is filtered when the language is switched, and the way back', async () => {
    const { page, close } = await scene.visit();
    await page.goto(`${paths.edition}?tingkat=provincial`);
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/en/edisi/*?tingkat=provincial');
    expect(await page.getByLabel('Level').inputValue()).toBe('provincial');
    await page.goBack();
    await page.getByLabel('Tingkat').waitFor();
    await close();
  });

  it('shows the chosen theme from the first paint on', async () => {
    const { page, close } = await scene.visit();
    await page.goto(paths.home);
    await page.getByRole('button', { name: 'Tampilan gelap' }).click();
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        Object.assign(window, { early: getComputedStyle(document.body).colorScheme });
      });
    });
    await page.goto(paths.method);
    expect(await page.evaluate(() => (window as unknown as { early: string }).early)).toBe('dark');
    await page.getByRole('button', { name: 'Tampilan terang' }).waitFor();
    await close();
  });

  it('is walked by keyboard from the skip link on', async () => {
    const { page, close } = await scene.visit();
    await page.goto(paths.ranking);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.closest('main')?.id);
    expect(focused).toBe('content');
    await close();
  });

  it('weighs little: the first view runs under 10 KB of script, and the whole check under 60 KB', async () => {
    const { page, close } = await scene.visit();
    const sizes: number[] = [];
    const total = (): number => sizes.reduce((sum, size) => sum + size, 0);
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script' || response.url().endsWith('.js'))
        void response.body().then((body) => sizes.push(gzipSync(body).length));
    });
    await page.goto(paths.home, { waitUntil: 'networkidle' });
    expect(total()).toBeGreaterThan(0);
    expect(total()).toBeLessThan(10 * KB);
    await page.goto(`${paths.check}?bundle=${paths.ranking.split('/').at(-1) ?? ''}`, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { name: 'Cocok' }).waitFor();
    expect(total()).toBeLessThan(60 * KB);
    await close();
  });
});

describe('checking a result in the browser', () => {
  const choose = (page: Page, name: string, text: string): Promise<void> =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

  /** The sealed document as somebody might mend it: the winner got one point less from seat 2. */
  const withOneMarkLowered = (): { lowered: string; name: string } => {
    const sealed = JSON.parse(bundle) as Sealed;
    const winner = sealed.placings.find(({ rank }) => rank === 1)?.nominationId;
    const marks = sealed.problem.nominees.find(({ id }) => id === winner)?.DESK.P2;
    const name = sealed.nominees.find(({ nominationId }) => nominationId === winner)?.name;
    if (!marks?.[0] || name === undefined) throw new Error('seat 2 has not marked the winner');
    marks[0] -= 1;
    return { lowered: JSON.stringify(sealed), name };
  };

  it('finds an announced one in order, from the page of its ranking on', async () => {
    const { page, close, faults } = await scene.visit();
    await page.goto(paths.ranking);
    await page.getByRole('link', { name: 'Periksa di peramban ini' }).click();
    await page.getByRole('heading', { name: 'Cocok' }).waitFor();
    await page.getByText(/\d+ angka dari \d+ nomine dan 9 penilai dihitung ulang, semuanya sama\./).waitFor();
    await page.getByText('Sah, dibuat dengan kunci yang diterbitkan server ini').waitFor();
    await page.getByText('Sama dengan yang diumumkan di sini').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it('names the first difference in a file with one mark lowered', async () => {
    const { lowered, name } = withOneMarkLowered();
    const { page, close } = await scene.visit();
    await page.goto(`/en${paths.check}`);
    await choose(page, 'lowered.json', lowered);
    await page.getByRole('heading', { name: 'It differs' }).waitFor();
    await page.getByText('recomputing gives another value').waitFor();
    await page.getByText(/^\/traces\/\d+\/stages\//).waitFor();
    await page.getByText(name).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await close();
  });

  it('compares a fingerprint that is typed before or after the file was chosen', async () => {
    const { page, close } = await scene.visit();
    await page.goto(paths.check);
    const field = page.getByLabel('Sidik jari yang Anda punya');
    await field.fill('sha256:12');
    await choose(page, 'result.json', bundle);
    await page.getByText('64 angka heksadesimal').waitFor();
    await field.fill('');
    await choose(page, 'result.json', bundle);
    await page.getByRole('heading', { name: 'Cocok' }).waitFor();
    await field.fill('0'.repeat(64));
    await field.blur();
    await page.getByRole('heading', { name: 'Berbeda' }).waitFor();
    await page.getByText('berkas ini bukan berkas yang diumumkan').waitFor();
    await close();
  });

  it('says of another file that it is no result, and of another address that there is nothing', async () => {
    const { page, close, forgive, faults } = await scene.visit();
    await page.goto(paths.check);
    await choose(page, 'letter.json', '{"dear":"committee"}');
    await page.getByRole('heading', { name: 'Ini bukan berkas hasil' }).waitFor();
    expect(faults).toEqual([]);
    await page.goto(`${paths.check}?bundle=00000000-0000-4000-8000-00000000000b`);
    await page.getByRole('heading', { name: 'Tidak ada yang dapat diperiksa' }).waitFor();
    // The browser itself reports the 404.
    forgive();
    await close();
  });
});
