import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type TestActor } from '../../support/actors.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { recuse } from '../../support/builders/evaluations.js';
import {
  type Contest,
  idOf,
  insertContest,
  insertSheet,
  publish,
  sealContest,
  setEdition,
  setGate,
  snapshot,
  url,
} from '../../support/builders/results.js';
import { balancedRubric } from '../../support/builders/rubrics.js';

interface WhatIfBody {
  readonly resultId: string | null;
  readonly changedRanks: number;
  readonly change: unknown;
  readonly ruleHash: { readonly official: string; readonly alternative: string };
  readonly results: readonly {
    readonly nominee: { readonly name: string };
    readonly status: { readonly from: string; readonly to: string };
    readonly rank: { readonly from: number | null; readonly to: number | null };
    readonly final: { readonly from: string | null; readonly to: string | null };
    readonly difference: string | null;
    readonly decidedBy: { readonly from: string | null; readonly to: string | null };
  }[];
}

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

/** Officially Alfa 83.00, Beta 81.00: the interview counts more than the desk. */
const TWO = [
  { name: 'PT Alfa', desk: [70, 70], interview: 95 },
  { name: 'PT Beta', desk: [90, 90], interview: 75 },
] as const;
const INTERVIEW_LESS = {
  weights: [
    { code: 'DESK', weight: '50' },
    { code: 'INT', weight: '20' },
  ],
};

const ask = (contest: Pick<Contest, 'rankingId'>, { headers }: TestActor, body: object) =>
  t.http().post(url(contest, 'what-ifs')).set(headers).send(body);

const supposed = async (contest: Contest, body: object): Promise<WhatIfBody> =>
  (await ask(contest, contest.auditor, body).expect(200)).body as WhatIfBody;

/** The order that would be: name, rank and final from → to. */
const orderIn = ({ results }: WhatIfBody) =>
  results.map(({ nominee, rank, final }) => [nominee.name, rank.from, rank.to, final.from, final.to]);

const refusal = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code: string }).code];

async function faultsOf(contest: Contest, body: object) {
  const answer = await ask(contest, contest.auditor, body).set('accept-language', 'en');
  const { code, errors } = answer.body as { code: string; errors: { field: string; code: string; message: string }[] };
  expect([answer.status, code]).toEqual([422, 'what-if.faulty']);
  return errors.map(({ field, code: fault, message }) => [field, fault, message]);
}

describe('what would be if', () => {
  it('other weights counted: both orders side by side, marked as no result', async () => {
    const contest = await insertContest(t, TWO);
    const answer = await ask(contest, contest.secretary, INTERVIEW_LESS).expect(200);
    const computed = await t.http().get(url(contest, 'computation')).set(contest.auditor.headers).expect(200);
    const { outcomeHash, rule } = computed.body as { outcomeHash: string; rule: { hash: string } };
    const line = (name: string, [from, to]: [number, number], [was, would]: [string, string], difference: string) => ({
      nominationId: idOf(contest, name),
      nominee: { id: contest.nominees.get(name), name },
      status: { from: 'ranked', to: 'ranked' },
      rank: { from, to },
      final: { from: was, to: would },
      difference,
      decidedBy: { from: 'final', to: 'final' },
    });
    expect(answer.body).toEqual({
      isOfficial: false,
      watermark: { id: 'Simulasi, bukan hasil resmi', en: 'Simulation, not an official result' },
      rankingId: contest.rankingId,
      resultId: null,
      outcomeHash,
      ruleHash: { official: rule.hash, alternative: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
      change: INTERVIEW_LESS,
      changedRanks: 2,
      results: [
        line('PT Beta', [2, 1], ['81.00', '84.00'], '3.00'),
        line('PT Alfa', [1, 2], ['83.00', '78.00'], '-5.00'),
      ],
      synthetic: false,
    });
    const { ruleHash } = answer.body as WhatIfBody;
    expect(ruleHash.alternative).not.toBe(ruleHash.official);
  });

  it('a criterion weighed otherwise, in thirds and with a decimal comma', async () => {
    const contest = await insertContest(t, [{ name: 'PT Alfa', desk: [90, 60] }]);
    const half = [
      { code: 'REGULASI', weight: '1/3' },
      { code: 'INOVASI', weight: '2/3' },
    ];
    expect(orderIn(await supposed(contest, { weights: half }))).toEqual([['PT Alfa', 1, 1, '79.40', '77.00']]);
    const comma = [
      { code: 'REGULASI', weight: '66,5' },
      { code: 'INOVASI', weight: '33,5' },
    ];
    expect(orderIn(await supposed(contest, { weights: comma }))).toEqual([['PT Alfa', 1, 1, '79.40', '79.99']]);
  });

  it('one evaluator had not been there, whose quorum is then not asked', async () => {
    const contest = await insertContest(t, [{ name: 'PT Alfa', interview: null }, { name: 'PT Beta' }]);
    for (const [place, mark] of [90, 90, 60].entries()) {
      const { id: seatId } = contest.seats[place]!;
      const nominationId = idOf(contest, 'PT Alfa');
      await insertSheet(t.database, contest, { seatId, nominationId, stage: 'INT', marks: [mark] });
    }
    expect(orderIn(await supposed(contest, { withoutEvaluators: ['P3'] }))).toEqual([
      ['PT Alfa', 1, 1, '80.00', '84.00'],
      ['PT Beta', 1, 2, '80.00', '80.00'],
    ]);
    const nobody = await supposed(contest, { withoutEvaluators: ['P1', 'P2', 'P3'] });
    expect(nobody.results.map(({ status, rank }) => [status.to, rank.to])).toEqual([
      ['below-quorum', null],
      ['below-quorum', null],
    ]);
  });

  it('a panel left out its highest and lowest mark', async () => {
    const contest = await insertContest(t, [{ name: 'PT Alfa', interview: null }], { seats: 5 });
    for (const [place, mark] of [100, 80, 80, 80, 10].entries()) {
      const { id: seatId } = contest.seats[place]!;
      const nominationId = idOf(contest, 'PT Alfa');
      await insertSheet(t.database, contest, { seatId, nominationId, stage: 'INT', marks: [mark] });
    }
    const olympic = await supposed(contest, { aggregates: [{ stage: 'INT', aggregate: 'olympic' }] });
    expect(orderIn(olympic)).toEqual([['PT Alfa', 1, 1, '76.00', '80.00']]);
  });

  it('constituencies were not weighed', async () => {
    const contest = await insertContest(t, [{ name: 'PT Alfa', desk: null }], {
      body: balancedRubric(),
      constituencies: ['KEMENKO_PMK', 'BPJS', 'UNION'],
    });
    for (const [place, mark] of [100, 40, 40].entries()) {
      const { id: seatId } = contest.seats[place]!;
      const nominationId = idOf(contest, 'PT Alfa');
      await insertSheet(t.database, contest, { seatId, nominationId, stage: 'DESK', marks: [mark, mark] });
    }
    const plain = await supposed(contest, { aggregates: [{ stage: 'DESK', aggregate: 'mean' }] });
    expect(orderIn(plain)).toEqual([['PT Alfa', 1, 1, '77.00', '74.00']]);
    const without = await supposed(contest, { withoutEvaluators: ['P2'] });
    expect(without.results[0]).toMatchObject({ status: { to: 'ranked' }, final: { to: '80.86' } });
  });

  it('finals were rounded, ranked and parted otherwise', async () => {
    const contest = await insertContest(t, [
      { name: 'PT Alfa', figure: '81.5' },
      { name: 'PT Beta', desk: [81, 80] },
    ]);
    const whole = { rounding: { places: 0 } };
    const order = async (change: object) =>
      (await supposed(contest, change)).results
        .map(({ nominee, rank, final, decidedBy }) => [nominee.name, rank.to, final.to, decidedBy.to])
        .sort((a, b) => String(a[0]).localeCompare(String(b[0])));
    expect(await order({ ...whole, ranking: { tieBreak: ['DESK'] } })).toEqual([
      ['PT Alfa', 2, '80', 'DESK'],
      ['PT Beta', 1, '80', 'DESK'],
    ]);
    expect(await order({ ...whole, ranking: { tieBreak: [] } })).toEqual([
      ['PT Alfa', 1, '80', 'shared'],
      ['PT Beta', 1, '80', 'shared'],
    ]);
    expect(await order({ ...whole, ranking: { on: 'exact' } })).toEqual([
      ['PT Alfa', 1, '80', 'final'],
      ['PT Beta', 2, '80', 'final'],
    ]);
    expect(await order({ rounding: { points: ['stage', 'final'], places: 1 } })).toEqual([
      ['PT Alfa', 1, '80.5', 'final'],
      ['PT Beta', 2, '80.2', 'final'],
    ]);
  });

  it('nobody had a bonus or a penalty', async () => {
    const contest = await insertContest(t, [{ name: 'PT Alfa' }, { name: 'PT Beta', interview: 81 }]);
    await t.database.reader.query(
      `INSERT INTO adjustment (nomination_id, kind, points, legal_basis, entered_at) VALUES ($1, 'bonus', 2, 'Contoh', now())`,
      [idOf(contest, 'PT Alfa')],
    );
    expect(orderIn(await supposed(contest, { withoutAdjustments: true }))).toEqual([
      ['PT Beta', 2, 1, '80.40', '80.40'],
      ['PT Alfa', 1, 2, '82.00', '80.00'],
    ]);
  });
});

describe('a supposition', () => {
  it('is written into the audit log with its change and no number, and changes nothing else', async () => {
    const contest = await insertContest(t, TWO);
    const tables = async () => ((await snapshot(t.database)) as unknown[]).slice(0, -1);
    const before = await tables();
    await supposed(contest, INTERVIEW_LESS);
    expect(await tables()).toEqual(before);
    const entries = await t.database.reader.query<unknown[]>(
      `SELECT payload::jsonb #>> '{actor,userId}' AS "userId", payload::jsonb -> 'after' AS after FROM audit_entry
       WHERE payload::jsonb ->> 'event' = 'what-if.computed' AND payload::jsonb #>> '{subject,id}' = $1`,
      [contest.rankingId],
    );
    expect(entries).toEqual([
      {
        userId: contest.auditor.userId,
        after: { outcomeHash: expect.stringMatching(/^sha256:/), change: INTERVIEW_LESS },
      },
    ]);
  });

  it('starts from what was sealed once a ranking is sealed', async () => {
    const contest = await insertContest(t, TWO);
    const { id } = await sealContest(t, contest);
    await t.database.reader.query(`UPDATE indicator_value SET verified = '1' WHERE nomination_id = $1`, [
      idOf(contest, 'PT Beta'),
    ]);
    const answer = await supposed(contest, INTERVIEW_LESS);
    expect(answer.resultId).toBe(id);
    expect(orderIn(answer)).toEqual([
      ['PT Beta', 2, 1, '81.00', '84.00'],
      ['PT Alfa', 1, 2, '83.00', '78.00'],
    ]);
  });

  it('leaves out whoever has no quorum officially, when evaluators are left out', async () => {
    const contest = await insertContest(t, [...TWO, { name: 'PT Sepi', interview: null }]);
    const answer = await supposed(contest, { withoutEvaluators: ['P1'] });
    expect(answer.results.at(-1)).toMatchObject({
      nominee: { name: 'PT Sepi' },
      status: { from: 'below-quorum', to: 'below-quorum' },
      rank: { from: null, to: null },
      difference: null,
    });
  });

  it('names every field that is wrong, and where weights miss 100', async () => {
    const contest = await insertContest(t, TWO);
    expect(
      await faultsOf(contest, {
        weights: [
          { code: 'TIDAK_ADA', weight: '10' },
          { code: 'DESK', weight: '30' },
          { code: 'DESK', weight: '40' },
        ],
        aggregates: [{ stage: 'ADM', aggregate: 'olympic' }],
        withoutEvaluators: ['P9'],
      }),
    ).toEqual([
      ['weights.0.code', 'what-if.code-unknown', 'TIDAK_ADA is no stage, aspect or criterion of this ranking'],
      ['weights.2.code', 'what-if.named-twice', 'DESK is named more than once'],
      ['aggregates.0.stage', 'what-if.stage-not-marked', 'ADM is no stage that a panel marks'],
      [
        'withoutEvaluators.0',
        'what-if.evaluator-unknown',
        'P9 is no evaluator of this ranking; evaluators are named by their seats, such as P3',
      ],
    ]);
    expect(
      await faultsOf(contest, {
        weights: [
          { code: 'DESK', weight: '35' },
          { code: 'INOVASI', weight: '39.99' },
        ],
        ranking: { tieBreak: ['INT', 'UNDIAN'] },
      }),
    ).toEqual([
      ['rule.stages', 'weights.not-hundred', 'sibling weights must sum to exactly 100, not 105'],
      [
        'rule.stages.DESK.items.KUALITAS.items',
        'weights.not-hundred',
        'sibling weights must sum to exactly 100, not 99.99',
      ],
      ['ranking.tieBreak.1', 'tie-break.unknown-key', 'UNDIAN is no stage, aspect or criterion, and not "penalty"'],
    ]);
    expect(await faultsOf(contest, { weights: [{ code: 'INOVASI', weight: '-40' }] })).toEqual([
      ['weights.0.weight', 'number.out-of-range', expect.any(String)],
    ]);
  });

  it.each([{}, { weights: [] }, { rounding: {} }, { withoutAdjustments: false }])(
    'is refused when it supposes nothing: %j',
    async (body) => {
      const contest = await insertContest(t, TWO);
      expect(await faultsOf(contest, body)).toEqual([
        ['', 'what-if.nothing-changed', 'name at least one thing that is supposed to be otherwise'],
      ]);
    },
  );

  it('is refused in its form before it is computed', async () => {
    const contest = await insertContest(t, TWO);
    const answer = await ask(contest, contest.auditor, {
      aggregates: [{ stage: 'INT', aggregate: 'median' }],
      rounding: { places: 11 },
      overrides: [],
    });
    const { code, errors } = answer.body as { code: string; errors: { field: string }[] };
    expect([answer.status, code, errors.map(({ field }) => field).sort()]).toEqual([
      422,
      'request.invalid',
      ['aggregates.0.aggregate', 'overrides', 'rounding.places'],
    ]);
  });

  it('names inputs that the rule does not understand', async () => {
    const contest = await insertContest(t, TWO);
    await t.database.reader.query(`UPDATE indicator_value SET verified = 'delapan' WHERE nomination_id = $1`, [
      idOf(contest, 'PT Beta'),
    ]);
    expect(refusal(await ask(contest, contest.auditor, INTERVIEW_LESS))).toEqual([409, 'computation.inputs-faulty']);
  });

  it('takes as many statements for three nominees as for one', async () => {
    const count = async (contenders: Parameters<typeof insertContest>[1]) => {
      const contest = await insertContest(t, contenders);
      await supposed(contest, { withoutAdjustments: true });
      return t.countQueries(() => supposed(contest, { withoutAdjustments: true }));
    };
    expect(await count([{ name: 'PT Satu' }, { name: 'PT Dua' }, { name: 'PT Tiga' }])).toBe(
      await count([{ name: 'PT Sendiri' }]),
    );
  });
});

describe('the walls around a supposition', () => {
  it('are closed to the secretariat while anything is awaited, and never to the auditor', async () => {
    const contest = await insertContest(t, TWO);
    await setGate(t.database, idOf(contest, 'PT Beta'), 'pending');
    const closed = await ask(contest, contest.secretary, INTERVIEW_LESS);
    expect(refusal(closed)).toEqual([409, 'computation.not-yet']);
    expect(closed.text).not.toContain('83.00');
    await ask(contest, contest.auditor, INTERVIEW_LESS).expect(200);
    await setEdition(t.database, contest.editionId, { shows_running_ranking: true });
    await ask(contest, contest.secretary, INTERVIEW_LESS).expect(200);
  });

  it('hold for evaluators, nominees, proposers and administrators, before and after publication', async () => {
    const contest = await insertContest(t, TWO);
    const outsiders = [
      contest.seats[0]!.actor,
      await t.actorOf('nominee', { nomineeId: contest.nominees.get('PT Alfa')! }),
      await t.actorOf('proposer'),
      await t.actorOf('administrator'),
    ];
    const answers = async () =>
      (await Promise.all(outsiders.map((actor) => ask(contest, actor, INTERVIEW_LESS)))).map(refusal);
    const closed = outsiders.map(() => [403, 'access.role-not-allowed']);
    expect(await answers()).toEqual(closed);
    await sealContest(t, contest);
    expect((await publish(t, contest, t.clock.now().toISOString())).status).toBe(201);
    t.clock.advance({ minutes: 1 });
    expect(await answers()).toEqual(closed);
    await t.http().post(url(contest, 'what-ifs')).send(INTERVIEW_LESS).expect(401);
  });

  it('stand around a province: for its neighbour the ranking does not exist, and nothing is written', async () => {
    const contest = await insertContest(t, TWO);
    const before = await snapshot(t.database);
    for (const role of ['secretariat', 'auditor'] as const) {
      const stranger = await t.actorOf(role, { province: '31' });
      expect(refusal(await ask(contest, stranger, INTERVIEW_LESS))).toEqual([404, 'ranking.not-found']);
    }
    expect(await snapshot(t.database)).toEqual(before);
  });

  it('name seats and nobody', async () => {
    const contest = await insertContest(t, TWO);
    await recuse(t.database, contest.seats[1]!.id, idOf(contest, 'PT Beta'));
    const { text } = await ask(contest, contest.auditor, { withoutEvaluators: ['P1'] }).expect(200);
    for (const { actor, id } of contest.seats) {
      for (const secret of [actor.userId, actor.email, id]) expect(text).not.toContain(secret);
    }
  });
});
