import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { matchRoutes, type RouteObject } from 'react-router';

import { accountRoutes, AREAS, entryRoutes } from '../../../src/web/areas/index.js';
import { type Award, startAward } from '../../support/browser/award.js';
import { keyboardFaults } from '../../support/browser/keyboard-check.js';
import { faultsOf, watchLayoutShift } from '../../support/browser/page-check.js';
import { openBrowser, visit } from '../../support/browser/visitor.js';

const DEMO_MS = 500_000;
const SWEEP_MS = 240_000;
/** Two different things of each kind: one may be empty, finished or closed. */
const OF_EACH_KIND = 2;
const SETTLED_MS = 15_000;

/** Who between them may open every page, and what no link leads to. */
const READERS = [
  { as: 'makassar', begin: ['/app/'] },
  { as: 'perusahaan', begin: ['/app/'] },
  { as: 'pengusul', begin: ['/app/'] },
  { as: 'penilai1', begin: ['/app/'] },
  { as: 'sekretariat', begin: ['/app/', '/app/nowhere'] },
  { as: 'auditor', begin: ['/app/'] },
  { as: 'admin', begin: ['/app/', '/app/account'] },
  { as: undefined, begin: ['/app/sign-in', '/app/invitation', '/app/password-reset', '/app/forgotten-password'] },
] as const;

let award: Award;
let browser: Browser;
const opened = new Set<string>();

beforeAll(async () => {
  browser = await openBrowser();
  award = await startAward();
}, DEMO_MS);

afterAll(async () => {
  await browser.close();
  await award.close();
});

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** The kind of page behind an address: ids and values do not matter, which filters it has does. */
function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://any');
  return `${pathname.replace(ID, '*')} ${[...new Set(searchParams.keys())].sort().join()}`;
}

/** Opens a page and waits until nothing on it is loading any more. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.locator('main [role="status"][aria-label]').first().waitFor({ state: 'detached', timeout: SETTLED_MS });
  await page.locator('h1').first().waitFor({ timeout: SETTLED_MS });
}

const linksOf = (page: Page): Promise<string[]> =>
  page.$$eval('a[href^="/app/"]', (anchors) =>
    anchors.map((anchor) => anchor.getAttribute('href')?.replace(/#.*/, '') ?? ''),
  );

/** Follows every link of the app, so many addresses of each kind, and looks at each page. */
async function sweep(page: Page, begin: readonly string[], look: (path: string) => Promise<void>): Promise<void> {
  const waiting = new Set<string>(begin);
  const seen = new Map<string, number>();
  for (const path of waiting) {
    const times = seen.get(kindOf(path)) ?? 0;
    if (times >= OF_EACH_KIND) continue;
    seen.set(kindOf(path), times + 1);
    await open(page, path);
    opened.add(new URL(page.url()).pathname);
    await look(path);
    (await linksOf(page)).forEach((link) => waiting.add(link));
  }
}

describe.each(READERS)('every page that $as can reach', ({ as, begin }) => {
  it(
    'on a phone in the dark: WCAG 2.2 AA, no layout shift, nothing sideways, no error, no foreign host',
    async () => {
      const options = { width: 360, height: 740, theme: 'dark' as const, ...(as === undefined ? {} : { as }) };
      const { page, faults, forgive, close } = await visit(browser, award, options);
      await watchLayoutShift(page);
      const wrong: unknown[] = [];
      await sweep(page, begin, async (path) => {
        const found = [...(await faultsOf(page)), ...faults.slice()];
        if (found.length > 0) wrong.push({ path, found });
        forgive();
      });
      expect(wrong).toEqual([]);
      await close();
    },
    SWEEP_MS,
  );

  it(
    'on a desk in English: the same, and all of it by keyboard',
    async () => {
      const { page, faults, forgive, close } = await visit(browser, award, {
        width: 1280,
        language: 'en',
        ...(as === undefined ? {} : { as }),
      });
      await watchLayoutShift(page);
      const wrong: unknown[] = [];
      await sweep(page, begin, async (path) => {
        const found = [...(await faultsOf(page)), ...(await keyboardFaults(page)), ...faults.slice()];
        if (found.length > 0) wrong.push({ path, found });
        forgive();
      });
      expect(wrong).toEqual([]);
      await close();
    },
    SWEEP_MS,
  );
});

it('leaves out no page of the app', () => {
  const tree: RouteObject[] = [
    { path: '/app', children: [...entryRoutes, ...accountRoutes, ...AREAS.flatMap(({ routes }) => [...routes])] },
  ];
  const reached = new Set([...opened].flatMap((path) => (matchRoutes(tree, path) ?? []).map(({ route }) => route)));
  const pages = (routes: readonly RouteObject[], above: string): string[] =>
    routes.flatMap((route) => {
      const path = [above, route.path].filter(Boolean).join('/');
      return [...(route.lazy && !reached.has(route) ? [path] : []), ...pages(route.children ?? [], path)];
    });
  expect(pages(tree, '')).toEqual([]);
});
