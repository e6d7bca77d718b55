// npm run screenshots [-- --url ADDRESS --password WORD] [NAME…]: pictures of the web app for README and docs, from the demo.
// Without an address it starts a server of its own on an empty folder and waits for the demo, which takes a minute or two.
import './lib/check-node.mjs';

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { ensureBuilt } from './lib/build.mjs';
import { launchChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main, ROOT, say } from './lib/project.mjs';
import { SCREENS } from './lib/screens.mjs';

const FOLDER = join(ROOT, 'docs', 'images');
const SIZES = { desk: [1440, 900], tablet: [1180, 820], phone: [390, 844] };

const { values, positionals } = parseArgs({
  options: { url: { type: 'string' }, password: { type: 'string' } },
  allowPositionals: true,
});

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const server = values.url ? { ...values, stop: () => undefined } : await startOwn();
  const browser = await launchChromium();
  try {
    for (const screen of SCREENS.filter(({ name }) => positionals.length === 0 || positionals.includes(name)))
      await take(browser, server, screen);
  } finally {
    await browser.close();
    server.stop();
  }
});

/** One picture: signs in, finds the thing to show, opens its page and waits until nothing loads any more. */
async function take(browser, { url, password }, { name, as, size = 'desk', theme = 'light', path, prepare }) {
  const [width, height] = SIZES[size];
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    colorScheme: theme,
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    reducedMotion: 'reduce',
  });
  const read = as ? await signIn(context, as, password) : (path) => context.request.get(path).then((one) => one.json());
  const page = await context.newPage();
  await page.goto(typeof path === 'string' ? path : await path(read), { waitUntil: 'networkidle' });
  await page.locator('main [role="status"][aria-label]').first().waitFor({ state: 'detached' });
  await prepare?.(page);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  say(`docs/images/${name}.png`);
  await context.close();
}

async function signIn(context, account, password) {
  const email = `${account}@demo.paritrana.invalid`;
  const answer = await context.request.post('/api/v1/auth/sessions', { data: { email, password, keep: 'cookie' } });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${await answer.text()}`);
  const { user, accessToken } = await answer.json();
  const page = await context.newPage();
  await page.goto('/icon.svg');
  await page.evaluate((me) => localStorage.setItem('paritrana.me', me), JSON.stringify(user));
  await page.close();
  const headers = { authorization: `Bearer ${accessToken}` };
  return (path) => context.request.get(path, { headers }).then((one) => one.json());
}

async function startOwn() {
  const folder = mkdtempSync(join(tmpdir(), 'paritrana-screenshots-'));
  const env = { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error', PUBLIC_READS_PER_MINUTE: '100000' };
  const child = spawn(process.execPath, ['dist/src/main.js'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = () => {
    child.once('close', () => rmSync(folder, { recursive: true, force: true }));
    child.kill('SIGTERM');
  };
  let text = '';
  await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (part) => {
      text += part;
      if (text.includes('The demo is loaded')) resolve();
    });
    child.once('close', () => reject(new Error(`the server ended before the demo was loaded:\n${text}`)));
  });
  const url = /Paritrana is ready: (\S+)/.exec(text)[1];
  return { url, password: readFileSync(join(folder, 'demo-password'), 'utf8'), stop };
}
