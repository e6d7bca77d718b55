import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { violatedConstraint } from '../../src/platform/database/database.js';
import { AUDIT_ACTOR, AuditFixture } from '../support/audit-fixture.js';

let log: AuditFixture;

beforeAll(async () => {
  log = await AuditFixture.open();
});
afterAll(() => log.close());
beforeEach(() => log.empty());

const places = async (): Promise<string[]> =>
  (await log.audit.list({ limit: 100 })).items.map(({ place, subject }) => `${place} ${subject.id}`).reverse();

const refusal = async (sql: string): Promise<string | undefined> => {
  try {
    await log.db.reader.query(sql);
  } catch (error) {
    return violatedConstraint(error);
  }
  return 'not refused';
};

describe('An audit entry', () => {
  it('says who did what to which thing, when, under which request, and what changed', async () => {
    await log.fillLane(1);

    expect(await log.audit.list({ limit: 10 })).toEqual({
      items: [
        {
          place: '0/1',
          at: '2026-05-01T00:00:01.000Z',
          actor: { userId: AUDIT_ACTOR.userId, roles: ['auditor', 'secretariat@32'] },
          event: 'nomination.submitted',
          subject: { type: 'nomination', id: 'n-1' },
          before: { state: 'draft' },
          after: { state: 'submitted' },
          requestId: 'req-1',
          hash: (await log.audit.head(log.db.reader)).lanes[0]?.hash,
        },
      ],
      next: null,
    });
  });

  it('stands or falls with the transaction, and a rolled back one leaves no gap', async () => {
    await log.fillLane(1);
    const failed = log.db.transaction(async (tx) => {
      await log.submitted(tx, 'lost');
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    await log.db.transaction((tx) => log.submitted(tx, 'n-2'));

    expect(await places()).toEqual(['0/1 n-1', '0/2 n-2']);
    expect((await log.audit.verify()).fault).toBeNull();
  });

  it('follows the others of its transaction in one lane, also across a savepoint that was rolled back', async () => {
    await log.db.transaction(async (tx) => {
      await tx.query('SAVEPOINT attempt');
      await log.submitted(tx, 'undone');
      await tx.query('ROLLBACK TO SAVEPOINT attempt');
      for (const id of ['a', 'b', 'c']) await log.submitted(tx, id);
    });

    expect(await places()).toEqual(['0/1 a', '0/2 b', '0/3 c']);
    expect((await log.audit.verify()).fault).toBeNull();
  });

  it('is part of the head that its own transaction exports', async () => {
    const heads = await log.db.transaction(async (tx) => {
      await log.submitted(tx, 'a');
      const first = await log.audit.head(tx);
      await log.submitted(tx, 'b');
      return [first, await log.audit.head(tx)];
    });
    expect(heads.map((head) => head.lanes.map(({ lane, seq }) => ({ lane, seq })))).toEqual([
      [{ lane: 0, seq: 1 }],
      [{ lane: 0, seq: 2 }],
    ]);
    expect(await log.audit.head(log.db.reader)).toEqual(heads[1]);
  });

  it.each([
    ['undefined', undefined],
    ['a date', new Date(0)],
    ['a bigint', 1n],
    ['not a number', NaN],
    ['a class instance', new Map()],
    ['half a surrogate pair', '\ud800'],
  ])('is refused when it holds %s', async (_name, value) => {
    const entry = { event: 'x.y', subject: { type: 'x', id: '1' }, after: { value: value as unknown as string } };
    await expect(log.db.transaction((tx) => log.audit.record(tx, AUDIT_ACTOR, entry))).rejects.toThrow(TypeError);
  });
});

describe('The database', () => {
  it.each([
    ["UPDATE audit_entry SET payload = '{}'", 'audit_entry_is_append_only'],
    ['DELETE FROM audit_entry', 'audit_entry_is_append_only'],
    ['TRUNCATE audit_entry', 'audit_entry_is_append_only'],
    ["INSERT INTO audit_entry (lane, payload) VALUES (7, '{}')", 'audit_entry_is_chained'],
    ["INSERT INTO audit_lane (lane, seq, hash) VALUES (7, 1, '')", 'audit_lane_is_moved_by_the_log'],
    ['UPDATE audit_lane SET seq = 0', 'audit_lane_is_moved_by_the_log'],
    ['DELETE FROM audit_lane', 'audit_lane_is_moved_by_the_log'],
    ['TRUNCATE audit_lane', 'audit_lane_is_moved_by_the_log'],
  ])('refuses %s by name', async (sql, name) => {
    await log.fillLane(1);
    expect(await refusal(sql)).toBe(name);
  });

  it('chains what is inserted past the application', async () => {
    await log.fillLane(1);
    await log.db.reader.query('INSERT INTO audit_entry (payload) SELECT payload FROM audit_entry');
    expect(await log.audit.verify()).toMatchObject({ entries: 2, fault: null });
  });
});

describe('Sixteen writers at once', () => {
  it('leave perfect chains, and a check made meanwhile is sound', async () => {
    const writers = Array.from({ length: 16 }, async (_none, writer) => {
      for (let n = 0; n < 40; n += 1) await log.db.transaction((tx) => log.submitted(tx, `${writer}-${n}`));
    });
    expect((await log.audit.verify()).fault).toBeNull();
    await Promise.all(writers);

    const { entries, lanes, fault } = await log.audit.verify();
    expect({ entries, fault }).toEqual({ entries: 640, fault: null });
    expect(lanes).toBeLessThanOrEqual(16);
  });

  it('do not wait for one that stays open: each finds a free lane', async () => {
    await log.db.transaction(async (open) => {
      await log.submitted(open, 'long');
      await log.db.transaction((tx) => log.submitted(tx, 'short'));
    });
    expect(await places()).toEqual(['0/1 long', '1/1 short']);
  });

  it('are refused rather than chained to an end that only their old snapshot still sees', async () => {
    await log.fillLane(1);
    const late = log.db.source.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SELECT 1 FROM audit_lane');
      await log.fillLane(1);
      await log.submitted(tx, 'late');
    });
    expect(await late.catch(violatedConstraint)).toBe('audit_entry_place_unique');
    expect((await log.audit.verify()).fault).toBeNull();
  });
});

describe('The list', () => {
  beforeEach(async () => {
    await log.fillLane(4);
    await log.db.transaction((tx) =>
      log.audit.record(
        tx,
        { ...AUDIT_ACTOR, userId: null },
        { event: 'nomination.withdrawn', subject: { type: 'nomination', id: 'n-2' } },
      ),
    );
  });

  it('is read newest first, page by page', async () => {
    const first = await log.audit.list({ limit: 3 });
    const second = await log.audit.list({ limit: 3, after: first.next ?? '' });
    expect([first, second].map((page) => page.items.map(({ place }) => place))).toEqual([
      ['0/5', '0/4', '0/3'],
      ['0/2', '0/1'],
    ]);
    expect(second.next).toBeNull();
  });

  it.each([
    [{ event: 'nomination.withdrawn' }, ['0/5']],
    [{ subject: { type: 'nomination', id: 'n-2' } }, ['0/5', '0/2']],
    [{ subject: { type: 'sheet', id: 'n-2' } }, []],
    [{ actorId: AUDIT_ACTOR.userId ?? '', event: 'nomination.withdrawn' }, []],
  ])('can be narrowed to %j', async (filter, expected) => {
    const page = await log.audit.list({ limit: 10, ...filter });
    expect(page.items.map(({ place }) => place)).toEqual(expected);
  });

  it('refuses a cursor that no page ended with', async () => {
    await expect(async () => log.audit.list({ limit: 1, after: 'nonsense' })).rejects.toMatchObject({
      code: 'request.cursor-malformed',
    });
  });
});
