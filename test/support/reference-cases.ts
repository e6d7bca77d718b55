import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the checkout (Jest runs from its root): cases that tests may read and that nobody may copy into the repository. */
const FOLDER = join(process.cwd(), '../shared/reference-cases');

/**
 * A reference case that may be read but not copied, by its file name without `.json`; undefined, said aloud, when the shared
 * folder is not beside this checkout. `.ci/run` repeats every such line at its end.
 */
function sharedCase(name: string): unknown {
  const file = join(FOLDER, `${name}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  console.warn(
    `NOT CHECKED: reference case ${name}: ../shared/reference-cases is absent, so its numbers were not compared`,
  );
  return undefined;
}

/** A suite on a shared case, whose parameter states the shape it reads. Without the case: one test, which says that it is absent. */
export function describeSharedCase(name: string, suite: (reference: never) => void): void {
  const reference = sharedCase(name);
  describe(`reference case ${name}`, () => {
    if (reference !== undefined) {
      suite(reference as never);
      return;
    }
    it('is not beside this checkout and was not compared', () => {
      expect(existsSync(join(FOLDER, `${name}.json`))).toBe(false);
    });
  });
}
