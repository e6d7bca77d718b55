import { expect, it } from '@jest/globals';

import { evaluatorFiles } from '../../../../src/web/build/evaluator-precache.js';

const MANIFEST = {
  'app/index.html': { file: 'assets/app.js', css: ['assets/app.css'], imports: ['_react.js'] },
  '_react.js': { file: 'assets/react.js' },
  '_dexie.js': { file: 'assets/dexie.js' },
  '_table.js': { file: 'assets/table.js' },
  'features/evaluations/work/work-page.tsx': {
    file: 'assets/work.js',
    imports: ['_dexie.js', '_react.js'],
    isDynamicEntry: true,
  },
  'features/rankings/rankings-page.tsx': { file: 'assets/rankings.js', imports: ['_table.js'], isDynamicEntry: true },
};

it('keeps the shell and what an evaluator needs for the tablet, and nobody else’s pages', () => {
  expect([...evaluatorFiles(MANIFEST)].sort()).toEqual([
    'assets/app.css',
    'assets/app.js',
    'assets/dexie.js',
    'assets/react.js',
    'assets/work.js',
  ]);
});
