import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';

import { userCommand } from '../../../src/cli/user.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
let dataDir: string;
const environment = { ...process.env };
beforeAll(async () => {
  [database, dataDir] = await Promise.all([createTestDatabase(), mkdtemp(join(tmpdir(), 'paritrana-cli-'))]);
  Object.assign(process.env, { DATABASE_URL: database.url, DATA_DIR: dataDir, NODE_ENV: 'test' });
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});
afterAll(async () => {
  process.env = environment;
  await Promise.all([database.drop(), rm(dataDir, { recursive: true, force: true })]);
});

async function create(flags: readonly string[], input?: string) {
  const out = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const err = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  if (input !== undefined)
    jest.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([input]) as typeof process.stdin);
  await userCommand().parseAsync(['create', ...flags], { from: 'user' });
  return { out: out.mock.calls.flat(), err: err.mock.calls.flat(), exitCode: process.exitCode };
}

async function accountOf(email: string): Promise<unknown> {
  const client = new pg.Client({ ...database.connection });
  await client.connect();
  const { rows } = await client.query(
    `SELECT state, role, province_code, left(password_hash, 30) AS hash, language
     FROM user_account JOIN role_grant ON role_grant.user_id = user_account.id WHERE email = $1`,
    [email],
  );
  await client.end();
  return rows;
}

describe('paritrana user create', () => {
  it('prints a one-time link for an invited administrator', async () => {
    const { out, err, exitCode } = await create(['--email', 'Satu@Example.test', '--name', 'Satu']);
    expect([out, err, exitCode]).toEqual([
      [expect.stringMatching(/^http:\/\/127\.0\.0\.1:3000\/app\/invitation#token=[\w-]{43}$/)],
      [],
      undefined,
    ]);
    expect(await accountOf('satu@example.test')).toEqual([
      { state: 'invited', role: 'administrator', province_code: null, hash: null, language: 'id' },
    ]);
  });

  it('takes a password from standard input, and the account is active at once', async () => {
    const flags = ['--email', 'dua@example.test', '--name', 'Dua', '--role', 'secretariat', '--province', '73'];
    const { out, err } = await create([...flags, '--language', 'en', '--password-stdin'], 'kuda hijau terbang\n');
    expect([out, err]).toEqual([[expect.stringMatching(/^[0-9a-f-]{36}$/)], []]);
    expect(await accountOf('dua@example.test')).toEqual([
      {
        state: 'active',
        role: 'secretariat',
        province_code: '73',
        hash: '$argon2id$v=19$m=19456,t=2,p=1',
        language: 'en',
      },
    ]);
  });

  it.each([
    ['an e-mail that is none', ['--email', 'x', '--name', 'X'], undefined, 'email: must be an e-mail address'],
    [
      'a role that does not fit the province',
      ['--email', 'x@example.test', '--name', 'X', '--province', '73'],
      undefined,
      'grants.0.provinceCode: the role of administrator is not limited to one province',
    ],
    [
      'a password that is too short',
      ['--email', 'x@example.test', '--name', 'X', '--password-stdin'],
      'pendek\n',
      'password: at least 12 characters',
    ],
    [
      'an e-mail that somebody has',
      ['--email', 'satu@example.test', '--name', 'X'],
      undefined,
      'This e-mail address is already registered',
    ],
  ])('says what is wrong with %s, and exits 2', async (_, flags, input, message) => {
    expect(await create(flags, input)).toEqual({ out: [], err: [message], exitCode: 2 });
  });
});
