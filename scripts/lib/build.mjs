import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { exclusively } from './exclusively.mjs';
import { filesUnder, fingerprintOf } from './fingerprint.mjs';
import { ROOT, say } from './project.mjs';
import { runNode } from './run.mjs';
import { buildWeb, isWebBuilt } from './web.mjs';

const OUTPUT = join(ROOT, 'dist');
const STAMP = join(OUTPUT, '.paritrana-build');
const COMPILER_MEMORY = join(OUTPUT, '.tsbuildinfo');
/** What the server is made of. `src/web` is built by its own tool (web.mjs). */
const FOLDERS = ['src', 'migrations'];
const NOT_OURS = join('src', 'web');
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** Compiles the server and the web app into `dist/` when their sources are not the ones `dist/` was made from. */
export async function ensureBuilt() {
  if (isFresh() && isWebBuilt()) return;
  await exclusively(
    () => say('waiting for another process that installs or builds here'),
    async () => {
      if (!isFresh()) await build();
      if (!isWebBuilt()) await buildWeb();
    },
  );
}

async function build() {
  say('building');
  const sources = sourceFiles();
  const fingerprint = fingerprintOf([...SETTINGS, ...sources]);
  // An interrupted build leaves no stamp, and then the compiler's memory of it is not to be trusted either.
  if (!existsSync(STAMP)) rmSync(COMPILER_MEMORY, { force: true });
  rmSync(STAMP, { force: true });
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const code = await runNode([compiler, '-p', 'tsconfig.build.json'], { stdio: ['ignore', process.stderr, 'inherit'] });
  if (code !== 0) throw new Error('the build failed; the compiler names the places above');
  copyAssets(sources);
  removeOrphans(sources);
  writeFileSync(STAMP, fingerprint);
}

const isFresh = () =>
  existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprintOf([...SETTINGS, ...sourceFiles()]);

const sourceFiles = () => FOLDERS.flatMap(filesUnder).filter((path) => !path.startsWith(NOT_OURS));

/** The compiler copies no data, so everything that is not TypeScript goes along as it is. */
function copyAssets(sources) {
  for (const path of sources.filter((name) => !name.endsWith('.ts'))) {
    mkdirSync(dirname(join(OUTPUT, path)), { recursive: true });
    cpSync(join(ROOT, path), join(OUTPUT, path));
  }
}

/** A migration that was renamed must not run twice: what has no source any more goes. */
function removeOrphans(sources) {
  const expected = new Set(
    sources.flatMap((path) => [path, path.replace(/\.ts$/, '.js'), path.replace(/\.ts$/, '.js.map')]),
  );
  const built = FOLDERS.map((folder) => join('dist', folder)).flatMap(filesUnder);
  const orphans = built.filter((path) => !expected.has(path.slice('dist/'.length)));
  orphans.forEach((path) => rmSync(join(ROOT, path)));
}
