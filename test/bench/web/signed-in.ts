import { type Browser, type BrowserContext } from 'playwright-core';

import { type Server } from './web.bench.js';

export type BrowserState = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface SignedIn {
  readonly state: BrowserState;
  readonly accessToken: string;
}

/** Cookies and storage of a browser in which a demo account has just signed in, and a token for asking the API beside it. */
export async function signIn(browser: Browser, { url, password }: Server, account: string): Promise<SignedIn> {
  const context = await browser.newContext({ baseURL: url });
  try {
    const email = `${account}@demo.paritrana.invalid`;
    const answer = await context.request.post('/api/v1/auth/sessions', { data: { email, password, keep: 'cookie' } });
    if (!answer.ok()) throw new Error(`${email} could not sign in: ${await answer.text()}`);
    const { user, accessToken } = (await answer.json()) as { user: object; accessToken: string };
    const page = await context.newPage();
    await page.goto('/icon.svg');
    await page.evaluate((me) => {
      localStorage.setItem('paritrana.me', me);
    }, JSON.stringify(user));
    return { state: await context.storageState(), accessToken };
  } finally {
    await context.close();
  }
}

export const signedIn = async (browser: Browser, server: Server, account: string): Promise<BrowserState> =>
  (await signIn(browser, server, account)).state;
