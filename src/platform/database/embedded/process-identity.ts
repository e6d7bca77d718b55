import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What tells a process from a later one that was given the same number. */
export interface ProcessIdentity {
  /** Opaque, equal for as long as the process lives. */
  readonly startedAt: string;
  /** The command line, arguments separated by one space. */
  readonly command: string;
}

/** The live process of that number; undefined when there is none or when it is dead and only waits to be reaped. */
export const identifyProcess = (pid: number): ProcessIdentity | undefined =>
  process.platform === 'linux' ? fromProc(pid) : fromPs(pid);

function fromProc(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ');
    // The name in brackets may itself hold brackets and spaces: the numbered fields begin after the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, startedAt] = [fields[0], fields[19]];
    return state === 'Z' || state === 'X' || startedAt === undefined ? undefined : { startedAt, command };
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): ProcessIdentity | undefined {
  const columns = ['stat=', 'lstart=', 'args='].flatMap((column) => ['-o', column]);
  const { stdout } = spawnSync('ps', ['-ww', '-p', String(pid), ...columns], {
    encoding: 'utf8',
    env: { LC_ALL: 'C' },
  });
  const match = /^\s*(\S+)\s+(\S+ +\S+ +\d+ +\S+ +\d{4})\s+(.*)$/m.exec(stdout);
  if (!match || match[1]?.startsWith('Z')) return undefined;
  return { startedAt: match[2] ?? '', command: `${match[3] ?? ''} ` };
}
