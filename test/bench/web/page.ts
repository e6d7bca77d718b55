import { statSync } from 'node:fs';
import { join } from 'node:path';

import { type Browser, type CDPSession, type Page } from 'playwright-core';

import { type BrowserState } from './signed-in.js';

const CLIENT = join('dist', 'web', 'client');
const SLOWDOWN = 4;
/** The "Slow 3G" of Chromium's developer tools: 400 kbit/s, two seconds for every round trip. */
const SLOW_3G = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };

export interface Loaded {
  readonly scriptBytes: number;
  readonly styleBytes: number;
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  readonly usableMs: number;
  readonly shift: number;
  /** Time in which the main thread could not answer a tap, above 50 ms each. */
  readonly blockedMs: number;
}

/** Opens a page in a fresh profile (with the cookies and storage of `state`) and measures it; nothing is in its cache. */
export async function measurePage(
  browser: Browser,
  url: string,
  options: { readonly usable: string; readonly slow: boolean; readonly state?: BrowserState },
): Promise<Loaded> {
  const context = await browser.newContext({
    locale: 'id-ID',
    serviceWorkers: 'block',
    ...(options.state ? { storageState: options.state } : {}),
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    if (options.slow) await slowDown(devtools);
    const assets = new Set<string>();
    page.on('response', (response) => assets.add(new URL(response.url()).pathname));
    await page.addInitScript(observe);
    const start = performance.now();
    await page.goto(url, { waitUntil: 'commit', timeout: 180_000 });
    await page.locator(options.usable).first().waitFor({ timeout: 180_000 });
    const usableMs = performance.now() - start;
    await page.waitForLoadState('load', { timeout: 180_000 });
    return { ...(await seen(page)), ...sizesOf(assets), usableMs };
  } finally {
    await context.close();
  }
}

async function slowDown(devtools: CDPSession): Promise<void> {
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_3G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

/** Runs in the page before anything else does. */
function observe(): void {
  const seen = { largest: 0, shift: 0, blocked: 0 };
  Object.assign(window, { paritranaSeen: seen });
  const watch = (type: string, note: (entry: PerformanceEntry & { value?: number }) => void): void => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(note);
    }).observe({ type, buffered: true });
  };
  watch('largest-contentful-paint', (entry) => (seen.largest = entry.startTime));
  watch('layout-shift', (entry) => (seen.shift += entry.value ?? 0));
  watch('longtask', (entry) => (seen.blocked += entry.duration - 50));
}

async function seen(page: Page): Promise<Pick<Loaded, 'firstPaintMs' | 'largestPaintMs' | 'shift' | 'blockedMs'>> {
  return page.evaluate(() => {
    const { largest, shift, blocked } = (
      window as unknown as { paritranaSeen: { largest: number; shift: number; blocked: number } }
    ).paritranaSeen;
    const firstPaintMs = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    return { firstPaintMs, largestPaintMs: largest, shift, blockedMs: blocked };
  });
}

/** Gzipped, as the server would send them to a browser that knows no brotli. */
function sizesOf(paths: ReadonlySet<string>): Pick<Loaded, 'scriptBytes' | 'styleBytes'> {
  const sum = (ending: string): number =>
    [...paths].filter((path) => path.endsWith(ending)).reduce((bytes, path) => bytes + gzippedBytes(path), 0);
  return { scriptBytes: sum('.js'), styleBytes: sum('.css') };
}

function gzippedBytes(path: string): number {
  const file = join(CLIENT, path);
  return (statSync(`${file}.gz`, { throwIfNoEntry: false }) ?? statSync(file)).size;
}
