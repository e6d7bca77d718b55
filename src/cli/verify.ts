import { readFile } from 'node:fs/promises';

import { Command } from 'commander';

import { type Trust, verifyBundle, type Verdict } from '../core/ledger/bundle-verification.js';
import { readTrustedKeys } from '../core/ledger/trusted-keys.js';
import { describeVerdict } from './verify-report.js';

const DIFFERENT = 1;
const BAD_INPUT = 2;

interface VerifyFlags {
  readonly key?: string;
  readonly jwks?: string;
  readonly hash?: string;
  readonly json?: boolean;
}

/** `paritrana verify FILE`: recomputes a sealed result from the file alone. Opens no database and no connection. */
export const verifyCommand = (): Command =>
  new Command('verify')
    .description(
      'recompute a result bundle from the file alone, offline; exit 0 when all agrees, 1 with the first difference, 2 when the ' +
        'file cannot be read as a bundle',
    )
    .argument('<file>', 'the bundle, as GET /api/v1/public/rankings/{id}/bundle gives it')
    .option('--key <file>', 'the public key that must have signed it: PEM or JWK')
    .option('--jwks <file>', 'the published keys, one of which must have signed it: /.well-known/paritrana-keys.json')
    .option('--hash <fingerprint>', 'the published fingerprint of the file, sha256:…')
    .option('--json', 'print the verdict as JSON')
    .action(verify);

async function verify(file: string, flags: VerifyFlags): Promise<void> {
  let text: string;
  let trust: Trust;
  try {
    [text, trust] = [await readText(file), await readTrust(flags)];
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = BAD_INPUT;
    return;
  }
  const verdict = await verifyBundle(text, trust);
  process.exitCode = exitCodeOf(verdict);
  if (flags.json) process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`);
  else if ('unreadable' in verdict) process.stderr.write(`${file}: ${verdict.unreadable}\n`);
  else process.stdout.write(describeVerdict(verdict));
}

function exitCodeOf(verdict: Verdict): number {
  if (verdict.ok) return 0;
  return 'difference' in verdict ? DIFFERENT : BAD_INPUT;
}

async function readTrust({ key, jwks, hash }: VerifyFlags): Promise<Trust> {
  if (hash !== undefined && !/^sha256:[0-9a-f]{64}$/.test(hash)) {
    throw new Error(`--hash: "${hash}" is no fingerprint; it reads sha256: and 64 hexadecimal digits`);
  }
  const files = [key, jwks].filter((file) => file !== undefined);
  const keys = await Promise.all(files.map(readKeys));
  return { fingerprint: hash, keys: files.length > 0 ? keys.flat() : undefined };
}

async function readKeys(file: string) {
  const text = await readText(file);
  try {
    return await readTrustedKeys(text);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

/** Text in UTF-8, strictly: a byte that is none would otherwise be read as something else than what was hashed. */
async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'not text in UTF-8' : (error as Error).message;
    throw new Error(`${file}: ${reason}`, { cause: error });
  }
}
