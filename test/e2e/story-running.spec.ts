import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { PEOPLE } from '../../src/demo/data/people.js';
import { RUNNING } from '../../src/demo/editions.js';
import { expectResult, planRunning, type PlannedContest } from '../../src/demo/plan/index.js';
import { accountMaker, accounts, type MakeAccount } from '../../src/demo/story/accounts.js';
import { fileOf, nominationById, rankingOf, type Story } from '../../src/demo/story/story.js';
import { demoApi, newStory, runningActs } from '../../src/demo/tell.js';
import { presentAccounts } from '../../src/demo/demo-state.js';
import { AccountSetupService } from '../../src/features/credentials/index.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { startTestApp, type TestApp } from '../support/app.js';

const PASSWORD = 'cerita-yang-berjalan';
const LOADED_AT = '2026-11-23T08:15:00+07:00';
const STORY_MS = 240_000;
const NEVER = new AbortController().signal;

/** Requests after which the story is stopped in its tracks, before it is told to its end. */
const INTERRUPTIONS = [60, 180, 400];

let t: TestApp;
let story: Story;
let requests = 0;
/** Requests until the story was told, interruptions and looking again included. */
let told: number;

/** Tells the running edition alone; `after` stops it before its next request. */
async function tell(after = Infinity): Promise<Story> {
  const stop = new AbortController();
  const api = demoApi(t.url, PASSWORD, stop.signal);
  const call = api.call.bind(api);
  let sent = 0;
  api.call = (operation, ask) => {
    sent += 1;
    if (sent > after) stop.abort(new Error('Stopped by the test'));
    else requests += 1;
    return call(operation, ask);
  };
  const now = () => t.clock.now();
  const make: MakeAccount = accountMaker(t.app.get(AccountSetupService, { strict: false }), now, PASSWORD);
  const present = await presentAccounts(t.database.reader);
  const jobs = t.app.get(Jobs, { strict: false });
  const catchUp = () => jobs.drain();
  const told = newStory(api, catchUp, planRunning(), { demo: RUNNING, users: new Map(), now });
  const nobody = { expect: () => undefined, step: () => undefined };
  for (const act of [accounts(make, present), ...runningActs({ make, present })]) await act.tell(told, nobody);
  await catchUp();
  return told;
}

const api = (): Story['api'] => demoApi(t.url, PASSWORD, NEVER);
const find = (key: string): PlannedContest => story.plan.find((contest) => contest.key === key)!;
const idOf = (key: string, candidate: string): string => nominationById(story, key, candidate).id;

/** Every row of every table; keys of repeated requests, sessions and counters aside. */
async function rows(): Promise<Record<string, number>> {
  const tables = await t.database.reader.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
       AND tablename !~ '^(rate_limit|idempotency_key|.*session|.*token.*|audit.*)$' ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await t.database.reader.query<{ count: number }[]>(`SELECT count(*)::integer FROM "${name}"`);
    counts[name] = row!.count;
  }
  return counts;
}

/** What the server answers, signed in or not. */
const read = async <Answer = unknown>(path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  (await t.http().get(`/api/v1${path}`).set(headers).expect(200)).body as Answer;

beforeAll(async () => {
  t = await startTestApp();
  t.clock.set(LOADED_AT);
  for (const after of INTERRUPTIONS) await expect(tell(after)).rejects.toThrow('Stopped by the test');
  story = await tell();
  told = requests;
}, STORY_MS);
afterAll(() => t.close());

describe('The running edition of the demo', () => {
  it('has every file in the state that is planned, after however many interruptions', async () => {
    for (const contest of story.plan) {
      const query = { categoryId: story.categories.get(contest.key)! };
      const listed = await api().all<{ nominee: { name: string }; state: string; stateReason: string | null }>(
        'listNominations',
        { as: 'sekretariat', query },
      );
      const planned = contest.entries.map((entry) => [
        entry.candidate.name,
        fileOf(entry).state,
        fileOf(entry).reason ?? null,
      ]);
      expect(listed.map(({ nominee, state, stateReason }) => [nominee.name, state, stateReason]).toSorted()).toEqual(
        planned.toSorted(),
      );
    }
  });

  it('gives a file that was sent back five days, counted from the day of loading', async () => {
    const returned = await t.database.reader.query<{ until: Date }[]>(
      `SELECT cure_until AS until FROM nomination WHERE state = 'returned'`,
    );
    expect(returned.map(({ until }) => until.toISOString())).toEqual(['2026-11-28T16:59:59.000Z']);
  });

  it('shows claims beside what was found, and figures and gates that nobody has looked at', async () => {
    interface Figure {
      readonly criterion: string;
      readonly claimed: { readonly value: string } | null;
      readonly verified: { readonly state: string; readonly value: string | null };
    }
    const path = { id: idOf('2026-N-BESAR', 'B6') };
    const { items } = await api().call<{ items: Figure[] }>('listFigures', { as: 'sekretariat', path });
    expect(items.map(({ criterion, verified }) => [criterion, verified.state])).toEqual([
      ['KEP1', 'value'],
      ['KEP2', 'value'],
      ['KEP3', 'pending'],
    ]);
    const [, overstated] = items as [Figure, Figure];
    expect(Number(overstated.claimed?.value)).toBeGreaterThan(Number(overstated.verified.value));
    const gates = await t.database.reader.query<{ gate: string; outcome: string }[]>(
      'SELECT gate_code AS gate, outcome FROM gate_outcome WHERE nomination_id = $1',
      [path.id],
    );
    expect(gates).toEqual([{ gate: 'BUKAN_PDS', outcome: 'pass' }]);
  });

  it('has evidence that the server knows as PDF and PNG', async () => {
    const kinds = await t.database.reader.query<{ type: string; count: number }[]>(
      `SELECT media_type AS type, count(*)::integer FROM evidence GROUP BY 1 ORDER BY 1`,
    );
    const figures = story.plan.flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.figures.slice(0, fileOf(entry).filled)),
    );
    expect(kinds).toEqual([
      { type: 'application/pdf', count: figures.length },
      { type: 'image/png', count: 14 },
    ]);
  });

  it('leaves each seat of the national panel where it is planned to be', async () => {
    interface Sheet {
      readonly state: string;
      readonly marked: number;
      readonly criteria: number;
    }
    for (const seat of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      for (const key of ['2026-N-PROVINSI', '2026-N-BESAR']) {
        const contest = find(key);
        const { submitted = 0, begun = 0 } = contest.progress?.get(seat) ?? {};
        const query = { rankingId: rankingOf(story, contest) };
        const sheets = (
          await api().all<Sheet & { stage: string }>('listMyScoreSheets', {
            as: `penilai${String(seat)}`,
            query,
          })
        ).filter(({ stage }) => stage === 'DESK');
        const inState = (state: string) => sheets.filter((sheet) => sheet.state === state);
        expect([seat, key, inState('submitted').length, inState('draft').length]).toEqual([
          seat,
          key,
          submitted,
          begun,
        ]);
        for (const { marked, criteria } of inState('draft')) expect(marked).toBe(Math.ceil(criteria / 2));
      }
    }
  });

  it('hides the nominee of its one recusal from that evaluator', async () => {
    const recused = await t.database.reader.query<{ id: string; number: number }[]>(
      `SELECT a.nomination_id AS id, s.number FROM assignment a JOIN seat s ON s.id = a.seat_id WHERE a.state = 'recused'`,
    );
    expect(recused).toEqual([{ id: idOf('2026-N-BESAR', 'B4'), number: 4 }]);
    const lists = await Promise.all(
      (['listMyAssignments', 'listMyScoreSheets'] as const).map((operation) =>
        api().all<{ nominationId: string }>(operation, { as: 'penilai4' }),
      ),
    );
    expect(lists.flat().map(({ nominationId }) => nominationId)).not.toContain(recused[0]!.id);
  });

  it('has one request to reopen a sheet, which waits for its chair', async () => {
    const asked = await api().all<object>('listReopenings', { as: 'penilai1' });
    expect(asked).toEqual([
      expect.objectContaining({ nominationId: idOf('2026-N-PROVINSI', '35'), seatNumber: 2, outcome: 'pending' }),
    ]);
  });

  it('plans interviews on days ahead, at nine in the morning of each zone', async () => {
    interface Day {
      readonly heldOn: string;
      readonly timeZone: string;
      readonly slots: readonly { readonly nomineeName: string; readonly startsAt: string }[];
    }
    const sessions = await api().all<{ id: string }>('listInterviewSessions', { as: 'sekretariat' });
    const days = await Promise.all(
      sessions.map(({ id }) => api().call<Day>('getInterviewSession', { as: 'sekretariat', path: { id } })),
    );
    expect(
      days.map(({ heldOn, timeZone, slots }) => [heldOn, timeZone, slots.map(({ startsAt }) => startsAt)]),
    ).toEqual([
      ['2026-12-05', 'Asia/Jakarta', ['2026-12-05T02:00:00.000Z', '2026-12-05T02:30:00.000Z']],
      ['2026-12-06', 'Asia/Makassar', ['2026-12-06T01:00:00.000Z', '2026-12-06T01:30:00.000Z']],
      ['2026-12-07', 'Asia/Jayapura', ['2026-12-07T00:00:00.000Z']],
      ['2026-12-08', 'Asia/Jakarta', []],
    ]);
  });

  it('keeps every invariant and an audit chain without a gap', async () => {
    const { headers } = await t.actorOf('auditor');
    const { items } = await read<{ items: { holds: boolean }[] }>('/oversight/invariants', headers);
    expect(items.filter(({ holds }) => !holds)).toEqual([]);
    expect(await read('/oversight/audit/verification', headers)).toMatchObject({ fault: null });
  });

  it('is told in under 1,500 requests, with all that was looked at again after each interruption', () => {
    expect(told).toBeLessThan(1500);
  });

  it('changes nothing when it is told again', async () => {
    const before = await rows();
    await tell();
    expect(await rows()).toEqual(before);
  });

  describe('its sealed ranking', () => {
    const publicPath = () => `/public/rankings/${rankingOf(story, find('2026-N-UMKM'))}`;

    it('does not exist for the public before its embargo ends', async () => {
      await t.http().get(`/api/v1${publicPath()}`).expect(404);
      await t.http().get(`/api/v1${publicPath()}/bundle`).expect(404);
      for (const path of ['editions', 'rankings']) {
        expect(await read(`/public/${path}`)).toMatchObject({ items: [] });
      }
    });

    it('is public from ten in the morning of the third day on, as the arithmetic has it', async () => {
      t.clock.set('2026-11-26T09:59:59.999+07:00');
      await t.http().get(`/api/v1${publicPath()}`).expect(404);
      t.clock.set('2026-11-26T10:00:00+07:00');
      const { outcome } = expectResult(find('2026-N-UMKM'));
      const nameOf = (key: string) => find('2026-N-UMKM').candidates.find((one) => one.key === key)!.name;
      const { placings, synthetic } = await read<{
        placings: { rank: number; score: string; nominee: { name: string } }[];
        synthetic: boolean;
      }>(publicPath());
      expect(synthetic).toBe(true);
      expect(placings.map(({ rank, score, nominee }) => [rank, score, nominee.name])).toEqual(
        outcome.results.map(({ id, rank, final }) => [rank, final, nameOf(id)]),
      );
    });
  });

  it('has accounts for everybody but those who speak for nominees of other editions', async () => {
    const present = await presentAccounts(t.database.reader);
    expect(PEOPLE.filter(({ email }) => !present.has(email))).toEqual([]);
  });
});

describe('A running edition that was left lying', () => {
  it('gets a calendar of its own day when its story goes on much later', async () => {
    t.clock.set('2027-01-11T08:00:00+07:00');
    await tell();
    const { headers } = await t.actorOf('auditor');
    const { stages } = await read<{ stages: { level: string; kind: string; isOpen: boolean; closesAt: string }[] }>(
      `/editions/${story.edition.id}/stages`,
      headers,
    );
    const desk = stages.find(({ level, kind }) => level === 'national' && kind === 'desk')!;
    expect(desk).toMatchObject({ isOpen: true, closesAt: '2027-01-21T16:59:59.000Z' });
  });
});
