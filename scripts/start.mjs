// npm start: everything a fresh clone needs, then the server, in this same process, so that a signal reaches it once.
import './lib/check-node.mjs';

import { ensureBuilt } from './lib/build.mjs';
import { endWithNpm } from './lib/end-with-npm.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/project.mjs';

endWithNpm();
await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  await import('../dist/src/main.js');
});
