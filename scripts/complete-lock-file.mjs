// node scripts/complete-lock-file.mjs, after `npm install`: where the registry at hand does not carry the builds of a package for
// other platforms, npm leaves them out of package-lock.json, and then its own `npm ci` refuses that file. This adds them, by name
// and exact version; their checksums stay unknown until an installation on a full registry.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './lib/project.mjs';

const PATH = join(ROOT, 'package-lock.json');
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const lock = JSON.parse(readFileSync(PATH, 'utf8'));
const added = Object.entries(lock.packages).flatMap(([path, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !isLocked(path, name))
    .flatMap(([name, version]) => lockEntry(name, version, entry)),
);
lock.packages = sortByPath({ ...lock.packages, ...Object.fromEntries(added) });
writeFileSync(PATH, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} builds for other platforms added to package-lock.json`);

/** Whether the package finds that dependency in its own or in an outer node_modules. */
function isLocked(path, name) {
  if (lock.packages[`${path ? `${path}/` : ''}node_modules/${name}`]) return true;
  return path !== '' && isLocked(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}

/** Only for exact versions of packages that name their platform; anything else is left for npm to complain about. */
function lockEntry(name, version, { dev, license, engines }) {
  const words = name.split(/[/-]/);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  // WebAssembly runs on every system, so its builds name none.
  if ((!os && cpu !== 'wasm32') || !cpu || !/^\d/.test(version)) return [];
  const libc = words.some((word) => word.startsWith('gnu')) ? ['glibc'] : words.includes('musl') ? ['musl'] : undefined;
  const entry = {
    version,
    cpu: [cpu],
    dev,
    libc: os === 'linux' ? libc : undefined,
    license,
    optional: true,
    os: os ? [os] : undefined,
    engines,
  };
  return [[`node_modules/${name}`, entry]];
}

function sortByPath(packages) {
  return Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
}
