import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { SeparationOfDuties1763900000300 } from '../../../migrations/1763900000300-separation-of-duties.js';
import { type Grant, type Role, ROLES } from '../../../src/core/access.js';
import { separationFaults } from '../../../src/features/accounts/user.policy.js';
import { type Tx, violatedConstraint } from '../../../src/platform/database/database.js';
import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { insertPanelScene, type PanelScene } from '../../support/builders/panels.js';
import { eventually } from '../../support/eventually.js';

let t: TestApp;
let scene: PanelScene;
let nomineeId: string;
beforeAll(async () => {
  t = await startTestApp();
  scene = await insertPanelScene(t, ['PT Satu'], 1);
  nomineeId = scene.nominations[0]!.nomineeId;
});
afterAll(() => t.close());

const give = (tx: Tx, { userId }: Pick<TestActor, 'userId'>, role: Role, province: string | null = null) =>
  tx.query(
    'INSERT INTO role_grant (user_id, role, province_code, nominee_id, granted_at) VALUES ($1, $2, $3, $4, now())',
    [userId, role, province, role === 'nominee' ? nomineeId : null],
  );
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'stands',
    (error: unknown) => violatedConstraint(error) ?? String(error),
  );

/** Lets `first` write, then `second`, which has to wait; then `first` commits. Answers what became of `second`. */
async function race(first: (tx: Tx) => Promise<unknown>, second: (tx: Tx) => Promise<unknown>): Promise<string> {
  let late: Promise<string> | undefined;
  await t.database.transaction(async (tx) => {
    await first(tx);
    late = outcome(t.database.transaction(second));
    await eventually('the second waits', async () => {
      const waiting = await t.database.reader.query<unknown[]>(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return waiting.length === 1;
    });
  });
  return late!;
}

describe('the separation of duties', () => {
  it('is the same rule in the database as in the policy, for every pair of roles', async () => {
    const grantOf = (role: Role): Grant => ({ role, provinceCode: null, nomineeId: null });
    for (const has of ROLES) {
      for (const gets of ROLES.filter((role) => role !== has)) {
        const person = await t.actorOf(has, has === 'nominee' ? { nomineeId } : {});
        const mayStand = separationFaults([grantOf(has), grantOf(gets)]).length === 0;
        expect([has, gets, await outcome(give(t.database.reader, person, gets))]).toEqual([
          has,
          gets,
          mayStand ? 'stands' : 'role_grant_evaluator_only_judges',
        ]);
      }
    }
  });

  it('looks past provinces', async () => {
    const person = await t.actorOf('evaluator', { province: '73' });
    expect(await outcome(give(t.database.reader, person, 'evaluator', '31'))).toBe('stands');
    expect(await outcome(give(t.database.reader, person, 'proposer', '31'))).toBe('role_grant_evaluator_only_judges');
  });

  it('cannot be got around by two grants at the same moment', async () => {
    const { userId } = await t.actorOf('proposer');
    await t.database.reader.query('DELETE FROM role_grant WHERE user_id = $1', [userId]);
    expect(
      await race(
        (tx) => give(tx, { userId }, 'evaluator'),
        (tx) => give(tx, { userId }, 'proposer'),
      ),
    ).toBe('role_grant_evaluator_only_judges');
  });

  it('cannot be got around by a seat and a grant at the same moment, whichever comes first', async () => {
    const seat = (tx: Tx, userId: string | null) =>
      tx.query('UPDATE seat SET user_id = $2 WHERE id = $1', [scene.seats[0]!.id, userId]);
    const run = (tx: Tx, userId: string) =>
      tx.query(`UPDATE role_grant SET role = 'secretariat' WHERE user_id = $1`, [userId]);

    const [one, other] = [await t.actorOf('evaluator'), await t.actorOf('evaluator')];
    expect(
      await race(
        (tx) => seat(tx, one.userId),
        (tx) => run(tx, one.userId),
      ),
    ).toBe('role_grant_not_while_seated');
    expect(
      await race(
        (tx) => run(tx, other.userId),
        (tx) => seat(tx, other.userId),
      ),
    ).toBe('seat_member_only_judges');
  });
});

describe('its migration', () => {
  it('changes nothing while somebody judges and has another part in the award, and names them', async () => {
    const [judge, seated] = [await t.actorOf('evaluator'), scene.seats[0]!.actor];
    const other = await insertPanelScene(t, [], 1);
    const member = other.seats[0]!;
    const message = await t.database
      .transaction(async (tx) => {
        await undo(tx);
        await give(tx, judge, 'secretariat', '73');
        await tx.query(`UPDATE role_grant SET role = 'auditor' WHERE user_id = $1`, [member.actor.userId]);
        await new SeparationOfDuties1763900000300().up(tx.queryRunner!);
      })
      .then(() => 'nothing')
      .catch((error: unknown) => String(error));
    expect(message).toContain(`${judge.userId}: evaluator, secretariat`);
    expect(message).toContain(`${member.actor.userId}: auditor, seat 1 of panel ${other.panelId}`);
    expect(message).not.toContain(seated.userId);
  });

  it('runs where everybody keeps to one side', async () => {
    const work = t.database.transaction(async (tx) => {
      await undo(tx);
      await new SeparationOfDuties1763900000300().up(tx.queryRunner!);
    });
    expect(await outcome(work)).toBe('stands');
  });
});

async function undo(tx: Tx): Promise<void> {
  await tx.query('ALTER TABLE role_grant DROP CONSTRAINT role_grant_evaluator_only_judges');
  await tx.query('DROP FUNCTION role_grant_refuse_while_seated, seat_refuse_who_runs_the_award CASCADE');
}
