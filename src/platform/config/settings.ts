import { fileURLToPath } from 'node:url';

import { bool, cleanEnv, makeValidator, str, url } from 'envalid';

import { parseSigningKey } from './signing-key.js';

const PRODUCTION_SECRET_LENGTH = 32;

const secret = makeValidator((input: string) => {
  if (input.length < PRODUCTION_SECRET_LENGTH)
    throw new Error(`must have at least ${PRODUCTION_SECRET_LENGTH} characters`);
  return input;
});

const signingKey = makeValidator((input: string) => {
  parseSigningKey(input);
  return input;
});

const LAST_PORT = 65_535;

/** Unlike envalid's own, lets 0 through, with which the system picks a free port. */
const port = makeValidator((input: string) => {
  if (!/^\d{1,5}$/.test(input) || Number(input) > LAST_PORT)
    throw new Error(`must be a whole number from 0 to ${LAST_PORT}`);
  return Number(input);
});

/** Unlike envalid's own numbers, refuses "10 minutes", fractions, and a limit of nothing. */
const count = makeValidator((input: string) => {
  if (!/^[1-9]\d{0,14}$/.test(input)) throw new Error('must be a whole number of at least 1');
  return Number(input);
});

/** The path of a file:// address, on this machine; empty stays empty. */
const folder = makeValidator((input: string) => {
  if (input === '') return '';
  try {
    return fileURLToPath(input);
  } catch {
    throw new Error('must be the address of a folder: file:///folder');
  }
});

const list = makeValidator((input: string) =>
  input
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);

/** Every setting, with its meaning; `docs/generated/configuration.md` is drawn from this table. */
export const SETTINGS = {
  NODE_ENV: str({
    choices: ['development', 'production', 'test'],
    default: 'development',
    desc: 'production refuses demo accounts and generated secrets',
  }),
  HOST: str({ default: '127.0.0.1', desc: 'address to listen on' }),
  PORT: port({ default: 3000, desc: 'port to listen on; 0 takes any free one' }),
  DATABASE_URL: str({ default: '', desc: 'PostgreSQL 15 or newer; empty starts the embedded server in DATA_DIR' }),
  DATA_DIR: str({ default: '.data', desc: 'folder of the embedded database, of generated secrets and of uploads' }),
  STORAGE_URL: folder({ default: '', desc: 'where uploads are kept, file:///folder; empty means DATA_DIR/files' }),
  MAIL_URL: str({ default: '', desc: 'smtp://user:password@host:port; empty writes mails into DATA_DIR/outbox' }),
  MAIL_FROM: str({ default: 'Paritrana <no-reply@paritrana.invalid>', desc: 'sender of every mail' }),
  PUBLIC_URL: url({
    default: 'http://127.0.0.1:3000',
    desc: 'address under which people reach the system; used in links',
  }),
  TOKEN_SECRET: secret({
    default: undefined,
    desc: 'signs access tokens (HS256), at least 32 characters; generated in DATA_DIR outside production',
  }),
  SIGNING_KEY: signingKey({
    default: undefined,
    desc: 'signs sealed results: an Ed25519 private key, PKCS#8, PEM or one line of base64; generated in DATA_DIR outside production',
  }),
  ACCESS_TOKEN_MINUTES: count({ default: 10, desc: 'life of an access token' }),
  REFRESH_TOKEN_DAYS: count({ default: 14, desc: 'life of a refresh token' }),
  SIGN_IN_ATTEMPTS: count({
    default: 10,
    desc: 'failed sign-ins allowed per account in 15 minutes; per address ten times as many',
  }),
  PUBLIC_READS_PER_MINUTE: count({ default: 600, desc: 'public requests allowed per address and minute' }),
  UPLOADS_PER_MINUTE: count({ default: 60, desc: 'uploads allowed per address and minute' }),
  UPLOAD_MAX_BYTES: count({ default: 52_428_800, desc: 'largest evidence file' }),
  CORS_ORIGINS: list({ default: [], desc: 'comma-separated origins that browsers may call from; empty closes CORS' }),
  TRUST_PROXY: bool({ default: false, desc: 'true behind a reverse proxy that sets X-Forwarded-For' }),
  LOG_LEVEL: str({
    choices: ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
    default: undefined,
    desc: 'structured log, one JSON line each; left out: info in production, warn elsewhere',
  }),
  DEMO: bool({ default: true, desc: 'load the demo editions into an empty database; refused in production' }),
};

/** What has a default on a developer's machine and none in production. */
export const REQUIRED_IN_PRODUCTION: readonly string[] = [
  'DATABASE_URL',
  'STORAGE_URL',
  'MAIL_URL',
  'TOKEN_SECRET',
  'SIGNING_KEY',
  'PUBLIC_URL',
];

/** A fault of one environment variable. */
export interface SettingFault {
  readonly name: string;
  readonly reason: string;
}

/** Thrown with every fault of the environment at once. */
export class SettingsError extends Error {
  constructor(readonly faults: readonly SettingFault[]) {
    super(faults.map((fault) => `${fault.name}: ${fault.reason}`).join('\n'));
    this.name = 'SettingsError';
  }
}

/** The values as they stand in the environment, checked one by one. */
export function readSettings(environment: NodeJS.ProcessEnv) {
  const faults: SettingFault[] = [];
  const values = cleanEnv(environment, SETTINGS, {
    reporter: ({ errors }) => {
      for (const [name, error] of Object.entries(errors)) faults.push({ name, reason: error.message });
    },
  });
  const production = values.NODE_ENV === 'production';
  if (production) faults.push(...refusedInProduction(environment, values.DEMO));
  if (faults.length > 0) throw new SettingsError(faults);
  return { ...values, DEMO: values.DEMO && !production };
}

/** Production takes nothing for granted, and nothing that is made up. */
function refusedInProduction(environment: NodeJS.ProcessEnv, demo: boolean): SettingFault[] {
  const missing = REQUIRED_IN_PRODUCTION.filter((name) => !environment[name]);
  const faults = missing.map((name) => ({ name, reason: 'must be set in production' }));
  const wantsDemo = environment['DEMO'] !== undefined && demo;
  return wantsDemo ? [...faults, { name: 'DEMO', reason: 'is refused in production' }] : faults;
}
