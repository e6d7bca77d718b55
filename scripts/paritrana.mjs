// npm run paritrana -- <command>: the command line from a checkout. Progress goes to stderr, so stdout is clean for JSON.
import './lib/check-node.mjs';

import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/project.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  await import('../dist/src/cli/main.js');
});
