import { Command } from 'commander';

import { AwardError } from '../core/errors.js';
import { SigningKeysService } from '../features/signing-keys/index.js';
import { systemActor } from '../platform/access/system-actor.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { replaceSecret } from '../platform/config/generated-secret.js';
import { generateSigningKey, parseSigningKey } from '../platform/config/signing-key.js';
import { publicHalf, Signer } from '../platform/signing/signer.js';
import { Clock } from '../platform/time/clock.js';
import { type CommandContext, openContext } from './context.js';

const CHECK_FAILED = 1;

/** `paritrana keys list` and `paritrana keys rotate`. */
export function keysCommand(): Command {
  const keys = new Command('keys').description('the keys that sign results');
  keys.command('list').description('print every public key with its validity, newest first').action(list);
  keys
    .command('rotate')
    .description(
      'let a new key sign from now on and retire all others; it is the one in SIGNING_KEY, or where the system keeps its ' +
        'own key, a newly made one. Restart the servers afterwards; what was signed before stays valid',
    )
    .action(rotate);
  return keys;
}

const list = (): Promise<void> =>
  withKeys(async (service) => {
    for (const { id, validFrom, retiredAt } of await service.list()) {
      process.stdout.write(`${id}  ${validFrom.toISOString()}  ${retiredAt?.toISOString() ?? 'in force'}\n`);
    }
  });

const rotate = (): Promise<void> =>
  withKeys(async (service, { app }) => {
    const { signing } = app.get<Config>(CONFIG, { strict: false });
    const made = signing.file === null ? null : generateSigningKey();
    const next = made === null ? app.get(Signer, { strict: false }).key : publicHalf(parseSigningKey(made));
    const { current, retired } = await service.rotate(systemActor(app.get(Clock, { strict: false }).now()), next);
    // Only now: a key that nobody announced must not sign. If this fails, sealing is refused until the next rotation.
    if (signing.file !== null && made !== null) replaceSecret(signing.file, made);
    process.stdout.write(`in force: ${current}\n`);
    for (const id of retired) process.stdout.write(`retired:  ${id}\n`);
  });

type Work = (service: SigningKeysService, context: CommandContext) => Promise<void>;

async function withKeys(work: Work): Promise<void> {
  const context = await openContext();
  try {
    await work(context.app.get(SigningKeysService, { strict: false }), context);
  } catch (error) {
    if (!(error instanceof AwardError)) throw error;
    process.stderr.write(`${error.code}: this key was retired and cannot sign again; make another\n`);
    process.exitCode = CHECK_FAILED;
  } finally {
    await context.close();
  }
}
