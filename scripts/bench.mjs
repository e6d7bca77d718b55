// npm run bench [-- NAME…]: measurements as ratios within one run, never asserted. Without names, all of them, one after another.
import './lib/check-node.mjs';

import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main, ROOT } from './lib/project.mjs';

const FOLDER = join(ROOT, 'test', 'bench');

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  await import('./lib/typescript.mjs');
  const wanted = process.argv.slice(2);
  const files = readdirSync(FOLDER, { recursive: true }).filter((file) => file.endsWith('.bench.ts'));
  const chosen = files.filter((file) => wanted.length === 0 || wanted.includes(basename(file, '.bench.ts')));
  if (chosen.length === 0) throw new Error(`no such benchmark; there are: ${files.join(', ')}`);
  for (const file of chosen.sort()) {
    const { run } = await import(pathToFileURL(join(FOLDER, file)).href);
    await run();
  }
});
