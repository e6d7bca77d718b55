// npm run check: everything that can be said about the code without running it. Two checks at a time; output only of failures.
import './lib/check-node.mjs';

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ensureInstalled } from './lib/install.mjs';
import { main, ROOT } from './lib/project.mjs';
import { ensureApiTypes } from './lib/web.mjs';

const AT_ONCE = 2;

/** Every `check:…` of package.json, in its order: the slowest first, so that the end is not spent waiting for one. */
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const CHECKS = Object.keys(scripts).filter((name) => name.startsWith('check:'));

await main(async () => {
  await ensureInstalled();
  await ensureApiTypes();
  const waiting = [...CHECKS];
  const failed = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (!(await passes(check))) failed.push(check);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (failed.length > 0) throw new Error(`failed: ${failed.join(', ')}`);
});

async function passes(name) {
  const startedAt = performance.now();
  const child = spawn('npm', ['run', '--silent', name], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}
