import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BroadcastChannel } from 'node:worker_threads';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type HeavyTask, WorkerOverrun, Workers } from '../../../src/platform/workers/workers.js';

const LIMITS = { seconds: 30, megabytes: 64 };
const HEAD = `import { parentPort, threadId, workerData } from 'node:worker_threads';\n`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paritrana-threads-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A thread of this source; the function of the same name is never the one that is asked. */
async function taskOf(name: string, source: string): Promise<HeavyTask<unknown, unknown>> {
  const file = join(folder, `${name}.mjs`);
  await writeFile(file, HEAD + source);
  return { thread: pathToFileURL(file), run: () => 'in this thread' };
}

describe('heavy work', () => {
  it('is computed in a thread of its own, from plain data', async () => {
    const task = await taskOf('echo', 'parentPort.postMessage([workerData.question, threadId > 0]);');
    expect(await new Workers().run(task, { question: 'siapa' }, LIMITS)).toEqual(['siapa', true]);
  });

  it('runs one at a time, in the order of asking', async () => {
    const task = await taskOf(
      'spell',
      `const from = Date.now(); while (Date.now() - from < workerData); parentPort.postMessage([from, Date.now()]);`,
    );
    const workers = new Workers();
    const spells = await Promise.all([40, 20, 1].map((ms) => workers.run(task, ms, LIMITS)));
    const times = (spells as number[][]).flat();
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('is ended when it takes too long or too much, and the next one runs', async () => {
    const workers = new Workers();
    const hang = await taskOf('hang', 'for (;;);');
    const glut = await taskOf('glut', 'const all = []; for (;;) all.push(new Array(10_000).fill(all.length));');
    const echo = await taskOf('echo', 'parentPort.postMessage(workerData);');
    const answers = await Promise.allSettled([
      workers.run(hang, null, { ...LIMITS, seconds: 0.2 }),
      workers.run(glut, null, { ...LIMITS, megabytes: 16 }),
      workers.run(echo, 'masih jalan', LIMITS),
    ]);
    expect(answers).toEqual([
      { status: 'rejected', reason: new WorkerOverrun('time') },
      { status: 'rejected', reason: new WorkerOverrun('memory') },
      { status: 'fulfilled', value: 'masih jalan' },
    ]);
  });

  it('tells the error of the thread, and of one that ends without a word', async () => {
    const workers = new Workers();
    const answers = await Promise.allSettled([
      workers.run(await taskOf('fail', `throw new RangeError('di luar batas');`), null, LIMITS),
      workers.run(await taskOf('mute', 'process.exit(0);'), null, LIMITS),
    ]);
    expect(answers.map((answer) => (answer.status === 'rejected' ? (answer.reason as Error).message : ''))).toEqual([
      'di luar batas',
      'the thread ended without an answer',
    ]);
  });

  it('asks to come back later when too many wait', async () => {
    const workers = new Workers();
    const task = await taskOf('echo', 'parentPort.postMessage(workerData);');
    const answers = await Promise.allSettled(Array.from({ length: 17 }, () => workers.run(task, 1, LIMITS)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(16);
    expect(answers.at(-1)).toMatchObject({ reason: { code: 'request.too-many', params: { retryAfterSeconds: 30 } } });
  });

  it('ends with the application, and what waits does not begin', async () => {
    const workers = new Workers();
    const said = new BroadcastChannel('paritrana-threads');
    const begun = new Promise((resolve) => (said.onmessage = resolve));
    const hang = await taskOf('hang-aloud', `new BroadcastChannel('paritrana-threads').postMessage(1); for (;;);`);
    const asked = Promise.allSettled([workers.run(hang, null, LIMITS), workers.run(hang, null, LIMITS)]);
    await begun;
    said.close();
    await workers.onApplicationShutdown();
    expect((await asked).map((answer) => (answer as PromiseRejectedResult).reason as unknown)).toEqual([
      new Error('the thread ended without an answer'),
      new Error('the application has stopped'),
    ]);
  });

  it('runs in this thread where only the sources are at hand', async () => {
    const task = { thread: new URL('./nowhere.js', import.meta.url), run: (word: string) => word.toUpperCase() };
    expect(await new Workers().run(task, 'di sini', LIMITS)).toBe('DI SINI');
  });
});
