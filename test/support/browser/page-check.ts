import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { type Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** More than a page may move while it loads (the limit of "good" in Core Web Vitals is 0.1). */
const LARGEST_SHIFT = 0.02;

interface AxeNode {
  readonly target: unknown[];
  readonly html: string;
  readonly failureSummary?: string;
}

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly AxeNode[] }[];
}

/** Counts layout shifts from the first moment on; to be called before the page is opened. */
export async function watchLayoutShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts = { total: 0 };
    Object.assign(window, { paritranaShifts: shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) shifts.total += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** A colour half way between two themes is nobody's: waits for what is moving to come to rest. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/**
 * What is wrong with the page as it stands: violations of WCAG 2.2 AA (axe-core), layout shift, sideways scrolling. Where the
 * test itself has moved everything, by another size of the window, shifts say nothing.
 */
export async function faultsOf(page: Page, { movedByUs = false } = {}): Promise<string[]> {
  await stillness(page);
  return [...(await violationsOf(page)), ...(movedByUs ? [] : await shiftsOf(page)), ...(await overflowOf(page))];
}

/** What of it one sees without a closer look: layout shift and sideways scrolling. */
export const faultsAtAGlance = async (page: Page): Promise<string[]> => [
  ...(await shiftsOf(page)),
  ...(await overflowOf(page)),
];

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults, string[]>(
    (tags) =>
      (window as unknown as { axe: { run: (context: Document, options: object) => Promise<AxeResults> } }).axe.run(
        document,
        {
          runOnly: tags,
        },
      ),
    STANDARD,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `axe ${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}

async function shiftsOf(page: Page): Promise<string[]> {
  const shift = await page.evaluate(
    () => (window as unknown as { paritranaShifts?: { total: number } }).paritranaShifts?.total ?? 0,
  );
  return shift > LARGEST_SHIFT ? [`layout shift of ${shift.toFixed(3)}`] : [];
}

async function overflowOf(page: Page): Promise<string[]> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return overflow > 0 ? [`scrolls sideways by ${String(overflow)} px`] : [];
}
