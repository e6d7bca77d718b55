import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Role, ROLES } from '../../../src/core/access.js';
import { type Operation, operationsOf } from '../../../src/docs/operations.js';
import { createDocument } from '../../../src/platform/openapi/document.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { ask } from '../../support/ask.js';

type Verdict = 'open' | 'sign-in' | 'closed';

const CODES: Readonly<Record<number, string>> = { 401: 'access.sign-in-needed', 403: 'access.role-not-allowed' };

let t: TestApp;
let operations: Operation[];
let nomineeId: string;

beforeAll(async () => {
  t = await startTestApp();
  operations = operationsOf(createDocument(t.app));
  nomineeId = await nominee();
});
afterAll(() => t.close());

describe('access', () => {
  it('every route declares who may call it', () => {
    const undeclared = operations.filter(({ access }) => access.kind === 'roles' && access.roles.length === 0);
    expect(undeclared.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('every operation has a name of its own', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('every route lets in exactly the roles that it declares', async () => {
    const surprises: string[] = [];
    for (const operation of operations) {
      for (const role of [undefined, ...ROLES]) {
        const [declared, seen] = [declaredFor(operation, role), await seenBy(operation, role)];
        if (declared !== seen) surprises.push(`${operation.operationId} as ${role ?? 'nobody'}: ${declared} → ${seen}`);
      }
    }
    expect(surprises).toEqual([]);
  });
});

function declaredFor({ access }: Operation, role: Role | undefined): Verdict {
  if (access.kind === 'public') return 'open';
  if (role === undefined) return 'sign-in';
  return access.kind === 'signed-in' || access.roles.includes(role) ? 'open' : 'closed';
}

async function seenBy(operation: Operation, role: Role | undefined): Promise<Verdict> {
  // A person of its own for each question: some routes end the session that asks.
  const actor = role && (await t.actorOf(role, role === 'nominee' ? { nomineeId } : {}));
  const response = await ask(t, operation, { id: randomUUID(), headers: actor?.headers });
  // An answer to HEAD has no body; its status says as much.
  const { code = CODES[response.status] } = response.body as { code?: string };
  if (code === 'access.sign-in-needed') return 'sign-in';
  return code === 'access.role-not-allowed' || code === 'access.not-declared' ? 'closed' : 'open';
}

async function nominee(): Promise<string> {
  const rows = await t.database.reader.query<{ id: string }[]>(
    `INSERT INTO nominee (kind, name, province_code, created_at) VALUES ('province', 'Sulawesi Selatan', '73', now()) RETURNING id`,
  );
  return rows[0]!.id;
}
