// npm run build: compiles the server into dist/ if its sources have changed.
import './lib/check-node.mjs';

import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/project.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
});
