import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Actor, type Grant, type Role, ROLES } from '../../../src/core/access.js';
import { canView, type NominationSubject, viewCondition } from '../../../src/features/nominations/nomination.policy.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertFigureCategory } from '../../support/builders/indicators.js';
import { insertNomination } from '../../support/builders/nominations.js';

type Row = NominationSubject & { readonly id: string };

let t: TestApp;
let rows: Row[];
let me: string;
beforeAll(async () => {
  t = await startTestApp();
  me = (await t.actorOf('proposer')).userId;
  const other = (await t.actorOf('proposer')).userId;
  const categoryId = await insertFigureCategory(t.database);
  const national = await insertFigureCategory(t.database, 'national');
  for (const province of ['73', '32']) {
    for (const proposerId of [me, other]) {
      await insertNomination(t.database, { categoryId, province, proposerId });
      await insertNomination(t.database, { categoryId: national, province, proposerId, isNational: true });
    }
    await insertNomination(t.database, { categoryId, province });
  }
  rows = await t.database.reader.query(
    'SELECT id, province_code AS "provinceCode", proposer_id AS "proposerId", nominee_id AS "nomineeId" FROM nomination',
  );
});
afterAll(() => t.close());

const actorWith = (...grants: Grant[]): Actor => ({
  userId: me,
  sessionId: null,
  grants,
  requestId: 'request',
  arrivedAt: new Date('2026-03-02T02:00:00Z'),
});

async function listed(actor: Actor): Promise<string[]> {
  const values: unknown[] = [];
  const condition = viewCondition(actor, 'n', values);
  const found = await t.database.reader.query<{ id: string }[]>(
    `SELECT n.id FROM nomination n WHERE ${condition}`,
    values,
  );
  return found.map(({ id }) => id).sort();
}

const allowed = (actor: Actor): string[] =>
  rows
    .filter((row) => canView(actor, row))
    .map(({ id }) => id)
    .sort();

describe('what a list shows is what the policy allows', () => {
  const scopes = ROLES.filter((role) => role !== 'nominee').flatMap((role) =>
    [null, '73', '32', '11'].map((provinceCode): [Role, string | null] => [role, provinceCode]),
  );

  it.each(scopes)('for the role %s in the province %s', async (role, provinceCode) => {
    const actor = actorWith({ role, provinceCode, nomineeId: null });
    expect(await listed(actor)).toEqual(allowed(actor));
  });

  it('for a nominee', async () => {
    const actor = actorWith({ role: 'nominee', provinceCode: null, nomineeId: rows[0]!.nomineeId });
    expect(await listed(actor)).toEqual([rows[0]!.id]);
    expect(allowed(actor)).toEqual([rows[0]!.id]);
  });

  it('for nobody, and for somebody with several roles', async () => {
    expect(await listed(actorWith())).toEqual([]);
    const several = actorWith(
      { role: 'secretariat', provinceCode: '32', nomineeId: null },
      { role: 'proposer', provinceCode: '73', nomineeId: null },
      { role: 'nominee', provinceCode: null, nomineeId: rows.at(-1)!.nomineeId },
    );
    expect(await listed(several)).toEqual(allowed(several));
  });

  it('with rows that tell the cases apart', () => {
    expect(rows).toHaveLength(10);
    expect(allowed(actorWith({ role: 'secretariat', provinceCode: '73', nomineeId: null }))).toHaveLength(3);
    expect(allowed(actorWith({ role: 'proposer', provinceCode: '73', nomineeId: null }))).toHaveLength(4);
    expect(allowed(actorWith({ role: 'auditor', provinceCode: null, nomineeId: null }))).toHaveLength(10);
  });
});
