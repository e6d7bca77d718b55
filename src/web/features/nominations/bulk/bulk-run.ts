import { isOffline, isProblem } from '../../../api/problem.js';

export type StepState = 'waiting' | 'running' | 'done' | 'refused';

/** One row of a bulk action and what became of it. */
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly state: StepState;
  /** Why it was refused: problem details, or a lost network. */
  readonly error: unknown;
  readonly attempts: number;
}

export interface RunStatus {
  readonly steps: readonly Step[];
  /** `stopping` ends after the row that is under way. */
  readonly phase: 'idle' | 'running' | 'stopping';
}

export type PerformStep = (id: string, isRepeated: boolean) => Promise<unknown>;

/** Does the same with many rows, one after the other. What is refused is kept with its reason; the rest goes on. */
export class BulkRun {
  private status: RunStatus;
  private readonly listeners = new Set<() => void>();

  constructor(
    rows: readonly { readonly id: string; readonly name: string }[],
    private readonly perform: PerformStep,
  ) {
    const steps = rows.map(({ id, name }): Step => ({ id, name, state: 'waiting', error: null, attempts: 0 }));
    this.status = { steps, phase: 'idle' };
  }

  readonly snapshot = (): RunStatus => this.status;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Goes through everything that waits. Stops by itself where every further row would fail in the same way. */
  async start(): Promise<void> {
    if (this.status.phase !== 'idle') return;
    this.become({ phase: 'running' });
    for (;;) {
      const next = this.status.steps.find(({ state }) => state === 'waiting');
      if (!next || this.isAskedToStop()) break;
      await this.take(next);
    }
    this.become({ phase: 'idle' });
  }

  /** Leaves undone what has not begun. */
  stop(): void {
    if (this.status.phase === 'running') this.become({ phase: 'stopping' });
  }

  /** Puts refused rows back in line, all of them or one, and goes on. */
  retry(id?: string): Promise<void> {
    const isMeant = (step: Step): boolean => step.state === 'refused' && (id === undefined || step.id === id);
    const steps = this.status.steps.map((step) => (isMeant(step) ? { ...step, state: 'waiting' as const } : step));
    this.become({ steps });
    return this.start();
  }

  private async take({ id, attempts }: Step): Promise<void> {
    this.note(id, { state: 'running', attempts: attempts + 1, error: null });
    try {
      await this.perform(id, attempts > 0);
      this.note(id, { state: 'done' });
    } catch (error) {
      this.note(id, { state: 'refused', error });
      if (stopsAll(error)) this.stop();
    }
  }

  private isAskedToStop(): boolean {
    return this.status.phase === 'stopping';
  }

  private note(id: string, change: Partial<Step>): void {
    this.become({ steps: this.status.steps.map((step) => (step.id === id ? { ...step, ...change } : step)) });
  }

  private become(change: Partial<RunStatus>): void {
    this.status = { ...this.status, ...change };
    this.listeners.forEach((listener) => {
      listener();
    });
  }
}

/** A lost network, a session that is over, too many requests: no reason to try the rest right now. */
const stopsAll = (error: unknown): boolean =>
  isOffline(error) || (isProblem(error) && (error.status === 401 || error.status === 429));

export const countSteps = (steps: readonly Step[]): Readonly<Record<StepState, number>> => {
  const counts = { waiting: 0, running: 0, done: 0, refused: 0 };
  for (const { state } of steps) counts[state] += 1;
  return counts;
};
