// npm test: installs what is missing, then runs Jest with the arguments given. Jest needs a flag of Node's to run ES modules.
import './lib/check-node.mjs';

import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';

const NODE_FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

await main(async () => {
  await ensureInstalled();
  process.exitCode = await runNode([...NODE_FLAGS, 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)]);
});
