import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ROLES } from '../../../src/core/access.js';
import { type Operation, operationsOf } from '../../../src/docs/operations.js';
import { createDocument } from '../../../src/platform/openapi/document.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { ask, type Question } from '../../support/ask.js';

const RUNS_PER_ROUTE = 25;
const ANSWER_WITHIN_MS = 10_000;

let t: TestApp;
let operations: Operation[];
let fieldNames: string[];

beforeAll(async () => {
  t = await startTestApp();
  const document = createDocument(t.app);
  operations = operationsOf(document);
  fieldNames = namesIn(document.components?.schemas ?? {});
});
afterAll(() => t.close());

describe('nonsense', () => {
  it('never gets a 5xx and never hangs, on any route', async () => {
    for (const operation of operations) {
      const people = await peopleFor(operation); // anew each time: some routes end the session that asks
      await fc.assert(
        fc.asyncProperty(nonsense(), fc.constantFrom(...people), async (question, person) => {
          const response = await within(
            ask(t, operation, { ...question, headers: { ...person, ...question.headers } }),
          );
          expect({
            operation: operation.operationId,
            status: response.status < 500,
            body: response.body as unknown,
          }).toEqual({
            operation: operation.operationId,
            status: true,
            body: expect.anything(),
          });
        }),
        { numRuns: RUNS_PER_ROUTE, seed: 2018, endOnFailure: true },
      );
    }
  }, 600_000);
});

function nonsense(): fc.Arbitrary<Question> {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('\u0000', '\ud800', '1e400', 'NaN', '-0', '9'.repeat(300), "'; --", '../..'),
  );
  const scalar = fc.oneof(
    text,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uuid(),
    fc.constantFrom('2025-02-30', '33,25', '73', '73.71'),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      scalar,
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(name(), tie('any'), { maxKeys: 6 }),
    ),
  })).any;
  const headers = fc.constantFrom<Record<string, string>>(
    {},
    { 'if-match': '"1"' },
    { 'if-match': 'W/"x"' },
    { 'idempotency-key': 'k' },
    { 'accept-language': 'en;q=x' },
    { 'tus-resumable': '1.0.0', 'upload-length': '9', 'upload-offset': '0', 'upload-metadata': 'filename eA==' },
    { 'tus-resumable': '1.0.0', 'upload-length': '-1e9', 'upload-metadata': 'filename AA==,criterion' },
  );
  const pathId = fc.oneof(
    fc.uuid(),
    fc.constant(randomUUID()),
    fc.string({ minLength: 1, maxLength: 30 }).filter((id) => id !== '.' && id !== '..'),
  );
  const query = fc.dictionary(name(), fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('-1', '1e9', '%00')), {
    maxKeys: 3,
  });
  return fc.record({
    id: pathId,
    body: value,
    headers,
    query: query.map((pairs) => `?${new URLSearchParams(pairs).toString()}`),
  });
}

// Half of the names are real ones, so that nonsense gets past the gate of unknown fields.
const name = (): fc.Arbitrary<string> => fc.oneof(fc.constantFrom(...fieldNames), fc.string({ maxLength: 10 }));

function namesIn(schemas: Record<string, unknown>): string[] {
  const properties = Object.values(schemas).map((schema) => (schema as { properties?: object }).properties ?? {});
  return [...new Set([...properties.flatMap((fields) => Object.keys(fields)), 'limit', 'after'])];
}

async function within<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no answer'));
    }, ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** People who between them hold every role, so that nonsense gets past every door: whoever judges does nothing else. */
async function peopleFor({ access }: Operation): Promise<Record<string, string>[]> {
  const judges = access.kind === 'roles' && access.roles.includes('evaluator');
  const others = access.kind !== 'roles' || access.roles.some((role) => role !== 'evaluator');
  return [
    ...(judges ? [{ ...(await t.actorOf('evaluator')).headers }] : []),
    ...(others ? [await everybodyElse()] : []),
  ];
}

async function everybodyElse(): Promise<Record<string, string>> {
  const actor = await t.actorOf('secretariat');
  for (const role of ROLES.filter((other) => !['nominee', 'secretariat', 'evaluator'].includes(other))) {
    await t.database.reader.query('INSERT INTO role_grant (user_id, role, granted_at) VALUES ($1, $2, now())', [
      actor.userId,
      role,
    ]);
  }
  return { ...actor.headers };
}
