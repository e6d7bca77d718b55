import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { type Config, loadConfig } from '../../../src/platform/config/config.js';
import { replaceSecret } from '../../../src/platform/config/generated-secret.js';
import { REQUIRED_IN_PRODUCTION, type SettingFault, SettingsError } from '../../../src/platform/config/settings.js';
import { generateSigningKey, parseSigningKey } from '../../../src/platform/config/signing-key.js';

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://paritrana@database/paritrana',
  STORAGE_URL: 'file:///var/lib/paritrana/berkas%20unggahan',
  MAIL_URL: 'smtp://mail.example.go.id:587',
  PUBLIC_URL: 'https://paritrana.example.go.id',
  TOKEN_SECRET: 'x'.repeat(32),
  SIGNING_KEY: generateSigningKey(),
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

  it('the signing key is made once, for its own user alone, and outlives a restart until it is replaced', () => {
    const { signing } = load({});
    const path = join(dataDir, 'signing-key.pem');
    expect(signing.file).toBe(path);
    expect(parseSigningKey(signing.privateKey).asymmetricKeyType).toBe('ed25519');
    expect(load({}).signing).toEqual(signing);
    replaceSecret(path, generateSigningKey());
    expect(load({}).signing.privateKey).not.toBe(signing.privateKey);
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
    expect(readdirSync(dataDir).toSorted()).toEqual(['signing-key.pem', 'token-secret']);
  });

  it('the signing key may be given as PEM, on one line too, or as base64', () => {
    const pem = generateSigningKey();
    const key = parseSigningKey(pem);
    const base64 = key.export({ type: 'pkcs8', format: 'der' }).toString('base64');
    for (const given of [pem, pem.replaceAll('\n', '\\n'), base64]) {
      const { signing } = load({ SIGNING_KEY: given });
      expect(signing.file).toBeNull();
      expect(parseSigningKey(signing.privateKey).equals(key)).toBe(true);
    }
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
      SIGNING_KEY: 'rahasia',
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
    expect(JSON.stringify(faultsOf({ SIGNING_KEY: 'rahasia-pendek' }))).not.toContain('rahasia-pendek');
  });

  it('takes no signing key of another kind', () => {
    const { privateKey } = generateKeyPairSync('ed448');
    const other = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(faultsOf({ SIGNING_KEY: other })).toEqual([{ name: 'SIGNING_KEY', reason: 'must be an Ed25519 key' }]);
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
      signing: { privateKey: PRODUCTION.SIGNING_KEY, file: null },
      demo: false,
    });
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('refuses to start without its secret and its addresses, and makes no secret', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual(
      REQUIRED_IN_PRODUCTION.map((name) => ({ name, reason: 'must be set in production' })),
    );
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it.each(['true', '1', 'yes'])('refuses the demo edition (DEMO=%s)', (DEMO) => {
    expect(faultsOf({ ...PRODUCTION, DEMO })).toEqual([{ name: 'DEMO', reason: 'is refused in production' }]);
  });

  it('starts when the demo edition is declined', () => {
    expect(load({ ...PRODUCTION, DEMO: 'false' }).demo).toBe(false);
  });
});
