import { type Browser, type Page } from 'playwright-core';

import { signIn } from './signed-in.js';
import { type Server } from './web.bench.js';

const NOMINEES = 2000;
const PAGE = 200;
const FRAMES = 180;
/** A screen of 60 Hz shows a frame every 17 ms: one that took half as long again has missed its turn. */
const DROPPED_MS = 25;

/**
 * Scrolling the secretariat's list of 2,000 nominees. The demo has a few dozen, so the answers of `listNominations` are
 * multiplied on their way to the page; everything else is the real server's.
 */
export async function measureScroll(browser: Browser, server: Server): Promise<void> {
  const { state } = await signIn(browser, server, 'sekretariat');
  const context = await browser.newContext({
    locale: 'id-ID',
    storageState: state,
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
  });
  try {
    const page = await context.newPage();
    await multiplyNominations(page);
    await page.goto(`${server.url}/app/nominations`, { waitUntil: 'networkidle' });
    await page.locator('main table tbody tr').nth(10).waitFor();
    const rows = Number(await page.locator('main table').getAttribute('aria-rowcount')) - 1;
    const frames = await page.evaluate(scrollDown, FRAMES);
    const dropped = frames.filter((ms) => ms > DROPPED_MS).length;
    const slowest = Math.max(...frames);
    console.log(
      `  scrolling ${String(rows)} nominees: ${String(dropped)} of ${String(frames.length)} frames dropped, slowest ${slowest.toFixed(0)} ms`,
    );
  } finally {
    await context.close();
  }
}

/** The list asks category by category: the first that has nominees gets 2,000 of them, the others none. */
async function multiplyNominations(page: Page): Promise<void> {
  let multiplied: string | null = null;
  await page.route('**/api/v1/nominations?*', async (route) => {
    const url = new URL(route.request().url());
    const category = url.searchParams.get('categoryId');
    const begin = Number(url.searchParams.get('after') ?? 0);
    url.searchParams.delete('after');
    const answer = await route.fetch({ url: url.href });
    const { items } = (await answer.json()) as { items: Item[] };
    if (items.length > 0) multiplied ??= category;
    const isLast = category !== multiplied || begin + PAGE >= NOMINEES;
    const next = isLast ? null : String(begin + PAGE);
    await route.fulfill({ json: { items: category === multiplied ? fullPage(items, begin) : [], next } });
  });
}

interface Item {
  readonly id: string;
  readonly nominee: { readonly name: string };
}

const fullPage = (items: readonly Item[], begin: number): Item[] =>
  Array.from({ length: Math.min(PAGE, NOMINEES - begin) }, (_, place) => {
    const number = String(begin + place + 1).padStart(12, '0');
    const item = items[(begin + place) % items.length]!;
    const name = `${item.nominee.name} ${number}`;
    return { ...item, id: `00000000-0000-4000-8000-${number}`, nominee: { ...item.nominee, name } };
  });

/** Runs in the page: scrolls a little further in every frame and notes how long each took. */
function scrollDown(frames: number): Promise<number[]> {
  const frame = document.querySelector('main [role="region"]');
  if (!frame) throw new Error('the list does not scroll');
  return new Promise((resolve) => {
    const times: number[] = [];
    let last = 0;
    const step = (now: number): void => {
      if (last > 0) times.push(now - last);
      last = now;
      if (times.length >= frames) {
        resolve(times);
        return;
      }
      frame.scrollTop += 120;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
