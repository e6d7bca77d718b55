// npm run dev: builds on every change and restarts the server after every build. The app reloads by itself at the address that
// Vite prints; public pages are built anew too. Ctrl-C ends all of them.
import './lib/check-node.mjs';

import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';
import { vite } from './lib/web.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  await Promise.race([
    runNode(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']),
    runNode([
      '--watch',
      '--watch-path=dist/src',
      '--watch-path=dist/web/server',
      '--enable-source-maps',
      'dist/src/main.js',
    ]),
    vite('build', '--watch', '--ssr'),
    vite('dev'),
  ]);
});
