import { randomInt } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// No letters that look alike: somebody may type it from a projector.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 16;

/** The one password of all demo accounts of this installation, made the first time and kept for its owner's eyes only. */
export async function demoPassword(dataDir: string): Promise<string> {
  const path = join(dataDir, 'demo-password');
  const password = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  await mkdir(dataDir, { recursive: true });
  try {
    await writeFile(path, password, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFile(path, 'utf8');
}
