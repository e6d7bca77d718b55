import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

import { tooMany } from '../../core/errors.js';

/** A pure computation that takes seconds. Input and answer are plain data: they are copied from thread to thread. */
export interface HeavyTask<Input, Answer> {
  /** The compiled module of the thread: it computes `workerData` and posts the answer to `parentPort`. */
  readonly thread: URL;
  /** The same computation as a function. */
  readonly run: (input: Input) => Answer | Promise<Answer>;
}

export interface ThreadLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** The thread was ended because it took longer, or needed more, than it may. */
export class WorkerOverrun extends Error {
  constructor(readonly limit: 'time' | 'memory') {
    super(`the computation ran out of ${limit}`);
  }
}

/** Whoever comes when so many wait already is asked to come back later. */
const LONGEST_QUEUE = 16;
const RETRY_AFTER_SECONDS = 30;

/**
 * Keeps heavy computations off the thread that answers requests: one at a time, each in a thread of its own. Where there is
 * no compiled module, as in tests that run the sources, the computation runs in this thread and without limits.
 */
@Injectable()
export class Workers implements OnApplicationShutdown {
  private readonly running = new Set<Worker>();
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private hasStopped = false;

  /** Throws `request.too-many` when too many wait, `WorkerOverrun`, and whatever the computation throws. */
  async run<Input, Answer>(task: HeavyTask<Input, Answer>, input: Input, limits: ThreadLimits): Promise<Answer> {
    if (!existsSync(fileURLToPath(task.thread))) return task.run(input);
    if (this.waiting >= LONGEST_QUEUE) throw tooMany('request.too-many', RETRY_AFTER_SECONDS);
    this.waiting += 1;
    const turn = this.last.then(() => this.inThread<Answer>(task.thread, input, limits));
    this.last = turn.catch(() => undefined);
    return turn.finally(() => (this.waiting -= 1));
  }

  async onApplicationShutdown(): Promise<void> {
    this.hasStopped = true;
    await Promise.all([...this.running].map((worker) => worker.terminate()));
  }

  private inThread<Answer>(thread: URL, input: unknown, { seconds, megabytes }: ThreadLimits): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      if (this.hasStopped) throw new Error('the application has stopped');
      const worker = new Worker(thread, {
        workerData: input,
        resourceLimits: { maxOldGenerationSizeMb: megabytes },
      });
      this.running.add(worker);
      const timer = setTimeout(() => {
        reject(new WorkerOverrun('time'));
        void worker.terminate();
      }, seconds * 1_000);
      worker.once('message', resolve);
      worker.once('error', (error) => {
        reject(isOutOfMemory(error) ? new WorkerOverrun('memory') : error);
      });
      worker.once('exit', () => {
        clearTimeout(timer);
        this.running.delete(worker);
        reject(new Error('the thread ended without an answer'));
      });
    });
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
