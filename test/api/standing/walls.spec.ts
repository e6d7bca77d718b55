import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Role, ROLES } from '../../../src/core/access.js';
import { evaluatorKey, PEOPLE } from '../../../src/demo/data/people.js';
import { HOME } from '../../../src/demo/data/province-73.js';
import { contestsOf, nominationOf, type Story } from '../../../src/demo/story/story.js';
import { type Operation, operationsOf } from '../../../src/docs/operations.js';
import { type UserView } from '../../../src/features/accounts/users.dto.js';
import { createDocument } from '../../../src/platform/openapi/document.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { fillProvince, fingerprint, PASSWORD, type Thing, type Things, thingsInside } from './walls/province.js';
import { addressesOf, addressOfNothing, askAt, concernsThings, withoutBody } from './walls/questions.js';

type Headers = Readonly<Record<string, string>>;

const NEIGHBOUR = '74';
const OUTSIDERS: readonly Role[] = ['secretariat', 'auditor', 'proposer', 'nominee', 'evaluator'];

let t: TestApp;
let story: Story;
let things: Things;
let operations: (Operation & { takesBody: boolean })[];
/** The addresses of all lists that an evaluator is let into. */
let lists: string[];
let names: string[];

beforeAll(async () => {
  t = await startTestApp();
  story = await fillProvince(t);
  things = await thingsInside(t);
  names = contestsOf(story, 'provincial').flatMap(({ candidates }) => candidates.map(({ name }) => name));
  const document = createDocument(t.app);
  lists = operationsOf(document)
    .filter(({ method, path, access }) => method === 'get' && !path.includes('{') && letsIn(access, 'evaluator'))
    .map(({ path }) => path);
  operations = operationsOf(document)
    .filter(concernsThings)
    .map((operation) => ({ ...operation, takesBody: takesBody(document.paths[operation.path], operation.method) }));
}, 300_000);
afterAll(() => t.close());

const takesBody = (item: object | undefined, method: string): boolean =>
  (item as Record<string, { requestBody?: object }> | undefined)?.[method]?.requestBody !== undefined;

describe('the walls of a province', () => {
  it('stand around things of every kind, and each question carries what it needs', () => {
    expect([...things].filter(([, found]) => found.length === 0)).toEqual([]);
    expect(operations.length).toBeGreaterThan(50);
    expect(withoutBody(operations)).toEqual([]);
  });

  it('let the secretariat of the province in', async () => {
    const headers = await headersOf('sekretariat.sulsel');
    for (const operationId of ['getNomination', 'getPanel', 'getResult', 'getInterviewSession', 'getSealedDocument']) {
      const operation = operations.find((one) => one.operationId === operationId)!;
      const answers = await Promise.all(
        addressesOf(operation, things).map(async (at) => (await askAt(t, operation, at, headers)).status),
      );
      expect([operationId, answers.includes(200)]).toEqual([operationId, true]);
    }
  });

  it.each(OUTSIDERS)(
    'answer the %s of another province as if nothing were inside, and nothing changes',
    async (role) => {
      const headers = await outsider(role);
      const before = await fingerprint(t);

      const leaks = await leaksTo(headers, role, things, names);

      expect(leaks).toEqual([]);
      expect(await fingerprint(t)).toEqual(before);
    },
    300_000,
  );

  it('stand around a nominee before an evaluator who is recused from it, in every list as well', async () => {
    const { seat, nominationId, name } = recusal();
    const headers = await headersOf(evaluatorKey('provincial', seat));
    const before = await fingerprint(t);

    expect(await leaksTo(headers, 'evaluator', around(nominationId), [name])).toEqual([]);
    expect(await listsNaming(headers, [name, nominationId])).toEqual([]);
    expect(await fingerprint(t)).toEqual(before);
  });

  it('stand around that nominee whatever other roles an administrator tries to give, beside or instead', async () => {
    const { seat, nominationId, nomineeId, name } = recusal();
    const key = evaluatorKey('provincial', seat);
    const before = await filesOf(nominationId);

    const { held, refusals } = await offerEveryRole(story.users.get(key)!, nomineeId);
    const headers = await headersOf(key);

    expect(held).toEqual(['evaluator', 'evaluator', 'evaluator']);
    expect(new Set(refusals)).toEqual(new Set(['user.evaluator-only-judges', 'user.seated']));
    expect(await leaksTo(headers, 'evaluator', around(nominationId), [name])).toEqual([]);
    expect(await listsNaming(headers, [name, nominationId, nomineeId])).toEqual([]);
    expect(await filesOf(nominationId)).toEqual(before);
  });
});

/**
 * Offers a person each role, everywhere, in the province and next door, beside what they hold; then what runs or audits the
 * award instead of it. Answers what they hold in the end and why the rest was refused.
 */
async function offerEveryRole(userId: string, nomineeId: string): Promise<{ held: string[]; refusals: string[] }> {
  const administrator = await headersOf('admin');
  const desk = () => t.http().get(`/api/v1/users/${userId}`).set(administrator).expect(200);
  const refusals: string[] = [];
  const offer = async (grants: readonly object[]) => {
    const { version } = (await desk()).body as UserView;
    const match = { 'if-match': `"${String(version)}"` };
    const answer = await t.http().patch(`/api/v1/users/${userId}`).set(administrator).set(match).send({ grants });
    if (answer.status !== 200) refusals.push((answer.body as { code: string }).code);
  };
  for (const role of ROLES) {
    for (const provinceCode of role === 'administrator' ? [null] : [null, HOME.code, NEIGHBOUR]) {
      const { grants } = (await desk()).body as UserView;
      const isHeld = grants.some((one) => one.role === role && one.provinceCode === provinceCode);
      if (!isHeld) await offer([...grants, { role, provinceCode, ...(role === 'nominee' && { nomineeId }) }]);
    }
  }
  for (const role of ['secretariat', 'auditor'] as const) await offer([{ role, provinceCode: HOME.code }]);
  return { held: ((await desk()).body as UserView).grants.map(({ role }) => role), refusals };
}

const filesOf = (nominationId: string): Promise<unknown> =>
  t.database.reader.query(
    `SELECT n::text AS file, (SELECT json_agg(e ORDER BY e.id) FROM evidence e WHERE e.nomination_id = n.id) AS evidence
     FROM nomination n WHERE n.id = $1`,
    [nominationId],
  );

/** Every way in which an answer about a thing differs from the answer about nothing, or names a nominee. */
async function leaksTo(headers: Headers, role: Role, inside: Things, secrets: readonly string[]): Promise<string[]> {
  const leaks: string[] = [];
  for (const operation of operations.filter(({ access }) => letsIn(access, role))) {
    const nothing = await verdict(operation, addressOfNothing(operation), headers, secrets);
    // Any other answer says that the question was faulty, and then it proves nothing.
    if (!/^40[34] /.test(nothing)) leaks.push(`${operation.operationId} of nothing: ${nothing}`);
    for (const address of addressesOf(operation, inside)) {
      const found = await verdict(operation, address, headers, secrets);
      const isOpen = found.startsWith('2');
      if (isOpen || found !== nothing) leaks.push(`${operation.operationId} ${address}: ${found}, not ${nothing}`);
    }
  }
  return leaks;
}

const letsIn = (access: Operation['access'], role: Role): boolean =>
  access.kind !== 'roles' || access.roles.includes(role);

async function verdict(operation: Operation, address: string, headers: Headers, secrets: readonly string[]) {
  const response = await askAt(t, operation, address, headers);
  const { code = '' } = response.body as { code?: string };
  // An answer to HEAD is nothing but headers.
  const said = `${response.text} ${JSON.stringify(response.headers)}`;
  const named = secrets.filter((secret) => said.includes(secret));
  return [String(response.status), code, ...named].join(' ');
}

/** Every list that evaluators read, and what they read about their panel as a whole: none must name the nominee either. */
async function listsNaming(headers: Headers, secrets: readonly string[]): Promise<string[]> {
  const readings = operations.filter(({ method, access }) => method === 'get' && letsIn(access, 'evaluator'));
  const whole = new Map([...things].filter(([kind]) => ['rankings', 'panels', 'interview-sessions'].includes(kind)));
  const pages = readings.flatMap((operation) => addressesOf(operation, whole));
  const naming: string[] = [];
  for (const address of [...lists.flatMap((list) => [list, `${list}?limit=200`]), ...pages]) {
    const { text } = await t.http().get(address).set(headers);
    if (secrets.some((secret) => text.includes(secret))) naming.push(address);
  }
  return naming;
}

async function outsider(role: Role): Promise<Headers> {
  if (role !== 'nominee') return (await t.actorOf(role, { province: NEIGHBOUR })).headers;
  const rows = await t.database.reader.query<{ id: string }[]>(
    `INSERT INTO nominee (kind, name, province_code, created_at) VALUES ('company', 'Tetangga', $1, now()) RETURNING id`,
    [NEIGHBOUR],
  );
  return (await t.actorOf(role, { nomineeId: rows[0]!.id })).headers;
}

async function headersOf(key: string): Promise<Headers> {
  const { email } = PEOPLE.find((person) => person.key === key)!;
  const response = await t.http().post('/api/v1/auth/sessions').send({ email, password: PASSWORD });
  return { authorization: `Bearer ${(response.body as { accessToken: string }).accessToken}` };
}

function recusal(): { seat: number; nominationId: string; nomineeId: string; name: string } {
  for (const contest of contestsOf(story, 'provincial')) {
    for (const { seat, candidate } of contest.conflicts) {
      const entry = contest.entries.find((one) => one.candidate.key === candidate)!;
      const { id: nominationId, nominee } = nominationOf(story, { contest, entry });
      return { seat, nominationId, nomineeId: nominee.id, name: entry.candidate.name };
    }
  }
  throw new Error('nobody is recused');
}

/** The things that belong to one nomination. */
const around = (nominationId: string): Things =>
  new Map(
    [...things]
      .map(([kind, found]): [string, readonly Thing[]] => [
        kind,
        found.filter(({ id, beside }) => id === nominationId || beside['nominations'] === nominationId),
      ])
      .filter(([kind]) =>
        ['nominations', 'evidence', 'interview-slots', 'score-sheets', 'problem-reports'].includes(kind),
      ),
  );
