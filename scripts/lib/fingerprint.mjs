import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './project.mjs';

/** Every file under a folder of the project, by its path in the project. */
export function filesUnder(folder) {
  const base = join(ROOT, folder);
  if (!existsSync(base)) return [];
  return readdirSync(base, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** Contents, not times: a checkout of another branch and back is not a change. */
export function fingerprintOf(paths) {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const path of [...paths].sort()) hash.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
}
