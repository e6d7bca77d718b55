import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { verifyBundle } from '../../../src/core/ledger/bundle-verification.js';
import { SigningKeysService } from '../../../src/features/signing-keys/index.js';
import { SigningKeysRepository } from '../../../src/features/signing-keys/signing-keys.repository.js';
import { systemActor } from '../../../src/platform/access/system-actor.js';
import { AuditLog } from '../../../src/platform/audit/index.js';
import { generateSigningKey, parseSigningKey } from '../../../src/platform/config/signing-key.js';
import { violatedConstraint } from '../../../src/platform/database/database.js';
import { type OwnKey, publicHalf, Signer } from '../../../src/platform/signing/signer.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { decideAndSign, insertContest, seal, sealContest } from '../../support/builders/results.js';

const given = generateSigningKey();
let t: TestApp;
let service: SigningKeysService;
beforeEach(async () => {
  t = await startTestApp({ SIGNING_KEY: given });
  service = t.app.get(SigningKeysService, { strict: false });
});
afterEach(() => t.close());

const newKey = (): OwnKey => publicHalf(parseSigningKey(generateSigningKey()));
const own = (): OwnKey => t.app.get(Signer, { strict: false }).key;
const us = () => systemActor(t.clock.now());
const signature = () => t.database.transaction((tx) => service.sign(tx, us(), 'sha256:00'));
const events = (): Promise<{ event: string; subject_id: string }[]> =>
  t.database.reader.query(
    `SELECT event, subject_id FROM audit_entry WHERE event LIKE 'signing-key.%' ORDER BY lane, seq`,
  );

describe('the first key', () => {
  it('is announced once, with an audit entry, however many ask at the same time', async () => {
    await Promise.all([service.announce(us()), service.announce(us()), signature(), signature()]);
    expect(await service.list()).toEqual([{ ...own(), validFrom: t.clock.now(), retiredAt: null }]);
    expect(await events()).toEqual([{ event: 'signing-key.announced', subject_id: own().id }]);
  });
});

describe('a key that was given in the settings', () => {
  it('signs nothing beside another one before it is announced by a rotation', async () => {
    const before = newKey();
    await service.rotate(us(), before);
    await expect(signature()).rejects.toMatchObject({ kind: 'conflict', code: 'signing-key.not-announced' });
    await expect(service.announce(us())).rejects.toMatchObject({ code: 'signing-key.not-announced' });

    t.clock.advance({ days: 1 });
    expect(await service.rotate(us())).toEqual({ current: own().id, retired: [before.id] });
    expect((await signature()).keyId).toBe(own().id);
    expect(await service.trusted()).toEqual([
      { keyId: own().id, validFrom: '2026-03-03T02:00:00.000Z', validUntil: null },
      { keyId: before.id, validFrom: '2026-03-02T02:00:00.000Z', validUntil: '2026-03-03T02:00:00.000Z' },
    ]);
    expect((await events()).map(({ event }) => event)).toEqual(['signing-key.rotated', 'signing-key.rotated']);
  });

  it('is not rotated a second time', async () => {
    await service.rotate(us());
    expect(await service.rotate(us())).toEqual({ current: own().id, retired: [] });
    expect(await events()).toHaveLength(1);
  });
});

describe('a retired key', () => {
  it('seals nothing more, and never comes back', async () => {
    const contest = await insertContest(t, [{ name: 'PT Alfa' }]);
    await service.announce(us());
    await service.rotate(us(), newKey());
    await decideAndSign(t, contest);
    const answer = await seal(t, contest);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([409, 'signing-key.retired']);
    await expect(service.rotate(us())).rejects.toMatchObject({ code: 'signing-key.retired' });
    expect(await t.database.reader.query('SELECT 1 FROM result')).toEqual([]);
  });

  it('still vouches for what it signed before', async () => {
    const contest = await insertContest(t, [{ name: 'PT Alfa' }]);
    const { id, hash } = await sealContest(t, contest);
    t.clock.advance({ hours: 1 });
    await service.rotate(us(), newKey());
    const answer = await t.http().get(`/api/v1/results/${id}/document`).set(contest.auditor.headers).expect(200);
    const verdict = await verifyBundle(answer.text, { keys: await service.trusted(), fingerprint: hash });
    expect(verdict).toMatchObject({ ok: true, summary: { signature: { status: 'trusted', keyId: own().id } } });
    const recomputed = await t.http().get(`/api/v1/results/${id}/recomputation`).set(contest.auditor.headers);
    expect(recomputed.body).toMatchObject({ agrees: true });
  });

  it('is retired after the signatures that were under way', async () => {
    await service.announce(us());
    let rotation: Promise<unknown> = Promise.resolve();
    const made = await t.database.transaction(async (tx) => {
      const first = await service.sign(tx, us(), 'sha256:00');
      rotation = service.rotate(us(), newKey());
      t.clock.advance({ minutes: 1 });
      const second = await service.sign(tx, us(), 'sha256:01');
      return [first, second];
    });
    await rotation;
    const key = (await service.trusted()).find(({ keyId }) => keyId === own().id)!;
    for (const { signedAt } of made) expect(signedAt <= key.validUntil!).toBe(true);
  });
});

describe('the keys in the database', () => {
  const refusal = (sql: string, values?: unknown[]) =>
    t.database.reader.query(sql, values).then(
      () => 'nothing',
      (error: unknown) => violatedConstraint(error),
    );

  it.each([
    ['changed', `UPDATE signing_key SET x = 'lain'`],
    ['antedated', `UPDATE signing_key SET valid_from = '2020-01-01Z'`],
    ['removed', 'DELETE FROM signing_key'],
    ['emptied', 'TRUNCATE signing_key CASCADE'],
  ])('cannot be %s', async (_, sql) => {
    await service.announce(us());
    expect(await refusal(sql)).toBe('signing_key_stays');
  });

  it('cannot come back once they are retired', async () => {
    await service.announce(us());
    await service.rotate(us(), newKey());
    expect(await refusal('UPDATE signing_key SET retired_at = NULL WHERE retired_at IS NOT NULL')).toBe(
      'signing_key_stays',
    );
  });

  it('stand under their own thumbprint', async () => {
    const { x } = newKey();
    const insert = 'INSERT INTO signing_key (id, x, valid_from) VALUES ($1, $2, now())';
    expect(await refusal(insert, ['bukan', x])).toBe('signing_key_id_is_thumbprint');
    expect(await refusal(insert, [own().id, own().x])).toBe('nothing');
  });

  it('keep what they signed', async () => {
    const contest = await insertContest(t, [{ name: 'PT Alfa' }]);
    await sealContest(t, contest);
    for (const sql of ['UPDATE result_signature SET signed_at = now()', 'DELETE FROM result_signature']) {
      expect(await refusal(sql)).toBe('result_sealed_stays');
    }
  });

  it('never hold a private one', async () => {
    const rows = await t.database.reader.query<{ column_name: string }[]>(
      `SELECT column_name FROM information_schema.columns WHERE table_name = 'signing_key'`,
    );
    expect(rows.map(({ column_name }) => column_name).toSorted()).toEqual(['id', 'retired_at', 'valid_from', 'x']);
  });
});

describe('a key that the system made itself', () => {
  it('joins the others without ceremony, so that a new data folder seals at once', async () => {
    await service.rotate(us(), newKey());
    const generated = new Signer({ signing: { privateKey: generateSigningKey(), file: '/nowhere' } });
    const joining = new SigningKeysService(
      t.database,
      t.app.get(SigningKeysRepository, { strict: false }),
      generated,
      t.app.get(AuditLog, { strict: false }),
      t.clock,
    );
    await joining.announce(us());
    expect((await service.trusted()).map(({ validUntil }) => validUntil)).toEqual([null, null]);
  });
});
