// npm test: installs what is missing, then runs Jest with the arguments given. Jest needs a flag of Node's to run ES modules.
import './lib/check-node.mjs';

import { fileURLToPath } from 'node:url';

import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';

const NODE_FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

await main(async () => {
  await ensureInstalled();
  process.exitCode = await runNode([
    ...NODE_FLAGS,
    fileURLToPath(import.meta.resolve('jest/bin/jest')),
    ...process.argv.slice(2),
  ]);
});
