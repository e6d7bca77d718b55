import { liveQuery } from 'dexie';

import { currentSession, onSession, renewAccess } from '../../../api/session.js';
import { type EvaluatorDatabase } from '../store/evaluator-database.js';
import { apiMarkServer } from './api-mark-server.js';
import { waitBefore } from './backoff.js';
import { flush, type FlushOutcome } from './flush.js';

/** What the courier of this tab is doing. */
export type CourierState = 'resting' | 'sending' | 'no-network' | 'signed-out';

const isHere = (userId: string): boolean => {
  const session = currentSession();
  return session.state === 'signed-in' && session.me.id === userId;
};

/**
 * Carries what waits in the outbox to the server: at once, when the network comes back, when the tab is looked at again, after
 * signing in again, and in growing intervals. Of all tabs one sends at a time.
 */
export class Courier {
  state: CourierState = 'resting';
  private readonly listeners = new Set<() => void>();
  private readonly stops: (() => void)[] = [];
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<FlushOutcome> | null = null;
  private isWanted = false;

  constructor(private readonly db: EvaluatorDatabase) {}

  start(): void {
    const wake = (): void => {
      void this.send();
    };
    const look = (): void => {
      if (document.visibilityState === 'visible') wake();
    };
    const waiting = liveQuery(() => this.db.outbox.filter(({ state }) => state === 'waiting').primaryKeys());
    const subscription = waiting.subscribe((entries) => {
      if (entries.length > 0) wake();
    });
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', look);
    this.stops.push(
      // Only a session that is open again is news: every other change of it would ask in circles.
      onSession(() => {
        if (isHere(this.db.userId)) wake();
      }),
      () => {
        subscription.unsubscribe();
      },
      () => {
        removeEventListener('online', wake);
        document.removeEventListener('visibilitychange', look);
      },
    );
    wake();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.stops.splice(0).forEach((stop) => {
      stop();
    });
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Sends what waits; a call while sending goes on makes sure that what was added meanwhile is sent as well. */
  async send(): Promise<FlushOutcome> {
    this.isWanted = true;
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async run(): Promise<FlushOutcome> {
    clearTimeout(this.timer);
    let outcome: FlushOutcome = 'done';
    while (this.isWanted) {
      this.isWanted = false;
      outcome = await this.sendOnce();
    }
    this.failures = outcome === 'later' ? this.failures + 1 : 0;
    if (outcome === 'later') {
      this.timer = setTimeout(() => void this.send(), waitBefore(this.failures, Math.random()));
    }
    this.become(outcome === 'done' ? 'resting' : outcome === 'later' ? 'no-network' : 'signed-out');
    return outcome;
  }

  private async sendOnce(): Promise<FlushOutcome> {
    const waiting = await this.db.outbox.filter(({ state }) => state === 'waiting').count();
    if (waiting === 0) return 'done';
    if (currentSession().state === 'away') await renewAccess(null);
    if (!isHere(this.db.userId)) return currentSession().state === 'away' ? 'later' : 'signed-out';
    this.become('sending');
    const outcome = await this.flushAlone();
    // A token that could not be renewed because the network went is no reason to wait for a password.
    return outcome === 'signed-out' && currentSession().state === 'away' ? 'later' : outcome;
  }

  private async flushAlone(): Promise<FlushOutcome> {
    try {
      return await navigator.locks.request(`paritrana.outbox.${this.db.userId}`, () =>
        flush(this.db, apiMarkServer, () => isHere(this.db.userId)),
      );
    } catch (fault) {
      // At sign-out the database goes away under our feet; everything else is tried again, and seen by whoever watches.
      if (!this.db.isOpen()) return 'signed-out';
      reportError(fault);
      return 'later';
    }
  }

  private become(state: CourierState): void {
    if (state === this.state) return;
    this.state = state;
    this.listeners.forEach((listener) => {
      listener();
    });
  }
}
