import { type Browser, type BrowserContext, type Page } from 'playwright-core';

import { launchChromium } from '../../../scripts/lib/chromium.mjs';
import { type Award } from './award.js';

export const openBrowser = (): Promise<Browser> => launchChromium();

export interface VisitorOptions {
  /** The local part of a demo account's address, such as `penilai1`; left out, an anonymous visitor. */
  readonly as?: string;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'id' | 'en';
  readonly timeZone?: string;
}

/** Somebody at a browser of their own: cookies, storage and offline data are theirs alone. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong without being asked about: errors on the console, exceptions, requests to foreign hosts. */
  readonly faults: readonly string[];
  /** Forgets faults that the test itself provoked, such as those of a cut network. */
  readonly forgive: () => void;
  /** Another tab of the same browser. */
  readonly newTab: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Opens a browser profile; with `as` its session is already there, as after signing in by hand. */
export async function visit(browser: Browser, award: Award, options: VisitorOptions = {}): Promise<Visitor> {
  const { as, width = 1280, height = 900, theme = 'light', language = 'id', timeZone = 'Asia/Makassar' } = options;
  const context = await browser.newContext({
    baseURL: award.baseUrl,
    viewport: { width, height },
    colorScheme: theme,
    locale: language === 'id' ? 'id-ID' : 'en-GB',
    timezoneId: timeZone,
    acceptDownloads: true,
  });
  if (language === 'en')
    await context.addInitScript("if (location.protocol !== 'about:') localStorage.setItem('paritrana.language', 'en')");
  if (as !== undefined) await signIn(context, as, award.password);
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`exception: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(award.baseUrl).origin)
      faults.push(`foreign host: ${request.url()}`);
  });
  return {
    context,
    page: await context.newPage(),
    faults,
    forgive: () => {
      faults.length = 0;
    },
    newTab: () => context.newPage(),
    close: () => context.close(),
  };
}

/** Opens the session over HTTP: the refresh cookie, and the app's memory of who was signed in here. */
async function signIn(context: BrowserContext, account: string, password: string): Promise<void> {
  const email = `${account}@demo.paritrana.invalid`;
  const answer = await context.request.post('/api/v1/auth/sessions', { data: { email, password, keep: 'cookie' } });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${String(answer.status())} ${await answer.text()}`);
  const { user } = (await answer.json()) as { user: object };
  const page = await context.newPage();
  await page.goto('/icon.svg');
  await page.evaluate((me) => {
    localStorage.setItem('paritrana.me', me);
  }, JSON.stringify(user));
  await page.close();
}
