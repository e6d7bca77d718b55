import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from '@jest/globals';

const CLASS = /^(?:export )?class ([A-Z]\w+)/gm;

// The description of the API knows a shape by its class name alone: a second class would silently replace the first there.
it('no two request or response classes have the same name', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.dto.ts'));
  const names = files.flatMap((path) => {
    const text = readFileSync(join('src', path), 'utf8');
    return [...text.matchAll(CLASS)].map(([, name]) => name);
  });
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});
