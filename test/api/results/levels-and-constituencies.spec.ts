import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type NomineeOutcome, type TraceInput, type TraceNode } from '../../../src/core/scoring/index.js';
import { checkInvariants } from '../../../src/features/oversight/invariants.queries.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { recuse } from '../../support/builders/evaluations.js';
import {
  type Contest,
  decideAndSign,
  insertContest,
  insertSheet,
  seal,
  sealContest,
  url,
} from '../../support/builders/results.js';
import { balancedRubric, levelRubric } from '../../support/builders/rubrics.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

/** Two seats of the ministry, one each of BPJS and the unions, and one that has no vote at the desk. */
const CONSTITUENCIES = ['KEMENKO_PMK', 'KEMENKO_PMK', 'BPJS', 'UNION', 'OMBUDSMAN'];

let contests = 0;
/** Each seat gives this level for both criteria, or hands in no sheet. */
async function insertPanel(levels: readonly (number | null)[]): Promise<Contest> {
  const contest = await insertContest(t, [{ name: `PT ${String((contests += 1))}`, desk: null }], {
    seats: CONSTITUENCIES.length,
    body: balancedRubric(levelRubric()),
    constituencies: CONSTITUENCIES,
  });
  const nominationId = contest.nominations[0]!;
  for (const [index, level] of levels.entries()) {
    const seatId = contest.seats[index]!.id;
    if (level !== null)
      await insertSheet(t.database, contest, { seatId, nominationId, stage: 'DESK', marks: [level, level] });
  }
  return contest;
}

const compute = async (contest: Contest) => {
  const answer = await t.http().get(url(contest, 'computation')).set(contest.auditor.headers).expect(200);
  const { results, hindrances } = answer.body as {
    results: (Pick<NomineeOutcome, 'stages' | 'final' | 'flags'> & object)[];
    hindrances: { code: string; detail: string }[];
  };
  return { result: results[0]!, hindrances: hindrances.map(({ code, detail }) => `${code} ${detail}`) };
};

describe('a panel that marks in levels and weighs constituencies', () => {
  it('is scored by the means of its constituencies in points, each by its weight', async () => {
    // KEMENKO_PMK (60 + 80) / 2 = 70, BPJS 40, UNION 100: 0.5 x 70 + 0.3 x 40 + 0.2 x 100 = 67.
    const { result, hindrances } = await compute(await insertPanel([3, 4, 2, 5, null]));
    expect(result.stages['DESK']).toEqual({ exact: '67', rounded: '67.00', coverage: '1', sheets: 4, quorumMet: true });
    expect(result).toMatchObject({ final: '76.10', flags: [] });
    expect(hindrances).toEqual([]);
  });

  it('has no quorum without a mandatory constituency, and so cannot be sealed', async () => {
    const contest = await insertPanel([3, 4, null, 5, null]);
    const { result, hindrances } = await compute(contest);
    expect(result.stages['DESK']).toMatchObject({ sheets: 3, quorumMet: false });
    expect(hindrances).toEqual(['computation.quorum-missing DESK']);
    const refused = await seal(t, contest);
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([409, 'result.not-sealable']);
  });

  it('gives the weight of an absent constituency to the others, and says so', async () => {
    // KEMENKO_PMK 70, BPJS 40 without UNION: (50 x 70 + 30 x 40) / 80 = 58.75.
    const { result, hindrances } = await compute(await insertPanel([3, 4, 2, null, null]));
    expect(result.stages['DESK']).toMatchObject({ exact: '235/4', sheets: 3, quorumMet: true });
    expect(result.flags).toEqual([{ kind: 'organisation-absent', stage: 'DESK', detail: 'UNION' }]);
    expect(hindrances).toEqual([]);
  });

  it('explains each mark with its points, its constituency and what it makes up', async () => {
    const contest = await insertPanel([3, 4, 2, 5, null]);
    const path = `nominees/${contest.nominations[0]!}/explanation`;
    const answer = await t.http().get(url(contest, path)).set(contest.auditor.headers).expect(200);
    const { stages } = answer.body as { stages: TraceNode[] };
    const criterion = stages.find(({ code }) => code === 'DESK')!.children[0]!.children[0]!;
    const input = (name: string, value: string, organisation: string, weight: string): TraceInput => {
      return { name, value, points: String(Number(value) * 20), organisation, weight };
    };
    expect(criterion.inputs).toEqual([
      input('P1', '3', 'KEMENKO_PMK', '25'),
      input('P2', '4', 'KEMENKO_PMK', '25'),
      input('P3', '2', 'BPJS', '30'),
      input('P4', '5', 'UNION', '20'),
    ]);
  });

  it('is sealed with its members by constituency, and anybody can compute it again', async () => {
    const contest = await insertPanel([3, 4, 2, 5, null]);
    await recuse(t.database, contest.seats[1]!.id, contest.nominations[0]!);
    const { id, hash } = await sealContest(t, contest);
    const get = (path: string) =>
      t.http().get(`/api/v1/results/${id}/${path}`).set(contest.auditor.headers).expect(200);
    expect((await get('document')).body).toMatchObject({
      problem: {
        rule: {
          stages: [
            {},
            {
              levels: { 1: '20', 5: '100' },
              organisations: {
                weights: { KEMENKO_PMK: '50', BPJS: '30', UNION: '20' },
                members: { P1: 'KEMENKO_PMK', P2: 'KEMENKO_PMK', P3: 'BPJS', P4: 'UNION' },
                mandatory: ['BPJS'],
              },
            },
            {},
          ],
        },
        nominees: [{ DESK: { P1: [3, 3], P2: null, P3: [2, 2], P4: [5, 5] } }],
      },
      // KEMENKO_PMK 60 without the recused seat: 0.5 x 60 + 0.3 x 40 + 0.2 x 100 = 62.
      outcome: { results: [{ stages: { DESK: { exact: '62', sheets: 3 } } }] },
    });
    expect((await get('recomputation')).body).toEqual({ resultId: id, hash, agrees: true, firstDifference: null });
    expect((await checkInvariants(t.database.reader)).filter(({ holds }) => !holds).map(({ code }) => code)).toEqual(
      [],
    );
  });

  it.each([
    ['shares', `shares = '{3,5,2}'`],
    ['points', `level_points = '{2000,4000,6100,8000,10000}'`],
  ])('is not sealed when the database reckons with other %s than the rule', async (_, change) => {
    const contest = await insertPanel([3, 4, 2, 5, null]);
    await decideAndSign(t, contest);
    await t.database.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(`UPDATE rubric_stage SET ${change} WHERE rubric_id = $1 AND code = 'DESK'`, [contest.rubricId]);
    });
    const answer = await seal(t, contest);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'result.computations-disagree',
      errors: [{ field: `nominees.${contest.nominations[0]!}.DESK`, code: 'result.sum-disagrees' }],
    });
  });

  it('is not sealed with a sheet of a seat that has no vote', async () => {
    const contest = await insertPanel([3, 4, 2, 5, 5]);
    const answer = await t.http().get(url(contest, 'computation')).set(contest.auditor.headers);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([409, 'computation.inputs-faulty']);
  });
});
