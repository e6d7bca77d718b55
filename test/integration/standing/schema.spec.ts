import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Database } from '../../../src/platform/database/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';

// Names of indexes, constraints and keys are given by the migrations; entities only repeat the columns.
const ABOUT_COLUMNS = /^(CREATE TABLE|DROP TABLE|ALTER TABLE "[^"]+" (ADD "|DROP COLUMN|ALTER COLUMN))/;
// Written by libraries, not by an entity of ours.
const DEFAULTS = /SET DEFAULT|DROP DEFAULT/;

let t: TestApp;

beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

describe('the schema', () => {
  it('has every table and column that an entity names, with its type', async () => {
    const { source } = t.app.get(Database);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    const drift = upQueries
      .map(({ query }) => query)
      .filter((query) => ABOUT_COLUMNS.test(query) && !DEFAULTS.test(query));
    expect(drift).toEqual([]);
  });

  it('names every constraint and index after its table', async () => {
    const rows = await t.database.reader.query<{ owner: string; name: string }[]>(
      `SELECT r.relname AS owner, c.conname AS name FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
         JOIN pg_namespace n ON n.oid = r.relnamespace WHERE n.nspname = 'public' AND c.contype <> 'n'
       UNION SELECT tablename, indexname FROM pg_indexes WHERE schemaname = 'public'`,
    );
    const strangers = rows.filter(({ owner, name }) => owner !== 'migration' && !name.startsWith(`${owner}_`));
    expect(strangers).toEqual([]);
  });
});
