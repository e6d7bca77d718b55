import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { type Config, loadConfig } from '../../../src/platform/config/config.js';
import { REQUIRED_IN_PRODUCTION, type SettingFault, SettingsError } from '../../../src/platform/config/settings.js';

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://paritrana@database/paritrana',
  STORAGE_URL: 'file:///var/lib/paritrana/berkas%20unggahan',
  MAIL_URL: 'smtp://mail.example.go.id:587',
  PUBLIC_URL: 'https://paritrana.example.go.id',
  TOKEN_SECRET: 'x'.repeat(32),
};

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'paritrana-config-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true });
});

const load = (environment: NodeJS.ProcessEnv): Config => loadConfig({ DATA_DIR: dataDir, ...environment });

function faultsOf(environment: NodeJS.ProcessEnv): readonly SettingFault[] {
  try {
    load(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
}

describe("on a developer's machine", () => {
  it('everything has a default, and what is written lies in the data folder', () => {
    expect(load({})).toMatchObject({
      environment: 'development',
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      storageDir: join(dataDir, 'files'),
      mail: { url: null, outboxDir: join(dataDir, 'outbox') },
      corsOrigins: [],
      trustProxy: false,
      demo: true,
      runsJobs: true,
    });
  });

  it('the token secret is made once, for its own user alone, and outlives a restart', () => {
    const { secret } = load({}).tokens;
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(load({}).tokens.secret).toBe(secret);
    const path = join(dataDir, 'token-secret');
    expect(readFileSync(path, 'utf8')).toBe(secret);
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
  });

  it('an empty address of the storage or the database is none', () => {
    expect(load({ STORAGE_URL: '', DATABASE_URL: '' })).toMatchObject({
      storageDir: join(dataDir, 'files'),
      databaseUrl: null,
    });
  });

  it('port 0 asks for any free one', () => {
    expect(load({ PORT: '0' }).port).toBe(0);
  });

  it('origins are told apart by commas', () => {
    expect(load({ CORS_ORIGINS: 'https://a.example, https://b.example,' }).corsOrigins).toEqual([
      'https://a.example',
      'https://b.example',
    ]);
  });
});

describe('an environment that is not right', () => {
  it('is told all its faults at once, a line each', () => {
    const wrong = {
      PORT: '65536',
      STORAGE_URL: 's3://berkas',
      PUBLIC_URL: 'paritrana',
      TOKEN_SECRET: 'rahasia',
      LOG_LEVEL: 'loud',
      DEMO: 'maybe',
    };
    expect(() => load(wrong)).toThrow(SettingsError);
    const faults = faultsOf(wrong);
    expect(faults.map(({ name }) => name).sort()).toEqual(Object.keys(wrong).sort());
    expect(() => load(wrong)).toThrow(faults.map(({ name, reason }) => `${name}: ${reason}`).join('\n'));
  });

  it.each(['0', '-1', '1.5', '10 minutes', 'many', ''])('"%s" is no number of minutes', (ACCESS_TOKEN_MINUTES) => {
    expect(faultsOf({ ACCESS_TOKEN_MINUTES })).toEqual([
      { name: 'ACCESS_TOKEN_MINUTES', reason: 'must be a whole number of at least 1' },
    ]);
  });

  it('never shows what a secret was set to', () => {
    expect(JSON.stringify(faultsOf({ TOKEN_SECRET: 'rahasia-pendek' }))).not.toContain('rahasia-pendek');
  });
});

describe('in production', () => {
  it('takes what it is told and makes nothing up', () => {
    expect(load(PRODUCTION)).toMatchObject({
      environment: 'production',
      databaseUrl: PRODUCTION.DATABASE_URL,
      storageDir: '/var/lib/paritrana/berkas unggahan',
      mail: { url: PRODUCTION.MAIL_URL },
      publicUrl: PRODUCTION.PUBLIC_URL,
      tokens: { secret: PRODUCTION.TOKEN_SECRET },
      demo: false,
    });
    expect(() => statSync(join(dataDir, 'token-secret'))).toThrow('ENOENT');
  });

  it('refuses to start without its secret and its addresses, and makes no secret', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual(
      REQUIRED_IN_PRODUCTION.map((name) => ({ name, reason: 'must be set in production' })),
    );
    expect(() => statSync(join(dataDir, 'token-secret'))).toThrow('ENOENT');
  });

  it.each(['true', '1', 'yes'])('refuses the demo edition (DEMO=%s)', (DEMO) => {
    expect(faultsOf({ ...PRODUCTION, DEMO })).toEqual([{ name: 'DEMO', reason: 'is refused in production' }]);
  });

  it('starts when the demo edition is declined', () => {
    expect(load({ ...PRODUCTION, DEMO: 'false' }).demo).toBe(false);
  });
});
