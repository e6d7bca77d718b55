import { afterAll, beforeAll } from '@jest/globals';
import { type Browser } from 'playwright-core';

import { type Award, startAward } from './award.js';
import { openBrowser, visit, type Visitor, type VisitorOptions } from './visitor.js';

/** The first file of a run loads the demo. */
const DEMO_MS = 500_000;

/** The award with its demo and a browser. */
export interface Scene {
  readonly award: Award;
  readonly browser: Browser;
  /** Somebody comes to the award in that browser. */
  readonly visit: (options?: VisitorOptions) => Promise<Visitor>;
}

/** The scene of a file with tests: it is there from the first hook on, and gone after the last. Called once, at the top. */
export function openScene(): Scene {
  let award: Award;
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
    award = await startAward();
  }, DEMO_MS);
  afterAll(async () => {
    await browser.close();
    await award.close();
  });
  return {
    get award() {
      return award;
    },
    get browser() {
      return browser;
    },
    visit: (options) => visit(browser, award, options),
  };
}
