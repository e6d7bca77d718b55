import { createPublicKey } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { sha256Hex } from '../../src/core/ledger/canonical-json.js';
import { generateSigningKey } from '../../src/platform/config/signing-key.js';
import { bundleOf, makeKey, type TestKey, textOf } from '../support/builders/bundle.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type Exit, runToEnd } from '../support/server-process.js';
import { withChanged } from '../support/scalars.js';

const BUILD_MS = 240_000;

let folder: string;
let key: TestKey;
let text: string;
let bundle: Awaited<ReturnType<typeof bundleOf>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paritrana-verify-'));
  key = await makeKey();
  bundle = await bundleOf(key);
  text = textOf(bundle);
  expect(await runToEnd({ env: {}, command: ['node', 'scripts/build.mjs'], patienceMs: BUILD_MS })).toMatchObject({
    code: 0,
  });
}, BUILD_MS);
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, content: string | Buffer): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

/** No database can be reached and no folder written: a stranger has neither. */
const verify = (...args: string[]): Promise<Exit> =>
  runToEnd({
    env: { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing', DATA_DIR: '/proc/nowhere' },
    command: ['node', 'dist/src/cli/main.js', 'verify', ...args],
  });

describe('paritrana verify', () => {
  it('says in both languages that all agrees, and that no trusted key was given', async () => {
    const { code, stdout, stderr } = await verify(await file('bundle.json', text));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^COCOK: 87 angka dari 3 nomine dan 3 penilai dihitung ulang, semuanya sama\.$/m);
    expect(stdout).toMatch(/^AGREES: 87 numbers of 3 nominees and 3 evaluators were recomputed, all equal\.$/m);
    expect(stdout).toContain(`sha256:${sha256Hex(text)}`);
    expect(stdout).toMatch(/1 +82\.79 {2}PT Alfa \(Juara I, plenary\)$/m);
    expect(stdout).toMatch(/^Tanda tangan: BELUM diperiksa terhadap kunci tepercaya\./m);
    expect(stdout).toMatch(/^Signature: NOT checked against a trusted key\./m);
  });

  it('trusts the signature by the published keys, or by a PEM file', async () => {
    const path = await file('bundle.json', text);
    const jwks = JSON.stringify({ keys: [{ ...key.publicKey, validFrom: '2026-01-01T00:00:00Z', validUntil: null }] });
    const pem = createPublicKey({ key: { ...key.publicKey }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    for (const trust of [
      ['--jwks', await file('keys.json', jwks)],
      ['--key', await file('key.pem', String(pem))],
    ]) {
      const { code, stdout } = await verify(path, ...trust);
      expect(code).toBe(0);
      expect(stdout).toContain(`Tanda tangan: sah, oleh kunci yang Anda berikan (${key.keyId},`);
    }
  });

  it('names the first difference: the place, what is stated and what was recomputed', async () => {
    const raised = withChanged(bundle, ['problem', 'nominees', '1', 'DESK', 'P2', '0'], () => 66);
    expect(await verify(await file('raised.json', textOf(raised)))).toEqual({
      code: 1,
      stderr: '',
      stdout: [
        'BERBEDA: hitung ulang memberi nilai lain.',
        'DIFFERS: recomputing gives another value.',
        '',
        '  tempat / place           /traces/1/stages/1/children/0/children/0/inputs/1/value',
        '  tertulis / stated        "65"',
        '  seharusnya / recomputed  "66"',
        '',
      ].join('\n'),
    });
  });

  it('prints its verdict as JSON for programs', async () => {
    const good = await verify(await file('bundle.json', text), '--json');
    expect(JSON.parse(good.stdout)).toMatchObject({ ok: true, summary: { signature: { status: 'not-trusted' } } });
    const other = await verify(await file('bundle.json', text), '--json', '--hash', `sha256:${'0'.repeat(64)}`);
    expect(other.code).toBe(1);
    expect(JSON.parse(other.stdout)).toMatchObject({ ok: false, difference: { kind: 'fingerprint', path: '' } });
  });

  it('refuses the key of somebody else', async () => {
    const stranger = await makeKey();
    const path = await file('stranger.json', JSON.stringify(stranger.publicKey));
    const { code, stdout } = await verify(await file('bundle.json', text), '--key', path);
    expect(code).toBe(1);
    expect(stdout).toContain('/seal/signature/keyId');
  });

  it('says in one line, with another exit code, what it cannot read', async () => {
    const good = await file('bundle.json', text);
    const unreadable: [string[], RegExp][] = [
      [[join(folder, 'nowhere.json')], /nowhere\.json: ENOENT/],
      [[folder], /EISDIR/],
      [[await file('text.json', 'halo')], /text\.json: not JSON/],
      [[await file('latin1.json', Buffer.from([0x7b, 0xff, 0x7d]))], /latin1\.json: not text in UTF-8/],
      [[await file('other.json', '{"a":1}')], /other\.json: JSON, but not a Paritrana result bundle/],
      [[good, '--key', await file('empty.json', '{}')], /empty\.json: there is no Ed25519 public key in it/],
      [[good, '--hash', 'md5:00'], /--hash: "md5:00" is no fingerprint/],
      [[], /missing required argument 'file'/],
    ];
    for (const [args, reason] of unreadable) {
      expect(await verify(...args)).toEqual({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(new RegExp(`^.*${reason.source}.*\n$`)),
      });
    }
  }, 120_000);
});

describe('paritrana keys', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await mkdir(join(folder, 'data'));
  });
  afterAll(() => database.drop());

  const keys = (command: string, env: Record<string, string> = {}): Promise<Exit> =>
    runToEnd({
      env: { DATA_DIR: join(folder, 'data'), DATABASE_URL: database.url, ...env },
      command: ['node', 'dist/src/cli/main.js', 'keys', command],
    });
  const ids = (stdout: string): string[] => stdout.match(/[\w-]{43}/g) ?? [];

  it('makes a new key where the system keeps its own, and retires the one before', async () => {
    const [first] = ids((await keys('rotate')).stdout);
    const second = await keys('rotate');
    expect(second).toMatchObject({ code: 0, stderr: '' });
    const [current, retired] = ids(second.stdout);
    expect(retired).toBe(first);
    expect(current).not.toBe(first);
    expect((await readdir(join(folder, 'data'))).toSorted()).toEqual(['signing-key.pem', 'token-secret']);
    const listed = await keys('list');
    expect(listed.stdout).toMatch(new RegExp(`^${current!}  \\S+Z  in force\n${retired!}  \\S+Z  \\S+Z\n$`));
  }, 60_000);

  it('announces the key of the settings once, and refuses it after it was retired', async () => {
    const env = { SIGNING_KEY: generateSigningKey() };
    const [announced] = ids((await keys('rotate', env)).stdout);
    expect(await keys('rotate', env)).toMatchObject({ code: 0, stdout: `in force: ${announced!}\n` });
    await keys('rotate');
    expect(await keys('rotate', env)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'signing-key.retired: this key was retired and cannot sign again; make another\n',
    });
  }, 60_000);
});
