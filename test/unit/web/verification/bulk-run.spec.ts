import { describe, expect, it } from '@jest/globals';

import { BulkRun, countSteps } from '../../../../src/web/features/nominations/bulk/bulk-run.js';

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id.toUpperCase() }));
const refusal = (status: number) => ({ type: 'about:blank', title: 'Berkas belum lengkap', status, code: 'x' });
const statesOf = (run: BulkRun): string[] => run.snapshot().steps.map(({ id, state }) => `${id} ${state}`);

describe('A bulk action', () => {
  it('does the rows one after the other, in the order they were chosen', async () => {
    const said: string[] = [];
    const run = new BulkRun(rows, async (id) => {
      said.push(`begin ${id}`);
      await Promise.resolve();
      said.push(`end ${id}`);
    });
    await run.start();
    expect(said).toEqual(rows.flatMap(({ id }) => [`begin ${id}`, `end ${id}`]));
    expect(countSteps(run.snapshot().steps)).toEqual({ waiting: 0, running: 0, done: 4, refused: 0 });
  });

  it('goes on after a refusal and keeps what the server said about it', async () => {
    const run = new BulkRun(rows, (id) => (id === 'b' ? reject(refusal(422)) : Promise.resolve()));
    await run.start();
    expect(statesOf(run)).toEqual(['a done', 'b refused', 'c done', 'd done']);
    expect(run.snapshot().steps[1]?.error).toEqual(refusal(422));
  });

  it.each([
    ['the network is gone', new TypeError('failed to fetch')],
    ['the session is over', refusal(401)],
    ['there were too many requests', refusal(429)],
  ])('stops by itself when %s, and leaves the rest for later', async (_why, error) => {
    const run = new BulkRun(rows, (id) => (id === 'b' ? reject(error) : Promise.resolve()));
    await run.start();
    expect(statesOf(run)).toEqual(['a done', 'b refused', 'c waiting', 'd waiting']);
    expect(run.snapshot().phase).toBe('idle');
  });

  it('can be stopped after the row that is under way, and goes on where it was left', async () => {
    const done: string[] = [];
    const run = new BulkRun(rows, (id) => {
      done.push(id);
      if (id === 'b') run.stop();
      return Promise.resolve();
    });
    await run.start();
    expect(statesOf(run)).toEqual(['a done', 'b done', 'c waiting', 'd waiting']);
    await run.start();
    expect(done).toEqual(['a', 'b', 'c', 'd']);
  });

  it('tries again only what was refused, and says that it is a repetition', async () => {
    const asked: [string, boolean][] = [];
    const run = new BulkRun(rows, (id, isRepeated) => {
      asked.push([id, isRepeated]);
      return !isRepeated && (id === 'b' || id === 'd') ? reject(refusal(409)) : Promise.resolve();
    });
    await run.start();
    asked.length = 0;
    await run.retry('d');
    expect(asked).toEqual([['d', true]]);
    expect(statesOf(run)).toEqual(['a done', 'b refused', 'c done', 'd done']);
    await run.retry();
    expect(statesOf(run)).toEqual(['a done', 'b done', 'c done', 'd done']);
  });

  it('is under way once, however often it is begun', async () => {
    let count = 0;
    const run = new BulkRun(rows, () => {
      count += 1;
      return Promise.resolve();
    });
    await Promise.all([run.start(), run.start(), run.retry()]);
    expect(count).toBe(rows.length);
  });
});

// What the API client throws are problem details, not errors.
// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
const reject = (why: unknown): Promise<never> => Promise.reject(why);
