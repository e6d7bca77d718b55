import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { auditOf, mailsTo, newEmail, SECRETARIAT_GRANT, userDeskOf } from '../support/builders/accounts.js';
import { insertPanelScene } from '../support/builders/panels.js';

const USERS = '/api/v1/users';
const ANY_ID = expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown as string;

let t: TestApp;
let administrator: TestActor;
beforeAll(async () => {
  t = await startTestApp();
  administrator = await t.actorOf('administrator', { email: 'zz-administrator@example.test' });
});
afterAll(() => t.close());

const { invite, invited, act } = userDeskOf(
  () => t,
  () => administrator,
);

describe('inviting', () => {
  it('makes an invited person with roles and mails them a one-time link', async () => {
    const address = newEmail();
    const answer = await invite({
      email: address.toUpperCase(),
      name: ' Sekretariat Sulsel ',
      grants: [SECRETARIAT_GRANT],
    });
    expect(answer.status).toBe(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toEqual({
      id: ANY_ID,
      email: address,
      name: 'Sekretariat Sulsel',
      state: 'invited',
      language: 'id',
      grants: [{ role: 'secretariat', provinceCode: '73', nomineeId: null }],
      version: 1,
      createdAt: '2026-03-02T02:00:00.000Z',
    });

    const mails = await mailsTo(t, address);
    expect(mails).toEqual([expect.stringMatching(/\/app\/invitation#token=[\w-]{43}\s/)]);
  });

  it('leaves the token of the link nowhere in the database in plain form', async () => {
    const address = newEmail();
    await t
      .http()
      .post(USERS)
      .set(administrator.headers)
      .set('idempotency-key', randomUUID())
      .send({ email: address, name: 'Rahasia', grants: [SECRETARIAT_GRANT] })
      .expect(201);
    const token = /#token=([\w-]{43})\b/.exec((await mailsTo(t, address))[0]!)![1]!;

    for (const table of ['audit_entry', 'idempotency_key', 'one_time_link', 'pgboss.job', 'pgboss.archive']) {
      const rows = await t.database.reader.query<unknown[]>(`SELECT 1 FROM ${table} r WHERE r::text LIKE $1`, [
        `%${token}%`,
      ]);
      expect([table, rows]).toEqual([table, []]);
    }
  });

  it('refuses an e-mail address that somebody has', async () => {
    const { email: taken } = await invited();
    const answer = await invite({ email: taken, name: 'Lain', grants: [SECRETARIAT_GRANT] }).expect(409);
    expect(answer.body).toMatchObject({ code: 'user.email-taken' });
  });

  it('names every fault of the roles at once', async () => {
    const nomineeId = randomUUID();
    const grants = [
      { role: 'administrator', provinceCode: '73' },
      { role: 'nominee' },
      { role: 'proposer', nomineeId },
      SECRETARIAT_GRANT,
      SECRETARIAT_GRANT,
    ];
    const answer = await invite({ email: newEmail(), name: 'Salah', grants }).expect(422);
    expect((answer.body as { errors: { field: string; code: string }[] }).errors.map((e) => [e.field, e.code])).toEqual(
      [
        ['grants.0.provinceCode', 'user.administrator-is-national'],
        ['grants.1.nomineeId', 'user.nominee-missing'],
        ['grants.2.nomineeId', 'user.nominee-only-for-nominees'],
        ['grants.4', 'user.grant-twice'],
      ],
    );
  });

  it('refuses somebody who would judge and have another part in the award, and names every role that is too much', async () => {
    const grants = [
      { role: 'secretariat', provinceCode: '31' },
      { role: 'evaluator', provinceCode: '73' },
      { role: 'auditor' },
    ];
    const answer = await invite({ email: newEmail(), name: 'Rangkap', grants }).expect(409);
    expect(answer.body).toMatchObject({
      code: 'user.evaluator-only-judges',
      title:
        'Penilai tidak memegang peran lain: yang menilai tidak ikut mengelola, mengawasi, mengusulkan, atau menjadi nomine',
      errors: [
        { field: 'grants.0.role', code: 'user.role-beside-evaluator' },
        { field: 'grants.2.role', code: 'user.role-beside-evaluator' },
      ],
    });
  });

  it('names roles that do not go together among the other faults of a wrong list', async () => {
    const grants = [{ role: 'evaluator' }, { role: 'administrator', provinceCode: '73' }];
    const answer = await invite({ email: newEmail(), name: 'Salah', grants }).expect(422);
    expect(answer.body).toMatchObject({
      errors: [
        { field: 'grants.1.provinceCode', code: 'user.administrator-is-national' },
        { field: 'grants.1.role', code: 'user.role-beside-evaluator' },
      ],
    });
  });

  it.each([
    ['user.province-unknown', { role: 'secretariat', provinceCode: '99' }],
    ['user.nominee-unknown', { role: 'nominee', nomineeId: randomUUID() }],
  ])('refuses a role about something that does not exist: %s', async (code, grant) => {
    const answer = await invite({ email: newEmail(), name: 'Salah', grants: [grant] }).expect(422);
    expect(answer.body).toMatchObject({ code });
  });

  it('is repeated without effect under the same Idempotency-Key', async () => {
    const body = { email: newEmail(), name: 'Sekali', grants: [SECRETARIAT_GRANT] };
    const key = { 'idempotency-key': randomUUID() };
    const first = await invite(body).set(key).expect(201);
    const second = await invite(body).set(key).expect(201);
    expect(second.body).toEqual(first.body);
  });

  it('can be done again, for people who have not come yet only', async () => {
    const { id, email: address } = await invited();
    await act('post', `${id}/invitation`).expect(202);
    expect(await mailsTo(t, address)).toHaveLength(2);

    const active = await t.actorOf('proposer');
    const answer = await act('post', `${active.userId}/invitation`).expect(409);
    expect(answer.body).toMatchObject({ code: 'user.not-invited' });
  });
});

describe('reading', () => {
  it('shows one person', async () => {
    const actor = await t.actorOf('auditor', { province: '31' });
    const answer = await act('get', actor.userId).expect(200);
    expect(answer.body).toEqual({
      id: actor.userId,
      email: actor.email,
      name: 'Uji auditor',
      state: 'active',
      language: 'id',
      grants: [{ role: 'auditor', provinceCode: '31', nomineeId: null }],
      version: 1,
      createdAt: '2026-03-02T02:00:00.000Z',
    });
  });

  it('answers 404 for somebody who does not exist', async () => {
    const answer = await act('get', randomUUID()).expect(404);
    expect(answer.body).toMatchObject({ code: 'user.not-found' });
  });

  it('lists by e-mail, page by page, filtered by role and province of the same grant and by state', async () => {
    for (const [name, grants] of [
      ['000000-1', [{ role: 'secretariat', provinceCode: '91' }]],
      [
        '000000-2',
        [
          { role: 'secretariat', provinceCode: '91' },
          { role: 'proposer', provinceCode: '92' },
        ],
      ],
      [
        '000000-3',
        [
          { role: 'secretariat', provinceCode: '92' },
          { role: 'proposer', provinceCode: '91' },
        ],
      ],
    ] as const) {
      await invited({ email: `${name}@example.test`, grants });
    }
    const list = async (query: string) => {
      const answer = await t.http().get(`${USERS}?${query}`).set(administrator.headers).expect(200);
      const { items, next } = answer.body as { items: { email: string }[]; next: string | null };
      return { emails: items.map((item) => item.email.split('@')[0]), next };
    };

    expect(await list('role=secretariat&province=91')).toEqual({ emails: ['000000-1', '000000-2'], next: null });
    expect(await list('province=91&state=invited')).toEqual({
      emails: ['000000-1', '000000-2', '000000-3'],
      next: null,
    });
    expect(await list('province=91&state=suspended')).toEqual({ emails: [], next: null });

    const first = await list('limit=2');
    expect(first.emails).toEqual(['000000-1', '000000-2']);
    expect((await list(`limit=1&after=${String(first.next)}`)).emails).toEqual(['000000-3']);
  });

  it('asks the database the same number of times for one person and for three', async () => {
    const ask = (limit: number) =>
      t.countQueries(() => t.http().get(`${USERS}?limit=${limit}`).set(administrator.headers).expect(200));
    expect([await ask(1), await ask(3)]).toEqual([2, 2]);
  });

  it('refuses a cursor that is none of ours', async () => {
    const answer = await t.http().get(`${USERS}?after=abc`).set(administrator.headers).expect(422);
    expect(answer.body).toMatchObject({ code: 'request.cursor-malformed' });
  });
});

describe('changing', () => {
  it('gives a new name and new roles, which count from the next request on', async () => {
    const actor = await t.actorOf('secretariat');
    const answer = await act('patch', actor.userId)
      .set('if-match', '"1"')
      .send({ name: 'Auditor Baru', grants: [{ role: 'auditor' }] })
      .expect(200);
    expect(answer.headers['etag']).toBe('"2"');
    expect(answer.body).toMatchObject({
      name: 'Auditor Baru',
      grants: [{ role: 'auditor', provinceCode: null, nomineeId: null }],
      version: 2,
    });

    const me = await t.http().get('/api/v1/auth/me').set(actor.headers).expect(200);
    expect(me.body).toMatchObject({ grants: [{ role: 'auditor', provinceCode: null, nomineeId: null }] });
    const [entry] = (await auditOf(t, 'user.changed')).filter((line) => line.subjectId === actor.userId);
    expect(JSON.parse(entry!.payload)).toMatchObject({
      actor: { userId: administrator.userId },
      before: { name: 'Uji secretariat', grants: [{ role: 'secretariat' }] },
      after: { name: 'Auditor Baru', grants: [{ role: 'auditor' }] },
    });
  });

  it('keeps the instant of a role that stays', async () => {
    const { id } = await invited();
    t.clock.advance({ minutes: 1 });
    await act('patch', id)
      .set('if-match', '"1"')
      .send({ grants: [SECRETARIAT_GRANT, { role: 'proposer' }] })
      .expect(200);
    const rows = await t.database.reader.query<unknown[]>(
      'SELECT role, granted_at = $2 AS now FROM role_grant WHERE user_id = $1 ORDER BY role',
      [id, t.clock.now()],
    );
    expect(rows).toEqual([
      { role: 'proposer', now: true },
      { role: 'secretariat', now: false },
    ]);
  });

  it('needs the version that was seen', async () => {
    const { id } = await invited();
    expect((await act('patch', id).send({ name: 'X' })).status).toBe(428);
    const answer = await act('patch', id).set('if-match', '"7"').send({ name: 'X' }).expect(412);
    expect(answer.body).toMatchObject({ code: 'request.stale' });
  });

  it('gives no second role to an evaluator, nor judging to somebody with another role', async () => {
    for (const [has, gets] of [
      ['evaluator', 'secretariat'],
      ['secretariat', 'evaluator'],
    ] as const) {
      const { userId } = await t.actorOf(has, { province: '31' });
      const grants = [{ role: has, provinceCode: '31' }, { role: gets }];
      const answer = await act('patch', userId).set('if-match', '"1"').send({ grants }).expect(409);
      expect(answer.body).toMatchObject({ code: 'user.evaluator-only-judges' });
    }
  });

  it.each(['secretariat', 'auditor'])(
    'makes no %s of somebody who sits on a panel, until its edition has concluded or the seat is empty',
    async (role) => {
      const [running, concluded] = [await insertPanelScene(t, [], 2), await insertPanelScene(t, [], 1)];
      await t.database.reader.query(`UPDATE edition SET state = 'concluded' WHERE id = $1`, [concluded.editionId]);
      const become = (actor: TestActor) =>
        act('patch', actor.userId)
          .set('if-match', '"1"')
          .send({ grants: [{ role }] });
      const [seated, unseated] = [running.seats[0]!.actor, running.seats[1]!];
      expect((await become(seated).expect(409)).body).toMatchObject({
        code: 'user.seated',
        title: 'Pengguna ini menempati kursi penilai pada penyelenggaraan yang belum selesai',
      });
      await t.database.reader.query('UPDATE seat SET user_id = NULL WHERE id = $1', [unseated.id]);
      for (const actor of [unseated.actor, concluded.seats[0]!.actor]) await become(actor).expect(200);
    },
  );

  it('an administrator cannot give up their own administration', async () => {
    const answer = await act('patch', administrator.userId)
      .set('if-match', '"1"')
      .send({ grants: [{ role: 'auditor' }] })
      .expect(409);
    expect(answer.body).toMatchObject({ code: 'user.own-administration' });
  });

  it('two administrators who take the role from each other at the same moment leave one', async () => {
    const [one, other] = [await t.actorOf('administrator'), await t.actorOf('administrator')];
    const take = (by: TestActor, from: TestActor) =>
      act('patch', from.userId, by)
        .set('if-match', '"1"')
        .send({ grants: [{ role: 'auditor' }] });
    const answers = await Promise.all([take(one, other), take(other, one)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 403]);
  });
});
