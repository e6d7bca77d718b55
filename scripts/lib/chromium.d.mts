import { type Browser } from 'playwright-core';

/** Starts a headless Chromium: an installed one, else the one of an npm package. Throws, loudly, when none can start. */
export function launchChromium(): Promise<Browser>;
