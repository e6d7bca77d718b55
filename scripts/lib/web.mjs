import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { filesUnder, fingerprintOf } from './fingerprint.mjs';
import { ROOT, say } from './project.mjs';
import { runNode } from './run.mjs';

const OUTPUT = join(ROOT, 'dist', 'web');
const STAMP = join(OUTPUT, '.paritrana-build');
const SETTINGS = ['tsconfig.json', 'package-lock.json'];
const API = join('docs', 'api', 'openapi.json');
const API_TYPES = join('src', 'web', 'api', 'schema.ts');
/** What is worth compressing: fonts and pictures already are. */
const COMPRESSIBLE = /\.(?:js|mjs|css|html|svg|webmanifest|json)$/;
const SMALLEST_BYTES = 1024;

export const isWebBuilt = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprintOf(sources());

/** Everything that the web app is made of: its own files, the pure core, and the API as it is described. */
const sources = () => [
  ...SETTINGS,
  API,
  ...filesUnder(join('src', 'web')).filter((path) => path !== API_TYPES),
  ...filesUnder(join('src', 'core')),
];

/** Builds what browsers load, with compressed copies beside it, and the module that writes the public pages. */
export async function buildWeb() {
  say('building the web app');
  rmSync(STAMP, { force: true });
  await ensureApiTypes();
  await vite('build');
  await vite('build', '--ssr');
  compress();
  writeFileSync(STAMP, fingerprintOf(sources()));
}

/** Vite, with the settings of the web app. */
export async function vite(...args) {
  const program = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join('src', 'web', 'vite.config.ts');
  const code = await runNode([program, ...args, '--config', config, '--logLevel', 'warn'], {
    stdio: ['ignore', process.stderr, 'inherit'],
  });
  if (code !== 0) throw new Error('the build of the web app failed; Vite names the places above');
}

/** The API's shapes as TypeScript, made anew when the description of the API changed; never committed. */
export async function ensureApiTypes() {
  const stamp = `// ${fingerprintOf([API])}\n`;
  const path = join(ROOT, API_TYPES);
  if (existsSync(path) && readFileSync(path, 'utf8').startsWith(stamp)) return;
  const { default: openapi, astToString } = await import('openapi-typescript');
  const tree = await openapi(JSON.parse(readFileSync(join(ROOT, API), 'utf8')));
  writeFileSync(path, stamp + astToString(tree));
}

function compress() {
  for (const path of filesUnder(join('dist', 'web', 'client')).filter((name) => COMPRESSIBLE.test(name))) {
    const content = readFileSync(join(ROOT, path));
    if (content.length < SMALLEST_BYTES) continue;
    writeFileSync(join(ROOT, `${path}.gz`), gzipSync(content, { level: 9 }));
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(join(ROOT, `${path}.br`), brotliCompressSync(content, { params: quality }));
  }
}
