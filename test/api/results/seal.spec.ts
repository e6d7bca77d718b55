import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApp, type TestApp } from '../../support/app.js';
import { recuse } from '../../support/builders/evaluations.js';
import {
  type Contest,
  decideAndSign,
  idOf,
  ifMatch,
  insertContest,
  insertSheet,
  outcomeHash,
  rankingVersion,
  recordDecision,
  seal,
  sealContest,
  setGate,
  sign,
  snapshot,
  url,
} from '../../support/builders/results.js';

interface ProblemBody {
  readonly code: string;
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
}

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const THREE = [
  { name: 'PT Alfa', interview: 90 },
  { name: 'PT Beta', interview: 85 },
  { name: 'PT Gama', interview: 80 },
] as const;

async function refused(contest: Contest): Promise<ProblemBody> {
  const before = await snapshot(t.database);
  const answer = await seal(t, contest);
  expect(answer.status).toBe(409);
  expect(await snapshot(t.database)).toEqual(before);
  return answer.body as ProblemBody;
}

const codesOf = ({ errors = [] }: ProblemBody): string[] => errors.map(({ code }) => code);

describe('sealing a ranking', () => {
  it('answers the places with their labels, exact scores and what decided them', async () => {
    const contest = await insertContest(t, [...THREE, { name: 'PT Gagal', interview: 99, gate: 'fail' }]);
    await decideAndSign(t, contest);
    const answer = await seal(t, contest);

    const placing = (name: string, rank: number, final: string) => ({
      position: rank,
      nominationId: idOf(contest, name),
      nominee: { id: contest.nominees.get(name), name },
      status: 'ranked',
      rank,
      label: { id: `Juara ${String(rank)}`, en: `Winner ${String(rank)}` },
      isAward: true,
      final,
      finalExact: final.replace('.00', ''),
      decidedBy: 'final',
    });
    expect({ status: answer.status, body: answer.body as unknown }).toEqual({
      status: 201,
      body: {
        id: expect.any(String),
        rankingId: contest.rankingId,
        number: 1,
        hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        sealedAt: '2026-03-02T02:00:00.000Z',
        placings: [
          placing('PT Alfa', 1, '84.00'),
          placing('PT Beta', 2, '82.00'),
          placing('PT Gama', 3, '80.00'),
          {
            position: 4,
            nominationId: idOf(contest, 'PT Gagal'),
            nominee: { id: contest.nominees.get('PT Gagal'), name: 'PT Gagal' },
            status: 'failed-gate',
            rank: null,
            label: null,
            isAward: false,
            final: '87.60',
            finalExact: '438/5',
            decidedBy: null,
          },
        ],
      },
    });
    const again = await t.http().get(url(contest, 'result')).set(contest.auditor.headers).expect(200);
    expect(again.body).toEqual(answer.body);
  });

  it('lists everything that is missing at once and changes nothing', async () => {
    const contest = await insertContest(t, [
      { name: 'PT Alfa', interview: 90 },
      { name: 'PT Beta', gate: 'pending' },
      { name: 'PT Gama', interview: null },
    ]);
    await t.database.reader.query(
      `UPDATE indicator_value SET verified = NULL, verified_state = 'pending' WHERE nomination_id = $1`,
      [idOf(contest, 'PT Alfa')],
    );
    const { id: seatId } = contest.seats[0]!;
    await insertSheet(t.database, contest, {
      seatId,
      nominationId: idOf(contest, 'PT Gama'),
      stage: 'INT',
      marks: [80],
      state: 'draft',
    });
    await reopening(contest, 'PT Beta', 'DESK');

    const { code, errors } = await refused(contest);
    const at = (name: string, place: string) => `nominees.${idOf(contest, name)}.${place}`;
    expect(code).toBe('result.not-sealable');
    expect(errors!.map(({ field, code: reason }) => `${reason} ${field}`).sort()).toEqual(
      [
        `computation.figure-pending ${at('PT Alfa', 'CAKUPAN')}`,
        `computation.gate-pending ${at('PT Beta', 'BUKAN_PDS')}`,
        `computation.quorum-missing ${at('PT Gama', 'INT')}`,
        `computation.reopening-open ${at('PT Beta', 'DESK.P1')}`,
        `computation.sheet-draft ${at('PT Gama', 'INT.P1')}`,
        'seal.chair-not-signed signatures',
        'seal.decision-missing decision',
        'seal.nobody-ranked nominees',
        'seal.signatures-missing signatures',
      ].sort(),
    );
  });

  it('waits for files that have neither passed nor failed', async () => {
    const contest = await insertContest(t, THREE);
    await decideAndSign(t, contest);
    await t.database.reader.query(`UPDATE nomination SET state = 'submitted' WHERE id = $1`, [
      idOf(contest, 'PT Gama'),
    ]);
    expect(codesOf(await refused(contest))).toContain('computation.file-unverified');
  });

  it('needs the chair and two thirds of the seats', async () => {
    const contest = await insertContest(t, THREE, { seats: 4 });
    await recordDecision(t, contest);
    const hash = await outcomeHash(t, contest);
    for (const seat of [1, 2]) await sign(t, contest, contest.seats[seat]!.actor, hash);
    expect(codesOf(await refused(contest))).toEqual(['seal.chair-not-signed', 'seal.signatures-missing']);
    await sign(t, contest, contest.seats[3]!.actor, hash);
    expect(codesOf(await refused(contest))).toEqual(['seal.chair-not-signed']);
    await sign(t, contest, contest.seats[0]!.actor, hash);
    expect((await seal(t, contest)).status).toBe(201);
  });

  it('takes no decision and no signature for an outcome that has changed since', async () => {
    const contest = await insertContest(t, THREE);
    await decideAndSign(t, contest);
    await recuse(t.database, contest.seats[2]!.id, idOf(contest, 'PT Gama'));
    expect(codesOf(await refused(contest))).toEqual([
      'seal.decision-outdated',
      'seal.chair-not-signed',
      'seal.signatures-missing',
    ]);
  });

  it('takes no signature for a decision that has changed since', async () => {
    const contest = await insertContest(t, THREE);
    await decideAndSign(t, contest);
    expect((await recordDecision(t, contest, { seen: 1 })).status).toBe(200);
    expect(codesOf(await refused(contest))).toEqual(['seal.chair-not-signed', 'seal.signatures-missing']);
  });

  it('seals nothing when the database and the scoring core disagree', async () => {
    const contest = await insertContest(t, [{ name: 'PT Alfa', desk: [90, 60] }]);
    await decideAndSign(t, contest);
    await t.database.transaction(async (tx) => {
      // Whoever got this far past the triggers is found by the other computation.
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(
        `UPDATE rubric_stage SET weights = ARRAY[denominator / 2, denominator - denominator / 2] WHERE rubric_id = $1 AND code = 'DESK'`,
        [contest.rubricId],
      );
    });
    expect(await refused(contest)).toMatchObject({
      code: 'result.computations-disagree',
      errors: [{ field: `nominees.${idOf(contest, 'PT Alfa')}.DESK`, code: 'result.sum-disagrees' }],
    });
  });

  it('happens once', async () => {
    const contest = await insertContest(t, THREE);
    await sealContest(t, contest);
    expect(await refused(contest)).toMatchObject({ code: 'ranking.decided' });
  });

  it('needs the version of the ranking that was seen', async () => {
    const contest = await insertContest(t, THREE);
    const post = () => t.http().post(url(contest, 'seal'));
    const missing = await post().set(contest.secretary.headers);
    const version = await rankingVersion(t.database, contest.rankingId);
    const stale = await post().set({ ...contest.secretary.headers, ...ifMatch(version + 1) });
    expect([missing.status, stale.status]).toEqual([428, 412]);
  });

  it('is for the secretariat of the province; for others the ranking does not exist', async () => {
    const contest = await insertContest(t, THREE);
    await decideAndSign(t, contest);
    const stranger = await t.actorOf('secretariat', { province: '31' });
    const answer = await seal(t, contest, stranger);
    expect({ status: answer.status, code: (answer.body as ProblemBody).code }).toEqual({
      status: 404,
      code: 'ranking.not-found',
    });
    for (const path of ['computation', 'result', 'decision', 'signatures', 'shortlist', 'publication']) {
      await t.http().get(url(contest, path)).set(stranger.headers).expect(404);
    }
    expect((await seal(t, contest, await t.actorOf('secretariat'))).status).toBe(201);
  });
});

describe('the sealed document', () => {
  it('is the text that was hashed, and names no evaluator', async () => {
    const contest = await insertContest(t, [...THREE, { name: 'PT Rahasia', gate: 'fail' }]);
    const { id, hash } = await sealContest(t, contest);
    const answer = await t.http().get(`/api/v1/results/${id}/document`).set(contest.auditor.headers).expect(200);
    expect(`sha256:${createHash('sha256').update(answer.text, 'utf8').digest('hex')}`).toBe(hash);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    for (const { actor, id: seatId } of contest.seats) {
      for (const secret of [actor.userId, actor.email, seatId, 'Uji evaluator'])
        expect(answer.text).not.toContain(secret);
    }
    expect(answer.text).not.toContain('PT Rahasia');
    expect(answer.body).toMatchObject({
      format: 'paritrana-result/2',
      rankingId: contest.rankingId,
      province: { code: '73', name: 'Sulawesi Selatan' },
      synthetic: false,
      decision: { minutesNumber: 'BA-07/2026', heldOn: '2026-03-02', overrides: [] },
      signatures: [
        { seat: 1, role: 'chair' },
        { seat: 2, role: 'member' },
        { seat: 3, role: 'member' },
      ],
      auditHead: { format: 'paritrana-audit-head-1' },
    });
  });

  it('gives the same numbers, ranks and hash again', async () => {
    const contest = await insertContest(t, THREE);
    const { id, hash } = await sealContest(t, contest);
    await setGate(t.database, idOf(contest, 'PT Alfa'), 'fail');
    const answer = await t.http().get(`/api/v1/results/${id}/recomputation`).set(contest.auditor.headers).expect(200);
    expect(answer.body).toEqual({ resultId: id, hash, agrees: true, firstDifference: null });
    const stranger = await t.actorOf('auditor', { province: '31' });
    await t.http().get(`/api/v1/results/${id}/recomputation`).set(stranger.headers).expect(404);
    await t.http().get(`/api/v1/results/${id}/document`).set(stranger.headers).expect(404);
  });
});

async function reopening(contest: Contest, name: string, stage: string): Promise<void> {
  await t.database.reader.query(
    `INSERT INTO reopening (sheet_id, reason, requested_by, requested_at)
     SELECT id, 'Salah ketik', $3, now() FROM score_sheet WHERE nomination_id = $1 AND stage_code = $2 AND seat_id = $4`,
    [idOf(contest, name), stage, contest.seats[0]!.actor.userId, contest.seats[0]!.id],
  );
}
