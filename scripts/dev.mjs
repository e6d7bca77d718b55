// npm run dev: builds on every change and restarts the server after every build. Ctrl-C ends both.
import './lib/check-node.mjs';

import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  await Promise.race([
    runNode(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']),
    runNode(['--watch', '--enable-source-maps', 'dist/src/main.js']),
  ]);
});
