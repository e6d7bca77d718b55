import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { readSettings } from './settings.js';

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
 * in the data folder the first time, so that sessions outlive a restart.
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
      secret: values.TOKEN_SECRET ?? generatedSecret(dataDir),
      accessMinutes: values.ACCESS_TOKEN_MINUTES,
      refreshDays: values.REFRESH_TOKEN_DAYS,
    },
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

function generatedSecret(dataDir: string): string {
  const path = join(dataDir, 'token-secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8');
}
