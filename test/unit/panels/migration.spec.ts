import { describe, expect, it } from '@jest/globals';
import { type QueryRunner } from 'typeorm';

import { PanelsInterviews1763800001000 } from '../../../migrations/1763800001000-panels-interviews.js';

/** A server that answers the question for the extension as told and then does as told. */
const server = (available: unknown[], create: () => Promise<unknown>): QueryRunner =>
  ({ query: (sql: string) => (sql.startsWith('SELECT') ? Promise.resolve(available) : create()) }) as never;

const migrate = (runner: QueryRunner) => new PanelsInterviews1763800001000().up(runner);

describe('the migration of panels and interviews', () => {
  it('says in words that the server lacks btree_gist, and what to do', async () => {
    const runner = server([], () => Promise.reject(new Error('nothing may be created')));
    await expect(migrate(runner)).rejects.toThrow(/lacks the extension btree_gist.*postgresql-contrib/);
  });

  it('says in words that the user may not add btree_gist, and who can', async () => {
    const runner = server([{ installed: null }], () => Promise.reject(new Error('permission denied')));
    await expect(migrate(runner)).rejects.toThrow(/did not let this user add.*CREATE EXTENSION btree_gist/);
  });
});
