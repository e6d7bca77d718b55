import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { ROOT } from './project.mjs';

const require = createRequire(import.meta.url);

/** Where systems put a browser of the Chromium family. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** No sandbox: as root Chromium refuses one, and it only ever sees our own pages. The rest keeps it from calling home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless Chromium with playwright-core: CHROMIUM when it is set, else an installed one, else the one inside the npm
 * package @sparticuz/chromium (Linux on x64), unpacked once per user. Throws, naming every one that was tried, when none starts.
 */
export async function launchChromium() {
  const { chromium } = await import('playwright-core');
  const faults = [];
  for (const candidate of candidates()) {
    try {
      const { executablePath, env } = await candidate();
      return await chromium.launch({ executablePath, headless: true, args: FLAGS, env: { ...process.env, ...env } });
    } catch (error) {
      faults.push(String(error.message).split('\n').slice(0, 12).join('\n  '));
    }
  }
  throw new Error(`No Chromium can be started here, so nothing was checked in a browser.\n  ${faults.join('\n  ')}`);
}

function candidates() {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) return [async () => ({ executablePath: CHROMIUM, env: {} })];
  return [
    ...INSTALLED.filter((path) => existsSync(path)).map((executablePath) => async () => ({ executablePath, env: {} })),
    async () => ({ executablePath: join(await unpacked(), 'chromium'), env: {} }),
    // A system without the libraries that Chromium needs: the package brings those too.
    async () => {
      const folder = await unpacked();
      return {
        executablePath: join(folder, 'chromium'),
        env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
      };
    },
  ];
}

/** The package's Chromium in a folder that belongs to this user alone; made whole beside it and then renamed. */
async function unpacked() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `@sparticuz/chromium: no build for ${process.platform} ${process.arch}; install Chromium or set CHROMIUM`,
    );
  const { version } = require(join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'package.json'));
  const folder = join(tmpdir(), `paritrana-chromium-${version}-${process.getuid()}`);
  if (!existsSync(folder)) {
    const making = mkdtempSync(`${folder}-`);
    await unpackInto(making);
    try {
      renameSync(making, folder);
    } catch {
      // Another process was quicker, and made the same.
      rmSync(making, { recursive: true, force: true });
    }
  }
  if (lstatSync(folder).uid !== process.getuid()) throw new Error(`${folder} belongs to somebody else`);
  return folder;
}

/** The package unpacks into TMPDIR, and its libraries only where it believes to be in Amazon's Lambda: in a child, both are so. */
async function unpackInto(folder) {
  mkdirSync(folder, { recursive: true });
  const program = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT, env });
}
