import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';

import { keptSecret } from './generated-secret.js';
import { readSettings } from './settings.js';
import { generateSigningKey } from './signing-key.js';

/** What the application is told once, at start. Immutable. */
export interface Config {
  readonly environment: 'development' | 'production' | 'test';
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly storageDir: string;
  readonly mail: { readonly url: string | null; readonly from: string; readonly outboxDir: string };
  readonly publicUrl: string;
  readonly tokens: { readonly secret: string; readonly accessMinutes: number; readonly refreshDays: number };
  /** The Ed25519 key that seals results, PKCS#8; and the file it is kept in when the system made it itself. */
  readonly signing: { readonly privateKey: string; readonly file: string | null };
  readonly limits: {
    readonly signInAttempts: number;
    readonly publicReadsPerMinute: number;
    readonly uploadsPerMinute: number;
    readonly uploadMaxBytes: number;
  };
  readonly corsOrigins: readonly string[];
  readonly trustProxy: boolean;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  readonly demo: boolean;
  /** False in tests and commands, where jobs wait until somebody drains the queue. */
  readonly runsJobs: boolean;
}

export const CONFIG = Symbol('configuration');

/**
 * Reads the environment as a whole. Throws `SettingsError` with every fault; outside production it makes a token secret
 * and a signing key in the data folder the first time, so that sessions and signatures outlive a restart.
 */
export function loadConfig(environment: NodeJS.ProcessEnv): Config {
  const values = readSettings(environment);
  const dataDir = resolve(values.DATA_DIR);
  return {
    environment: values.NODE_ENV,
    host: values.HOST,
    port: values.PORT,
    databaseUrl: values.DATABASE_URL || null,
    dataDir,
    storageDir: values.STORAGE_URL || join(dataDir, 'files'),
    mail: { url: values.MAIL_URL || null, from: values.MAIL_FROM, outboxDir: join(dataDir, 'outbox') },
    publicUrl: values.PUBLIC_URL,
    tokens: {
      secret: values.TOKEN_SECRET ?? keptSecret(join(dataDir, 'token-secret'), newTokenSecret),
      accessMinutes: values.ACCESS_TOKEN_MINUTES,
      refreshDays: values.REFRESH_TOKEN_DAYS,
    },
    signing: signingKey(values.SIGNING_KEY, dataDir),
    limits: {
      signInAttempts: values.SIGN_IN_ATTEMPTS,
      publicReadsPerMinute: values.PUBLIC_READS_PER_MINUTE,
      uploadsPerMinute: values.UPLOADS_PER_MINUTE,
      uploadMaxBytes: values.UPLOAD_MAX_BYTES,
    },
    corsOrigins: values.CORS_ORIGINS,
    trustProxy: values.TRUST_PROXY,
    logLevel: values.LOG_LEVEL ?? (values.NODE_ENV === 'production' ? 'info' : 'warn'),
    demo: values.DEMO,
    runsJobs: values.NODE_ENV !== 'test',
  };
}

const newTokenSecret = (): string => randomBytes(32).toString('base64url');

function signingKey(given: string | undefined, dataDir: string): Config['signing'] {
  if (given !== undefined) return { privateKey: given, file: null };
  const file = join(dataDir, 'signing-key.pem');
  return { privateKey: keptSecret(file, generateSigningKey), file };
}
