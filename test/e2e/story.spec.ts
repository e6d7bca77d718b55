import { createHash } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { EVERYBODY } from '../../src/demo/data/people.js';
import { PAST, RUNNING } from '../../src/demo/editions.js';
import { generateSigningKey } from '../../src/platform/config/signing-key.js';
import { stopAbandonedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { createTestDatabase } from '../support/database.js';
import { exists, isAlive } from '../support/embedded-fixture.js';
import { eventually } from '../support/eventually.js';
import { type Exit, runToEnd, type ServerProcess, startServerProcess } from '../support/server-process.js';
import { byRankAndName, contests, expectedAnswer, type ExpectedPlacing, nameOf } from './story/expected.js';
import { allOf, signIn, type Visitor, visitor } from './story/visitor.js';

const BUILD_MS = 240_000;
const STORY_MS = 600_000;
const LOADED = 'The demo is loaded';

interface Summary {
  readonly id: string;
  readonly level: string;
  readonly categoryCode: string;
  readonly resultHash: string;
  readonly publishedAt: string;
}

interface Placing {
  readonly nominationId: string;
  readonly nominee: { readonly id: string; readonly name: string };
  readonly status: string;
  readonly rank: number | null;
  readonly decidedBy: string | null;
}

let dataDir: string;
let interrupted: Exit;
const running: ServerProcess[] = [];
let server: ServerProcess;
let output: string;
let rankings: Map<string, Summary>;
let auditor: Visitor;
let secretariat: Visitor;

async function start(): Promise<ServerProcess> {
  const started = await startServerProcess({
    env: { DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    command: ['node', 'dist/src/main.js'],
  });
  running.push(started);
  return started;
}

const demoCommand = (env: Record<string, string>): Promise<Exit> =>
  runToEnd({ env: { LOG_LEVEL: 'error', ...env }, command: ['node', 'dist/src/cli/main.js', 'demo'] });

const paritrana = (...args: string[]): Promise<Exit> =>
  runToEnd({ env: { DATA_DIR: '/proc/nowhere' }, command: ['node', 'dist/src/cli/main.js', ...args] });

/** Waits until the server has written this. */
async function said({ pid, output: written }: ServerProcess, text: string): Promise<string> {
  const deadline = performance.now() + STORY_MS;
  while (!written().includes(text)) {
    if (performance.now() > deadline || !isAlive(pid)) throw new Error(`It did not say "${text}":\n${written()}`);
    await pause(100);
  }
  return written();
}

const password = (): string => /the password of all of them is (\S+)/.exec(output)![1]!;
const person = (key: string): Promise<Visitor> =>
  signIn(server.baseUrl, EVERYBODY.find((one) => one.key === key)!.email, password());
const keyOf = ({ level, categoryCode }: Summary): string => `${level === 'national' ? 'N' : 'P'}-${categoryCode}`;
const rankingOf = (key: string): Summary => rankings.get(key)!;
const editionOf = async (label: string): Promise<{ id: string; state: string }> =>
  (await allOf<{ id: string; label: string; state: string }>(secretariat, '/editions')).find(
    (one) => one.label === label,
  )!;
const placingsOf = async (key: string): Promise<Placing[]> =>
  (await auditor.get<{ placings: Placing[] }>(`/rankings/${rankingOf(key).id}/result`)).placings;

beforeAll(async () => {
  expect(await runToEnd({ env: {}, command: ['node', 'scripts/build.mjs'], patienceMs: BUILD_MS })).toMatchObject({
    code: 0,
  });
  dataDir = await mkdtemp(join(tmpdir(), 'paritrana-story-'));
  // When we are root the database runs as another user, who must be able to come in.
  await chmod(dataDir, 0o711);

  const first = await start();
  await said(first, 'Verification, provincial');
  interrupted = await first.stop('SIGTERM');

  server = await start();
  output = await said(server, LOADED);
  const listed = await allOf<Summary>(visitor(server.baseUrl), '/public/rankings');
  rankings = new Map(listed.map((summary) => [keyOf(summary), summary]));
  [auditor, secretariat] = [await person('auditor'), await person('sekretariat')];
}, BUILD_MS + STORY_MS);

afterAll(async () => {
  await Promise.all(running.map((one) => one.stop('SIGKILL')));
  await stopAbandonedPostgres(join(dataDir, 'postgres'));
  await rm(dataDir, { recursive: true, force: true });
});

describe('The story of the demo', () => {
  it('stops at once when the server is told to stop, without a word of complaint', () => {
    expect({ code: interrupted.code, stderr: interrupted.stderr }).toEqual({ code: 0, stderr: '' });
    expect(interrupted.stdout).toContain('Loading the demo editions');
    expect(interrupted.stdout).toContain('The demo was interrupted; the next run goes on from there.');
  });

  it('goes on at the next start from where it was', () => {
    expect(output).toContain('Going on with the demo editions');
  });

  it.each(contests.map((expected) => [expected.contest.key, expected] as const))(
    'publishes in %s exactly what the arithmetic makes of the marks',
    async (key, expected) => {
      const { id } = rankingOf(key);
      const answer = await visitor(server.baseUrl).get<Summary & { placings: ExpectedPlacing[] }>(
        `/public/rankings/${id}`,
      );
      const placings = expectedAnswer(expected).placings.map((placing) => ({
        ...placing,
        nominee: { ...placing.nominee, id: expect.any(String) },
      }));
      expect({ ...answer, placings: answer.placings.toSorted(byRankAndName) }).toEqual({
        ...expectedAnswer(expected),
        id,
        publishedAt: expect.any(String),
        resultHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        placings: placings.toSorted(byRankAndName),
      });
    },
  );

  it('announces nothing else', () => {
    expect([...rankings.keys()].toSorted()).toEqual(contests.map(({ contest }) => contest.key).toSorted());
  });

  it('hands out each sealed document byte for byte as it was hashed', async () => {
    for (const { id, resultHash } of rankings.values()) {
      const bundle = await visitor(server.baseUrl).text(`/public/rankings/${id}/bundle`);
      expect(`sha256:${createHash('sha256').update(bundle).digest('hex')}`).toBe(resultHash);
    }
  });

  it('hands out bundles that a stranger verifies by the published keys alone', async () => {
    const jwks = join(dataDir, 'keys.json');
    await writeFile(jwks, await (await fetch(`${server.baseUrl}/.well-known/paritrana-keys.json`)).text());
    for (const { id, resultHash } of rankings.values()) {
      const file = join(dataDir, 'bundle.json');
      await writeFile(file, await visitor(server.baseUrl).text(`/public/rankings/${id}/bundle`));
      const { code, stdout, stderr } = await paritrana('verify', file, '--jwks', jwks, '--json');
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject({
        ok: true,
        summary: { fingerprint: resultHash, signature: { status: 'trusted' }, synthetic: true },
      });
    }
  }, 120_000);

  it('hands out nothing that passes for a bundle with one digit changed', async () => {
    const { id } = rankingOf('P-BESAR');
    const bundle = await visitor(server.baseUrl).text(`/public/rankings/${id}/bundle`);
    const file = join(dataDir, 'altered.json');
    await writeFile(
      file,
      bundle.replace(
        /("final":"\d+\.\d)(\d)/,
        (_, before: string, digit: string) => `${before}${digit === '0' ? '1' : '0'}`,
      ),
    );
    const { code, stdout } = await paritrana('verify', file, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      difference: { path: expect.stringMatching(/^\/(outcome|traces|placings)\//) },
    });
  });

  it('prints every table with the hash of its result, the address, where and how to sign in as each role', () => {
    for (const { resultHash } of rankings.values()) expect(output).toContain(`result ${resultHash}`);
    expect(output).toContain(`${server.baseUrl}/api/v1/public/rankings`);
    expect(output).toContain(`Next: sign in at ${server.baseUrl}/app as any of these`);
    const roles = new Set(EVERYBODY.map(({ role }) => role));
    for (const role of roles) expect(output).toMatch(new RegExp(`^ +\\S+@demo\\.paritrana\\.invalid +${role} `, 'm'));
  });

  it('lets everybody sign in with the printed password', async () => {
    for (const { key } of EVERYBODY) {
      expect(await (await person(key)).get('/auth/me')).toMatchObject({ name: expect.any(String) });
    }
  });

  it('has three recusals, declared by the evaluators themselves, and their seats have no sheet', async () => {
    interface Row {
      readonly nomineeName: string;
      readonly seats: readonly { readonly seatLabel: string; readonly state: string; readonly recusalOrigin: string }[];
    }
    const recusals: (readonly [string, string, string, string])[] = [];
    for (const { contest } of contests) {
      const rows = await allOf<Row>(auditor, `/rankings/${rankingOf(contest.key).id}/conflicts`);
      for (const { nomineeName, seats } of rows) {
        for (const { seatLabel, state, recusalOrigin } of seats) {
          if (state === 'recused') recusals.push([contest.key, nomineeName, seatLabel.split(',')[0]!, recusalOrigin]);
        }
      }
    }
    const declared = contests.flatMap(({ contest }) =>
      contest.conflicts.map(({ seat, candidate }) => [
        contest.key,
        nameOf(contest, candidate),
        `Penilai ${String(seat)}`,
        'declared',
      ]),
    );
    expect(recusals).toHaveLength(3);
    expect(recusals.toSorted()).toEqual(declared.toSorted());
  });

  it('breaks one tie by the chain, shares one rank and fails one nominee at a gate', async () => {
    const placings = await Promise.all(contests.map(({ contest }) => placingsOf(contest.key)));
    const unusual = placings.flat().filter(({ decidedBy }) => decidedBy !== 'final');
    const told = unusual.map(({ nominee, rank, decidedBy, status }) => [nominee.name, rank, decidedBy, status]);
    expect(told.toSorted()).toEqual(
      [
        ['Perusahaan besar contoh 2 (sintetis) Provinsi Sulawesi Selatan', expect.any(Number), 'INT', 'ranked'],
        ['Perusahaan besar contoh 3 (sintetis) Provinsi Sulawesi Selatan', expect.any(Number), 'INT', 'ranked'],
        ['Perusahaan besar contoh 5 (sintetis) Provinsi Sulawesi Selatan', null, null, 'failed-gate'],
        ['UMKM contoh (sintetis) Provinsi Kalimantan Barat', expect.any(Number), 'shared', 'ranked'],
        ['UMKM contoh (sintetis) Provinsi Kalimantan Tengah', expect.any(Number), 'shared', 'ranked'],
      ].toSorted(),
    );
  });

  it('writes down one candidate who did not come to the interview', async () => {
    const past = await editionOf(PAST.label);
    const panels = await allOf<{ id: string }>(secretariat, `/panels?editionId=${past.id}`);
    const ids = new Set(panels.map(({ id }) => id));
    const sessions = (await allOf<{ id: string; panelId: string }>(secretariat, '/interview-sessions')).filter(
      ({ panelId }) => ids.has(panelId),
    );
    const days = await Promise.all(
      sessions.map(({ id }) =>
        secretariat.get<{ slots: { nomineeName: string; attendance: string }[] }>(`/interview-sessions/${id}`),
      ),
    );
    const slots = days.flatMap((day) => day.slots);
    expect(slots.filter(({ attendance }) => attendance === 'expected')).toEqual([]);
    expect(slots.filter(({ attendance }) => attendance === 'absent').map(({ nomineeName }) => nomineeName)).toEqual([
      'Perusahaan menengah contoh 4 (sintetis) Provinsi Sulawesi Selatan',
    ]);
  });

  it('links each winner of the province with the nomination it became nationally', async () => {
    for (const code of ['KABKOTA', 'BESAR', 'MENENGAH', 'UMKM']) {
      const [winner] = await placingsOf(`P-${code}`);
      const standing = await allOf<{ nominee: { id: string }; originId: string | null; state: string }>(
        secretariat,
        `/nominations?rankingId=${rankingOf(`N-${code}`).id}`,
      );
      const promoted = standing.filter(({ originId }) => originId !== null);
      expect(promoted).toMatchObject([
        { originId: winner!.nominationId, nominee: { id: winner!.nominee.id }, state: 'verified' },
      ]);
    }
  });

  it('computes every sealed result again from its own inputs, number for number', async () => {
    for (const { id } of rankings.values()) {
      const result = await auditor.get<{ id: string; hash: string }>(`/rankings/${id}/result`);
      expect(await auditor.get(`/results/${result.id}/recomputation`)).toEqual({
        resultId: result.id,
        hash: result.hash,
        agrees: true,
        firstDifference: null,
      });
    }
  });

  it('keeps one diagnostic report on every sealed result, as it was hashed, and made in a thread of the server', async () => {
    for (const { id } of rankings.values()) {
      const list = async (): Promise<{ id: string; hash: string }[]> =>
        (await auditor.get<{ items: { id: string; hash: string }[] }>(`/rankings/${id}/diagnostic-reports`)).items;
      // The server makes them beside its other work: the last may come after the demo is loaded.
      await eventually('the report is there', async () => (await list()).length > 0);
      const items = await list();
      expect(items).toEqual([
        expect.objectContaining({ rankingId: id, draws: 10_000, isOfSealedResult: true, isCurrent: true }),
      ]);
      const [{ id: reportId, hash }] = items as [{ id: string; hash: string }];
      const report = await auditor.text(`/diagnostic-reports/${reportId}`);
      expect(`sha256:${createHash('sha256').update(report).digest('hex')}`).toBe(hash);
    }
  }, 240_000);

  it('ends the edition that is over, and leaves the other one running', async () => {
    expect((await editionOf(PAST.label)).state).toBe('concluded');
    expect((await editionOf(RUNNING.label)).state).toBe('running');
  });

  it('shows nothing in public of the sealed ranking that is under embargo', async () => {
    const { id } = await editionOf(RUNNING.label);
    const published = await allOf<{ id: string }>(secretariat, `/rankings?edition=${id}&state=published`);
    expect(published).toHaveLength(1);
    const [ranking] = published as [{ id: string }];
    const { publicFrom } = await secretariat.get<{ publicFrom: string }>(`/rankings/${ranking.id}/publication`);
    expect(new Date(publicFrom).getTime()).toBeGreaterThan(Date.now());
    const everybody = visitor(server.baseUrl);
    for (const path of [`/public/rankings/${ranking.id}`, `/public/rankings/${ranking.id}/bundle`]) {
      await expect(everybody.text(path)).rejects.toThrow('answered 404');
    }
    expect(await everybody.text('/public/editions')).not.toContain(RUNNING.label);
    expect(await everybody.text('/public/rankings?limit=200')).not.toContain(RUNNING.label);
  });

  it('leaves work to whoever signs in', async () => {
    const [evaluator, nominee] = [await person('penilai1'), await person('perusahaan')];
    const sheets = await allOf<{ state: string }>(evaluator, '/me/score-sheets');
    expect(new Set(sheets.map(({ state }) => state))).toEqual(new Set(['awaited', 'draft', 'submitted']));
    const own = await allOf<{ state: string }>(nominee, '/nominations');
    expect(own.map(({ state }) => state).toSorted()).toEqual(['draft', 'returned']);
    expect((await allOf<object>(secretariat, '/nominations?state=submitted')).length).toBeGreaterThan(0);
  });

  it('leaves an audit chain without a gap and every invariant standing', async () => {
    expect(await auditor.get('/oversight/audit/verification')).toMatchObject({ fault: null });
    const { items } = await auditor.get<{ items: { code: string; holds: boolean }[] }>('/oversight/invariants');
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ holds }) => !holds)).toEqual([]);
  });

  it('is introduced by the command as well, which changes nothing', async () => {
    const { code, stdout, stderr } = await demoCommand({ DATA_DIR: dataDir });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(LOADED);
    expect(stdout).not.toMatch(/Loading|Going on/);
  });

  it('introduces itself again at the next start, changes nothing, and leaves nothing behind', async () => {
    const before = await visitor(server.baseUrl).text('/public/rankings?limit=200');
    expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
    expect(await exists(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);

    server = await start();
    const again = await said(server, LOADED);

    expect(again).not.toMatch(/Loading|Going on/);
    expect(again).toContain(`the password of all of them is ${password()}`);
    expect(await visitor(server.baseUrl).text('/public/rankings?limit=200')).toBe(before);
    expect(await server.stop()).toMatchObject({ code: 0, stderr: '' });
    expect(await exists(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  }, 120_000);
});

describe('The command that loads the demo', () => {
  it('leaves a database with editions of its own alone', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client(database.connection);
    await client.connect();
    await client.query(
      `INSERT INTO edition (label, name_id, name_en, period_start, period_end, state, created_at)
       VALUES ('2025', 'Paritrana 2025', 'Paritrana 2025', '2024-01-01', '2024-12-31', 'draft', now())`,
    );
    await client.end();
    try {
      expect(await demoCommand({ DATA_DIR: dataDir, DATABASE_URL: database.url })).toEqual({
        code: 2,
        stdout: '',
        stderr: 'This database holds editions of its own: the demo editions need an empty one.\n',
      });
    } finally {
      await database.drop();
    }
  });

  it('is refused in production', async () => {
    const settings = {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing',
      STORAGE_URL: 'file:///nowhere',
      MAIL_URL: 'smtp://127.0.0.1:1',
      PUBLIC_URL: 'https://paritrana.invalid',
      TOKEN_SECRET: 'x'.repeat(32),
      SIGNING_KEY: generateSigningKey(),
    };
    expect(await demoCommand(settings)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Demo accounts are refused in production.\n',
    });
  });
});
