import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApp, type TestApp } from '../../support/app.js';
import { idOf, insertContest, sealContest, setEdition, setGate, url } from '../../support/builders/results.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const TWO = [
  { name: 'PT Alfa', interview: 90 },
  { name: 'PT Beta', desk: [90, 60], interview: 85 },
] as const;

describe('a ranking before it is sealed', () => {
  it('shows every number, the margins and what decided the places', async () => {
    const contest = await insertContest(t, TWO);
    const answer = await t.http().get(url(contest, 'computation')).set(contest.secretary.headers).expect(200);
    const stage = (exact: string, rounded: string, sheets: number) => ({
      exact,
      rounded,
      coverage: '1',
      sheets,
      quorumMet: true,
    });
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toEqual({
      rankingId: contest.rankingId,
      state: 'open',
      rule: { version: 'UJI/1', hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
      outcomeHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      results: [
        {
          nominationId: idOf(contest, 'PT Alfa'),
          nominee: { id: contest.nominees.get('PT Alfa'), name: 'PT Alfa' },
          status: 'ranked',
          failedGates: [],
          rank: 1,
          rankBeforeTieBreak: 1,
          stageReached: 'INT',
          final: '84.00',
          finalExact: '84',
          decidedBy: 'final',
          marginToNext: '2.60',
          base: '84',
          adjustment: '0',
          stages: { ADM: stage('80', '80.00', 0), DESK: stage('80', '80.00', 3), INT: stage('90', '90.00', 3) },
          aspects: {
            CAK: { exact: '80', rounded: '80.00' },
            KUALITAS: { exact: '80', rounded: '80.00' },
            WAW: { exact: '90', rounded: '90.00' },
          },
          tieBreak: { INT: '90.00', DESK: '80.00', ADM: '80.00' },
          flags: [],
        },
        expect.objectContaining({
          nominationId: idOf(contest, 'PT Beta'),
          rank: 2,
          final: '81.40',
          marginToNext: null,
        }),
      ],
      hindrances: [],
      synthetic: false,
      version: 1,
    });
  });

  it('is closed to the secretariat while anything is awaited, and never to the auditor', async () => {
    const contest = await insertContest(t, TWO);
    await setGate(t.database, idOf(contest, 'PT Beta'), 'pending');
    const ask = (headers: Readonly<Record<string, string>>) => t.http().get(url(contest, 'computation')).set(headers);
    const closed = await ask(contest.secretary.headers);
    expect([closed.status, (closed.body as { code: string }).code]).toEqual([409, 'computation.not-yet']);
    expect(JSON.stringify(closed.body)).not.toContain('84.00');

    const open = await ask(contest.auditor.headers);
    expect((open.body as { hindrances: unknown }).hindrances).toEqual([
      { code: 'computation.gate-pending', nominationId: idOf(contest, 'PT Beta'), detail: 'BUKAN_PDS' },
    ]);
    await setEdition(t.database, contest.editionId, { shows_running_ranking: true });
    expect((await ask(contest.secretary.headers)).status).toBe(200);
  });

  it('has the same fingerprint for the same inputs and another one for others', async () => {
    const contest = await insertContest(t, TWO);
    const hash = async () => {
      const answer = await t.http().get(url(contest, 'computation')).set(contest.auditor.headers).expect(200);
      return (answer.body as { outcomeHash: string }).outcomeHash;
    };
    const first = await hash();
    expect(await hash()).toBe(first);
    await t.database.reader.query('UPDATE indicator_value SET verified = $2 WHERE nomination_id = $1', [
      idOf(contest, 'PT Beta'),
      '80.01',
    ]);
    expect(await hash()).not.toBe(first);
  });

  it('names inputs that the rule does not understand', async () => {
    const contest = await insertContest(t, TWO);
    await t.database.reader.query('UPDATE indicator_value SET verified = $2 WHERE nomination_id = $1', [
      idOf(contest, 'PT Beta'),
      'delapan puluh',
    ]);
    const answer = await t.http().get(url(contest, 'computation')).set(contest.auditor.headers);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([409, 'computation.inputs-faulty']);
    const { errors } = answer.body as { errors: { field: string; code: string }[] };
    expect(errors.map(({ field, code }) => [field, code])).toEqual([
      [expect.stringMatching(/^nominees\.\d\.indicators\.CAKUPAN$/), 'computation.input-faulty'],
    ]);
  });

  it('takes the same number of statements for one nominee and for three', async () => {
    const count = async (contenders: Parameters<typeof insertContest>[1]) => {
      const contest = await insertContest(t, contenders);
      return t.countQueries(() => t.http().get(url(contest, 'computation')).set(contest.auditor.headers).expect(200));
    };
    const three = [{ name: 'PT Satu' }, { name: 'PT Dua' }, { name: 'PT Tiga' }];
    // Rules are kept after their first use, so both rankings are read with a rule of their own.
    expect(await count(three)).toBe(await count([{ name: 'PT Sendiri' }]));
  });
});

describe('the explanation of a score', () => {
  it('sums exactly to the final, seats as pseudonyms', async () => {
    const contest = await insertContest(t, TWO);
    const path = url(contest, `nominees/${idOf(contest, 'PT Beta')}/explanation`);
    const answer = await t.http().get(path).set(contest.secretary.headers).expect(200);
    const body = answer.body as { stages: { code: string; children: { children: unknown[] }[] }[] };
    expect(answer.body).toMatchObject({
      rankingId: contest.rankingId,
      nominationId: idOf(contest, 'PT Beta'),
      resultId: null,
      base: { exact: '407/5', display: '81.4000' },
      exact: { exact: '407/5', display: '81.4000' },
      final: '81.40',
      adjustments: { bonus: '0', bonusCap: '3', penalty: '0', sum: '0', clip: ['0', '100'] },
    });
    expect(body.stages[1]!.children[0]!.children[0]).toEqual({
      kind: 'criterion',
      code: 'REGULASI',
      label: 'Regulasi',
      state: 'scored',
      fn: { name: 'mean', params: { sheets: '3' } },
      inputs: ['P1', 'P2', 'P3'].map((name) => ({ name, value: '90' })),
      score: { exact: '90', display: '90.0000' },
      weight: '60',
      effectiveWeight: { exact: '18', display: '18.0000' },
      contribution: { exact: '81/5', display: '16.2000' },
      children: [],
    });
    for (const { actor } of contest.seats) expect(answer.text).not.toContain(actor.userId);
  });

  it('is closed like the ranking itself, and explains what was sealed afterwards', async () => {
    const contest = await insertContest(t, TWO);
    const path = url(contest, `nominees/${idOf(contest, 'PT Beta')}/explanation`);
    await setGate(t.database, idOf(contest, 'PT Alfa'), 'pending');
    expect((await t.http().get(path).set(contest.secretary.headers)).status).toBe(409);
    await setGate(t.database, idOf(contest, 'PT Alfa'), 'pass');
    const { id } = await sealContest(t, contest);
    await t.database.reader.query(`UPDATE indicator_value SET verified = '1' WHERE nomination_id = $1`, [
      idOf(contest, 'PT Beta'),
    ]);
    const sealed = await t.http().get(path).set(contest.auditor.headers).expect(200);
    expect(sealed.body).toMatchObject({ resultId: id, final: '81.40' });
  });

  it('does not exist for a nomination of another ranking, a file that is not computed, or a stranger', async () => {
    const [contest, other] = [await insertContest(t, TWO), await insertContest(t, TWO)];
    const ask = async (nominationId: string, headers = contest.auditor.headers) => {
      const answer = await t
        .http()
        .get(url(contest, `nominees/${nominationId}/explanation`))
        .set(headers);
      return [answer.status, (answer.body as { code: string }).code];
    };
    expect(await ask(idOf(other, 'PT Beta'))).toEqual([404, 'nomination.not-found']);
    const stranger = await t.actorOf('secretariat', { province: '31' });
    expect(await ask(idOf(contest, 'PT Beta'), stranger.headers)).toEqual([404, 'nomination.not-found']);
    await t.database.reader.query(`UPDATE nomination SET state = 'submitted' WHERE id = $1`, [
      idOf(contest, 'PT Beta'),
    ]);
    expect(await ask(idOf(contest, 'PT Beta'))).toEqual([404, 'explanation.not-found']);
  });
});
