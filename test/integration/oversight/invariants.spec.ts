import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { checkInvariants, type InvariantReport } from '../../../src/features/oversight/index.js';
import { type Tx } from '../../../src/platform/database/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Contest, idOf, insertContest, publish, sealContest } from '../../support/builders/results.js';

let t: TestApp;
let contest: Contest;
let resultId: string;
let running: Contest;

beforeAll(async () => {
  t = await startTestApp();
  contest = await insertContest(t, [
    { name: 'PT Alfa', interview: 90 },
    { name: 'PT Beta' },
    { name: 'PT Gama' },
    { name: 'PT Gagal', gate: 'fail' },
  ]);
  resultId = (await sealContest(t, contest)).id;
  await publish(t, contest, '2026-03-02T02:00:00Z');
  running = await insertContest(t, [{ name: 'PT Delta' }]);
});
afterAll(() => t.close());

class Undo extends Error {}

/** What is reported after the database has been broken behind the back of triggers and constraints; undone afterwards. */
async function brokenBy(damage: (tx: Tx) => Promise<unknown>): Promise<InvariantReport[]> {
  let reports: InvariantReport[] = [];
  await t.database
    .transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await damage(tx);
      reports = (await checkInvariants(tx)).filter(({ holds }) => !holds);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return reports;
}

const sql =
  (...statements: string[]) =>
  async (tx: Tx) => {
    for (const statement of statements) await tx.query(statement);
  };

/** Puts another document into the sealed result, hash and all. */
const forge = (from: string, to: string) =>
  sql(
    `UPDATE result SET content = replace(content, '${from}', '${to}'),
       hash = 'sha256:' || encode(sha256(convert_to(replace(content, '${from}', '${to}'), 'UTF8')), 'hex')`,
  );

const DAMAGES: readonly (readonly [code: string, damage: (tx: Tx) => Promise<unknown>])[] = [
  [
    'grant.evaluator-only-judges',
    sql(
      'ALTER TABLE role_grant DROP CONSTRAINT role_grant_evaluator_only_judges',
      `INSERT INTO role_grant (user_id, role, granted_at)
       SELECT user_id, 'proposer', now() FROM role_grant WHERE role = 'evaluator'`,
    ),
  ],
  ['seat.member-only-judges', sql(`UPDATE role_grant SET role = 'auditor' WHERE role = 'evaluator'`)],
  [
    'rubric.weights-make-a-whole',
    sql(
      'ALTER TABLE rubric_stage DROP CONSTRAINT rubric_stage_weights_make_a_whole',
      `UPDATE rubric_stage SET denominator = denominator + 1 WHERE code = 'NONE_MARKED' OR cardinality(weights) = 2`,
    ),
  ],
  ['rubric.frozen-at-first-mark', sql('UPDATE rubric SET frozen_at = NULL')],
  ['mark.on-scale-and-step', sql(`UPDATE score_sheet SET marks[1] = marks[1] + 50 WHERE stage_code = 'INT'`)],
  ['score-sheet.submitted-is-complete', sql('UPDATE score_sheet SET total = total + 1')],
  ['score-sheet.every-version-is-kept', sql('DELETE FROM score_sheet_version')],
  ['score-sheet.voided-is-kept', sql(`UPDATE score_sheet SET state = 'voided'`)],
  ['score-sheet.in-time', sql(`UPDATE score_sheet SET submitted_at = '2027-03-01'`)],
  [
    'reopening.has-reason-and-second-person',
    (tx) =>
      tx.query(
        `INSERT INTO reopening (sheet_id, reason, requested_by, requested_at, outcome, decided_by, decided_at)
         SELECT id, ' ', $1, now(), 'refused', $2, now() FROM score_sheet LIMIT 1`,
        [contest.seats[0]!.actor.userId, contest.seats[1]!.actor.userId],
      ),
  ],
  [
    'result.no-open-reopening',
    (tx) =>
      tx.query(
        `INSERT INTO reopening (sheet_id, reason, requested_by, requested_at)
         SELECT id, 'Salah ketik', $1, now() FROM score_sheet WHERE ranking_id = $2 LIMIT 1`,
        [contest.seats[0]!.actor.userId, contest.rankingId],
      ),
  ],
  [
    'assignment.recused-has-no-sheet-that-counts',
    (tx) =>
      tx.query(
        `UPDATE assignment SET state = 'recused', reason = 'x', recusal_origin = 'secretariat', recused_at = '2026-03-01'
         WHERE nomination_id = $1`,
        [idOf(contest, 'PT Alfa')],
      ),
  ],
  ['result.nothing-pending', forge('"status":"ranked"', '"status":"pending"')],
  ['result.quorum-met', forge('"quorumMet":true', '"quorumMet":false')],
  ['result.no-unresolved-tie', forge('"awardPlaces":3', '"awardPlaces":2')],
  [
    'result.hash-is-of-content',
    sql(
      'ALTER TABLE result DROP CONSTRAINT result_hash_is_of_content',
      `UPDATE result SET content = replace(content, 'BA-07', 'BA-08')`,
    ),
  ],
  ['result.places-as-sealed', sql('UPDATE placement SET final = final + 1 WHERE position = 1')],
  ['result.sums-agree', forge('"exact":"90"', '"exact":"91"')],
  ['ranking.sealed-has-result', sql(`UPDATE ranking SET state = 'open'`)],
  ['ranking.published-has-publication', sql(`UPDATE ranking SET state = 'sealed' WHERE state = 'published'`)],
  ['audit.every-submitted-sheet-has-an-entry', sql(`UPDATE score_sheet SET id = gen_random_uuid()`)],
  [
    'audit.every-state-of-a-nomination-has-an-entry',
    sql(`UPDATE nomination SET state = 'returned', state_reason = 'x'`),
  ],
  ['audit.every-state-of-a-ranking-has-an-entry', sql(`UPDATE ranking SET state = 'shortlisted' WHERE state = 'open'`)],
  ['audit.every-result-has-an-entry', sql(`UPDATE result SET id = gen_random_uuid()`)],
  [
    'audit.chain-has-no-gap',
    sql(`UPDATE audit_entry SET payload = replace(payload, 'BA-07', 'BA-08') WHERE event = 'decision.recorded'`),
  ],
];

describe('the invariants', () => {
  it('hold for an award that was run through its routes', async () => {
    const reports = await checkInvariants(t.database.reader);
    expect(reports.filter(({ holds }) => !holds)).toEqual([]);
    expect(reports.map(({ code }) => code).sort()).toEqual(DAMAGES.map(([code]) => code).sort());
  });

  it.each(DAMAGES)('%s is missed when it is broken', async (code, damage) => {
    expect((await brokenBy(damage)).map((report) => report.code)).toContain(code);
  });

  it('name who breaks them, twenty at most', async () => {
    const [report] = await brokenBy(forge('"quorumMet":true', '"quorumMet":false'));
    expect(report).toEqual({ code: 'result.quorum-met', holds: false, violations: [resultId] });
    const many = await brokenBy(sql('UPDATE score_sheet SET total = total + 1'));
    const sheets = many.find(({ code }) => code === 'score-sheet.submitted-is-complete');
    expect(sheets?.violations).toHaveLength(20);
  });

  it('say nothing about a ranking that is still running', async () => {
    const reports = await brokenBy((tx) =>
      tx.query(`UPDATE gate_outcome SET outcome = 'pending' WHERE nomination_id = $1`, [idOf(running, 'PT Delta')]),
    );
    expect(reports).toEqual([]);
  });
});
