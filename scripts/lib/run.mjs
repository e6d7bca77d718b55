import { spawn } from 'node:child_process';

import { ROOT } from './project.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the checkout to its end and answers its exit code. A signal meant for us reaches it too, and we end after it:
 * nothing stays behind.
 */
export function run(program, args, options = {}) {
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', ...options });
  const forward = (signal) => child.kill(signal);
  FORWARDED.forEach((signal) => process.on(signal, forward));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  }).finally(() => FORWARDED.forEach((signal) => process.off(signal, forward)));
}

/** Runs one of our tools with this same Node. */
export const runNode = (args, options) => run(process.execPath, args, options);
