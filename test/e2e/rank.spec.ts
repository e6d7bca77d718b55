import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Exit, runToEnd } from '../support/server-process.js';
import { outcomeOf, vector } from '../unit/scoring/vectors.js';

const BUILD_MS = 240_000;

interface Expected {
  readonly id: string;
  readonly final: string;
  readonly final_exact: string;
  readonly rank: number | null;
}

interface Award {
  readonly input: { readonly rule: object; readonly nominees: readonly object[] };
  readonly expected: { readonly computed: { readonly results: readonly Expected[] } };
}

const award = vector('25-end-to-end-award') as Award;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paritrana-rank-'));
  expect(await runToEnd({ env: {}, command: ['node', 'scripts/build.mjs'], patienceMs: BUILD_MS })).toMatchObject({
    code: 0,
  });
}, BUILD_MS);
afterAll(() => rm(folder, { recursive: true }));

const paritrana = (...args: string[]): Promise<Exit> =>
  runToEnd({ env: { DATA_DIR: folder }, command: ['node', 'scripts/paritrana.mjs', ...args] });

async function rank(problem: string): Promise<Exit> {
  const path = join(folder, 'problem.json');
  await writeFile(path, problem);
  return paritrana('rank', path);
}

describe('paritrana rank', () => {
  it('prints the exact result of the acceptance award (case 25), and nothing else', async () => {
    const { code, stdout, stderr } = await rank(JSON.stringify(award.input));

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { results, rule } = outcomeOf(award.input);
    expect(stdout).toBe(`${JSON.stringify({ results, rule }, null, 2)}\n`);
    const printed = (JSON.parse(stdout) as { results: { id: string }[] }).results;
    expect(printed.sort((a, b) => a.id.localeCompare(b.id))).toMatchObject(
      award.expected.computed.results.map(({ id, final, final_exact: finalExact, rank }) => ({
        id,
        final,
        finalExact,
        rank,
      })),
    );
  });

  it('lists every fault of a problem, a line each, and prints no result', async () => {
    const [first, ...others] = award.input.nominees;
    const nominees = [{ ...first, penalty: '-2' }, ...others, { ...first, penalti: '2' }];
    expect(await rank(JSON.stringify({ ...award.input, nominees }))).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^\/nominees\/0\/penalty: .+ \[number\.out-of-range\]\n(\/nominees\/9\/\w+: .+ \[[\w.-]+\]\n){2}$/,
      ),
    });
  });

  it('says in one line that a file holds no JSON, or is not there', async () => {
    expect(await rank('{')).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^\S+problem\.json: .+\n$/),
    });
    expect(await paritrana('rank', join(folder, 'nowhere.json'))).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^\S+nowhere\.json: ENOENT: .+\n$/),
    });
  });

  it('is told apart from a failed check when it is used wrongly', async () => {
    expect(await paritrana('rank')).toEqual({
      code: 2,
      stdout: '',
      stderr: "error: missing required argument 'file'\n",
    });
  });
});
