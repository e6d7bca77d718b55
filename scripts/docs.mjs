// npm run docs [-- --check]: draws the generated pages from the built application, or says which of them are not current.
import './lib/check-node.mjs';

import { spawnSync } from 'node:child_process';

import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main, ROOT } from './lib/project.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const { status } = spawnSync(process.execPath, ['dist/src/docs/main.js', ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
});
