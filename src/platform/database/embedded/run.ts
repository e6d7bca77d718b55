import { spawn } from 'node:child_process';

import { EmbeddedPostgresError } from './error.js';
import { type ServerUser } from './server-user.js';

/** A stripped environment: PGDATA, PGPORT and the like of the caller must not reach the server. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' });

/** Runs one of PostgreSQL's programs in a folder to its end. Throws with what it complained about, in one line. */
export async function runTool(
  program: string,
  args: readonly string[],
  folder: string,
  user: ServerUser | undefined,
): Promise<void> {
  const child = spawn(program, args, {
    // Entered before Node gives up root, and so also when the server's user could not walk there.
    cwd: folder,
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    ...user,
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const outcome = await new Promise<string | number | null>((resolve) => {
    child.on('error', (error) => {
      resolve(error.message);
    });
    child.on('close', (code, signal) => {
      resolve(code ?? signal);
    });
  });
  if (outcome !== 0)
    throw new EmbeddedPostgresError(`${program} failed (${outcome ?? 'killed'}): ${oneLine(complaint)}`);
}

/** What matters of several lines of PostgreSQL's output: its fatal lines, else the last one. */
export function oneLine(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const fatal = lines.filter((line) => /\b(FATAL|PANIC|error):/.test(line));
  return (fatal.length > 0 ? fatal.slice(-2) : lines.slice(-1)).join(' | ') || 'it said nothing';
}
