import { text } from 'node:stream/consumers';

import { type INestApplicationContext } from '@nestjs/common';
import { Command, Option } from 'commander';

import { ROLES } from '../core/access.js';
import { CreateUser } from '../features/accounts/index.js';
import { AccountSetupService } from '../features/credentials/index.js';
import { systemActor } from '../platform/access/system-actor.js';
import { CONSTRAINT_ERRORS } from '../platform/http/problem.filter.js';
import { type ConstraintErrors, toFailure } from '../platform/http/problem.js';
import { validationPipe } from '../platform/http/validation.js';
import { LANGUAGES } from '../platform/i18n/messages.js';
import { type Translator, TRANSLATOR } from '../platform/i18n/translator.js';
import { Clock } from '../platform/time/clock.js';
import { openContext } from './context.js';

const BAD_INPUT = 2;

interface CreateFlags {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly province?: string;
  readonly language: string;
  readonly passwordStdin?: boolean;
}

/** `paritrana user create`: where the first administrator comes from. */
export function userCommand(): Command {
  const user = new Command('user').description('make accounts without the web app and without mail');
  user
    .command('create')
    .description('make an account; prints a one-time link, valid for 72 hours, unless a password is given')
    .requiredOption('--email <email>', 'the e-mail address to sign in with')
    .requiredOption('--name <name>', 'the name that others see')
    .addOption(new Option('--role <role>', 'what the person may do').choices([...ROLES]).default('administrator'))
    .option('--province <code>', 'the one province the role reaches, for example 73; everywhere when left out')
    .addOption(new Option('--language <code>', 'language of mails and screens').choices([...LANGUAGES]).default('id'))
    .option('--password-stdin', 'read the password from standard input; the account is active at once')
    .action(create);
  return user;
}

async function create(flags: CreateFlags): Promise<void> {
  // The line break that ends the input is not part of the password.
  const password = flags.passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined;
  const context = await openContext();
  try {
    console.log(await makeAccount(context.app, flags, password));
  } catch (error) {
    for (const line of explain(context.app, error)) console.error(line);
    process.exitCode = BAD_INPUT;
  } finally {
    await context.close();
  }
}

/** Answers what is printed: the id of an active person, or the link of an invited one. */
async function makeAccount(app: INestApplicationContext, flags: CreateFlags, password?: string): Promise<string> {
  const setup = app.get(AccountSetupService, { strict: false });
  const actor = systemActor(app.get(Clock, { strict: false }).now());
  const wish = await readWish(flags);
  if (password !== undefined) return setup.createActive(actor, wish, password);
  return (await setup.createInvited(actor, wish)).link;
}

/** Checked like the body of the route `createUser`. */
const readWish = ({ email, name, role, province, language }: CreateFlags): Promise<CreateUser> => {
  const grants = [{ role, ...(province === undefined ? {} : { provinceCode: province }) }];
  const body = { email, name, language, grants };
  return validationPipe().transform(body, { type: 'body', metatype: CreateUser }) as Promise<CreateUser>;
};

function explain(app: INestApplicationContext, error: unknown): string[] {
  const failure = toFailure(error, app.get<ConstraintErrors>(CONSTRAINT_ERRORS, { strict: false }));
  if (failure.status >= 500) throw error;
  const translator = app.get<Translator>(TRANSLATOR, { strict: false });
  const say = (code: string, params = {}) => translator.translate('en', code, params);
  if (failure.faults.length === 0) return [say(failure.code, failure.params)];
  return failure.faults.map(({ field, code, params }) => `${field}: ${say(code, params)}`);
}
