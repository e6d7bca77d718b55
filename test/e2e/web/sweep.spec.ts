import { describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { matchRoutes, type RouteObject } from 'react-router';

import { accountRoutes, AREAS, entryRoutes } from '../../../src/web/areas/index.js';
import { keyboardFaults } from '../../support/browser/keyboard-check.js';
import { faultsAtAGlance, faultsOf, watchLayoutShift } from '../../support/browser/page-check.js';
import { openScene } from '../../support/browser/scene.js';
import { type Visitor } from '../../support/browser/visitor.js';

const SWEEP_MS = 240_000;
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
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

const scene = openScene();
const opened = new Set<string>();
/** What somebody has looked at closely; whoever opens such a page later only sees to it that it loads, stands still and fits. */
const known = new Set<string>();

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

const kindOf = (path: string): string => new URL(path, 'http://any').pathname.replace(ID, '*');

/** What there is to see at an address: a kind of page, whatever the ids, and each of its filters, whatever their values. */
function sightsOf(path: string): string[] {
  const filters = new URL(path, 'http://any').searchParams.keys();
  return [kindOf(path), ...[...filters].map((filter) => `${kindOf(path)} ${filter}`)];
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

/** Follows every link of the app that leads to something new; as many pages beside each other as there are visitors. */
async function sweep(
  visitors: readonly Visitor[],
  begin: readonly string[],
  look: (visitor: Visitor, path: string) => Promise<void>,
): Promise<void> {
  const waiting = [...begin];
  const seen = new Set<string>();
  const isNew = (path: string): boolean => {
    const sights = sightsOf(path).filter((sight) => !seen.has(sight));
    sights.forEach((sight) => seen.add(sight));
    return sights.length > 0;
  };
  while (waiting.length > 0) {
    const round = visitors.map((visitor) => ({ visitor, path: takeFirst(waiting, isNew) }));
    await Promise.all(
      round.map(async ({ visitor, path }) => {
        if (path === undefined) return;
        await open(visitor.page, path);
        opened.add(new URL(visitor.page.url()).pathname);
        await look(visitor, path);
        waiting.push(...(await linksOf(visitor.page)));
      }),
    );
  }
}

/** Takes the first that fits out of a list, and all before it. */
function takeFirst<T>(list: T[], fits: (one: T) => boolean): T | undefined {
  for (let one = list.shift(); one !== undefined; one = list.shift()) if (fits(one)) return one;
  return undefined;
}

/** At a browser of their own, so that two of them may look at different pages in different languages. */
async function enter(as: string | undefined): Promise<Visitor> {
  const visitor = await scene.visit(as === undefined ? {} : { as });
  await watchLayoutShift(visitor.page);
  return visitor;
}

/** With axe-core at a desk, by keyboard, and then in English on a dark phone. */
async function lookClosely(page: Page): Promise<string[]> {
  const atDesk = await faultsOf(page);
  const byKeyboard = await keyboardFaults(page);
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'dark' });
  const onPhone = await faultsOf(page, { movedByUs: true });
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Bahasa Indonesia', exact: true }).click();
  return [...atDesk, ...byKeyboard, ...onPhone];
}

describe.each(READERS)('every page that $as can reach', ({ as, begin }) => {
  it(
    'is within WCAG 2.2 AA at a desk and on a phone, stands still, stays on this host, has no error, and is worked by keyboard',
    async () => {
      const visitors = await Promise.all([enter(as), enter(as)]);
      const wrong: unknown[] = [];
      await sweep(visitors, begin, async ({ page, faults, forgive }, path) => {
        const kind = kindOf(page.url());
        const isKnown = known.has(kind);
        known.add(kind);
        const seen = await (isKnown ? faultsAtAGlance(page) : lookClosely(page));
        if (seen.length + faults.length > 0) wrong.push({ path, seen, faults: faults.slice() });
        forgive();
      });
      expect(wrong).toEqual([]);
      await Promise.all(visitors.map(({ close }) => close()));
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
