import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Browser } from 'playwright-core';

import { launchChromium } from '../../../scripts/lib/chromium.mjs';
import { measureMarks } from './marks.js';
import { type Loaded, measurePage } from './page.js';
import { measureScroll } from './scroll.js';
import { signedIn } from './signed-in.js';

export interface Server {
  readonly url: string;
  readonly password: string;
  stop(): Promise<void>;
}

const KB = 1000;

/** What opening a page costs: bytes as gzip would send them, and times on this machine and on a slow one (see page.ts). */
export async function run(): Promise<void> {
  console.log('\nThe web app in Chromium, on the demo');
  const server = await startDemo();
  const browser = await launchChromium();
  try {
    await pages(browser, server);
    await measureMarks(browser, server);
    await measureScroll(browser, server);
  } finally {
    await browser.close();
    await server.stop();
  }
}

const ENTRIES = [
  { name: 'public', path: '/', usable: 'h1' },
  { name: 'nominee', as: 'perusahaan', path: '/app/', usable: 'main table, main article, main li' },
  { name: 'evaluator', as: 'penilai1', path: '/app/', usable: 'main a[href*="/app/work/"]' },
  { name: 'secretariat', as: 'sekretariat', path: '/app/', usable: 'main a[href^="/app/"]' },
  { name: 'auditor', as: 'auditor', path: '/app/audit', usable: 'main [role="option"]' },
  { name: 'administrator', as: 'admin', path: '/app/', usable: 'main table tbody tr' },
] as const;

async function pages(browser: Browser, server: Server): Promise<void> {
  for (const entry of ENTRIES) {
    const state = 'as' in entry ? await signedIn(browser, server, entry.as) : undefined;
    const options = { usable: entry.usable, ...(state ? { state } : {}) };
    const here = await measurePage(browser, server.url + entry.path, { ...options, slow: false });
    // A refresh token works once, so a second visit signs in anew.
    const again = 'as' in entry ? await signedIn(browser, server, entry.as) : undefined;
    const slow = await measurePage(browser, server.url + entry.path, {
      ...options,
      ...(again ? { state: again } : {}),
      slow: true,
    });
    console.log(`  ${entry.name}: ${sizes(here)} · here ${times(here)} · slow 3G, CPU 4 × ${times(slow)}`);
  }
}

const sizes = ({ scriptBytes, styleBytes }: Loaded): string =>
  `${(scriptBytes / KB).toFixed(1)} KB script, ${(styleBytes / KB).toFixed(1)} KB style`;

const times = ({ firstPaintMs, largestPaintMs, usableMs, shift, blockedMs }: Loaded): string =>
  `first paint ${firstPaintMs.toFixed(0)} ms, largest ${largestPaintMs.toFixed(0)} ms, usable ${usableMs.toFixed(0)} ms, blocked ${blockedMs.toFixed(0)} ms, shift ${shift.toFixed(3)}`;

/** A server of its own on an empty folder, once the demo is loaded; or the one that PARITRANA_AWARD names. */
async function startDemo(): Promise<Server> {
  const { PARITRANA_AWARD, PARITRANA_AWARD_PASSWORD } = process.env;
  if (PARITRANA_AWARD)
    return { url: PARITRANA_AWARD, password: PARITRANA_AWARD_PASSWORD ?? '', stop: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'paritrana-bench-'));
  const env = { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error', PUBLIC_READS_PER_MINUTE: '100000' };
  const child = spawn(process.execPath, ['dist/src/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('The demo is loaded')) resolve();
    });
    child.once('close', () => {
      reject(new Error(`the server ended before the demo was loaded:\n${text}`));
    });
  });
  return {
    url: /Paritrana is ready: (\S+)/.exec(text)?.[1] ?? '',
    password: await readFile(join(folder, 'demo-password'), 'utf8'),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
