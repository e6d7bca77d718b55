import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { exclusively } from './exclusively.mjs';
import { ROOT, say } from './project.mjs';
import { run, runNode } from './run.mjs';

const LOCK_FILE = join(ROOT, 'package-lock.json');
/** What npm itself writes when an installation is complete. */
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');
const STAMP = join(ROOT, 'node_modules', '.paritrana-install');

/** Makes `node_modules` what `package-lock.json` says, for this platform. Costs a few milliseconds when it is already. */
export async function ensureInstalled() {
  if (hasStamp()) return;
  await exclusively(
    () => say('waiting for another process that installs or builds here'),
    async () => {
      if (hasStamp()) return;
      if (!isComplete()) await install();
      leaveStamp();
    },
  );
}

async function install() {
  say('installing packages (npm ci), this happens once');
  // What npm prints is progress too. Building needs the development packages, also under NODE_ENV=production.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const options = { stdio: ['ignore', process.stderr, process.stderr] };
  const npm = process.env.npm_execpath;
  const code = npm?.endsWith('.js') ? await runNode([npm, ...args], options) : await run('npm', args, options);
  if (code !== 0) throw new Error(`"npm ci" failed with exit code ${code}; its messages are above`);
}

const stamp = () =>
  [
    createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex'),
    `${process.platform}-${process.arch}`,
    `node-${process.versions.modules}`,
  ].join(' ');

const hasStamp = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp();

function leaveStamp() {
  try {
    writeFileSync(STAMP, stamp());
  } catch {
    // Packages that another user installed: comparing again next time costs little.
  }
}

/** Whether somebody has run npm by hand already: every package is there in its version, also the builds for this platform. */
function isComplete() {
  if (!existsSync(INSTALLED)) return false;
  const wanted = JSON.parse(readFileSync(LOCK_FILE, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, os, cpu, libc }]) =>
      path === '' ||
      installed[path]?.version === version ||
      (optional && (!os || libc || !allows(os, process.platform) || !allows(cpu, process.arch))),
  );
}

/** npm's lists: the values that fit, or with `!` the ones that do not. */
function allows(list, value) {
  if (!list) return true;
  const excluded = list.filter((item) => item.startsWith('!')).map((item) => item.slice(1));
  return excluded.length > 0 ? !excluded.includes(value) : list.includes(value);
}
