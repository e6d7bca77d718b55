import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { expect, it } from '@jest/globals';

import { THEME_SCRIPT } from '../../../../src/web/public/document.js';

it('gives the file that restores the theme another name whenever it changes, because browsers keep it for a year', () => {
  const digest = createHash('sha256')
    .update(readFileSync(`src/web/static${THEME_SCRIPT}`))
    .digest('hex');
  expect(THEME_SCRIPT).toBe(`/assets/theme-${digest.slice(0, 8)}.js`);
});
