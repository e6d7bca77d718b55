import { type Lock, type Locker, type RequestRelease } from '@tus/server';

interface Holder {
  readonly stop: RequestRelease;
  readonly released: Promise<void>;
  readonly release: () => void;
}

/**
 * One request at a time per file, and the newest goes first: a sender that asks again has lost its earlier line, so whoever
 * still listens there is asked to stop. Unlike the library's own locker it sleeps while it waits, and does not ask anew at
 * every turn of the event loop. It knows the requests of this process only.
 */
export class NewestFirstLocker implements Locker {
  private readonly holders = new Map<string, Holder>();
  private isEnding = false;

  newLock(id: string): Lock {
    return {
      lock: (_signal, stop) => this.hold(id, stop),
      unlock: () => {
        this.holders.get(id)?.release();
        return Promise.resolve();
      },
    };
  }

  /** Asks everybody to stop, those as well who come later: for a server that wants to end while senders hurry back. */
  stopAll(): void {
    this.isEnding = true;
    for (const { stop } of this.holders.values()) void stop();
  }

  private async hold(id: string, stop: RequestRelease): Promise<void> {
    for (let holder = this.holders.get(id); holder; holder = this.holders.get(id)) {
      await holder.stop();
      await holder.released;
    }
    let settle: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (settle = resolve));
    const release = (): void => {
      this.holders.delete(id);
      settle();
    };
    this.holders.set(id, { stop, released, release });
    if (this.isEnding) void stop();
  }
}
