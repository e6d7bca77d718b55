import { useSyncExternalStore } from 'react';

import { carryOut, carryOutAgain, type Terms } from '../act.js';
import { type Act } from '../next-states.js';
import { BulkRun, type RunStatus } from './bulk-run.js';

interface Job {
  readonly act: Act;
  readonly run: BulkRun;
}

export interface JobInView extends Job {
  readonly status: RunStatus;
}

interface Order {
  readonly act: Act;
  readonly terms: Terms;
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  /** Told whenever the run comes to rest. */
  readonly onRest: (status: RunStatus) => void;
}

// Outside the page, so that it goes on and its report is still there when somebody leaves the page and comes back.
let job: Job | null = null;
const listeners = new Set<() => void>();
let view: JobInView | null = null;

function renew(): void {
  view = job && { ...job, status: job.run.snapshot() };
  listeners.forEach((listener) => {
    listener();
  });
}

const warn = (event: BeforeUnloadEvent): void => {
  event.preventDefault();
};

/** Begins a bulk action. One at a time: the next has to wait until this one rests. */
export function beginBulk({ act, terms, rows, onRest }: Order): void {
  if (job && job.run.snapshot().phase !== 'idle') return;
  const run = new BulkRun(rows, (id, isRepeated) => (isRepeated ? carryOutAgain : carryOut)(act, id, terms));
  let phase = run.snapshot().phase;
  run.subscribe(() => {
    const status = run.snapshot();
    const hasComeToRest = status.phase === 'idle' && phase !== 'idle';
    phase = status.phase;
    // Closing the tab would cut it off; leaving the page would not.
    if (status.phase === 'idle') removeEventListener('beforeunload', warn);
    else addEventListener('beforeunload', warn);
    renew();
    if (hasComeToRest) onRest(status);
  });
  job = { act, run };
  renew();
  void run.start();
}

/** Lets go of the report of a run that rests. */
export function closeBulk(): void {
  job = null;
  renew();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The bulk action that is under way or whose report has not been closed. */
export const useBulk = (): JobInView | null => useSyncExternalStore(subscribe, () => view);
