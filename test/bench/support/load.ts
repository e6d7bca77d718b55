import { Worker } from 'node:worker_threads';

export interface BenchRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Measured {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  /** How many of the requests were sent. */
  readonly used: number;
}

interface Answer {
  readonly latencies: number[];
  readonly statuses: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly used: number;
}

/** Sends the requests from a thread of its own until they or the seconds run out. Throws when one of them fails. */
export async function load(
  url: string,
  requests: readonly BenchRequest[],
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Measured> {
  const worker = new Worker(new URL('load-worker.mjs', import.meta.url), {
    workerData: { url, requests, connections, seconds },
  });
  const answer = await new Promise<Answer>((resolve, reject) => worker.once('message', resolve).once('error', reject));
  const failed = Object.entries(answer.statuses).filter(([status]) => !status.startsWith('2'));
  if (failed.length > 0) throw new Error(`requests failed: ${JSON.stringify(answer.statuses)}`);
  const sorted = answer.latencies.toSorted((a, b) => a - b);
  return {
    p50: sorted[Math.floor(sorted.length * 0.5)] ?? NaN,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? NaN,
    perSecond: sorted.length / answer.seconds,
    used: answer.used,
  };
}
