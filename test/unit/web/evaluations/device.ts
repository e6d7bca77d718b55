import { IDBKeyRange, indexedDB } from 'fake-indexeddb';

import { flush, type FlushOutcome } from '../../../../src/web/features/evaluations/outbox/flush.js';
import { type Value } from '../../../../src/web/features/evaluations/outbox/entry.js';
import { type MarkServer } from '../../../../src/web/features/evaluations/outbox/mark-server.js';
import { giveValue, valueOn } from '../../../../src/web/features/evaluations/outbox/outbox.js';
import { seenValue } from '../../../../src/web/features/evaluations/outbox/queue.js';
import { EvaluatorDatabase } from '../../../../src/web/features/evaluations/store/evaluator-database.js';

export const NOMINATION = 'N1';
export const STAGE = 'DESK';
export const SHEET = `${NOMINATION}/${STAGE}`;

export const mark = (text: string | null, comment: string | null = null): Value => ({ mark: text, comment });

const openDatabase = (userId: string): EvaluatorDatabase => new EvaluatorDatabase(userId, { indexedDB, IDBKeyRange });

/** A tablet with one person and several tabs: one database, one flush at a time, as Web Locks see to in a browser. */
export class Device {
  readonly tabs: EvaluatorDatabase[];
  private lock: Promise<unknown> = Promise.resolve();

  constructor(
    readonly userId: string,
    private readonly server: MarkServer,
    tabs = 1,
  ) {
    this.tabs = Array.from({ length: tabs }, () => openDatabase(userId));
  }

  db(tab = 0): EvaluatorDatabase {
    const found = this.tabs[tab];
    if (!found) throw new Error(`there is no tab ${String(tab)}`);
    return found;
  }

  /** Closes a tab without a word and opens it again. */
  reload(tab = 0): void {
    this.db(tab).close();
    this.tabs[tab] = openDatabase(this.userId);
  }

  /** Puts the nominee on the work list. */
  async assign(): Promise<void> {
    const names = { nomineeName: 'PT Rahasia (contoh sintetis)', category: { id: 'Besar', en: 'Large' } };
    const ids = { key: SHEET, nominationId: NOMINATION, rankingId: 'R', sheetId: null, stage: STAGE };
    const progress = { state: 'awaited', marked: 0, criteria: 2, declaration: 'none' } as const;
    await this.db().work.put({ ...names, ...ids, ...progress, opensAt: null, closesAt: null });
  }

  /** The person changes a criterion; answers what stood before their eyes when they did. */
  async give(criterion: string, wish: Partial<Value>, { tab = 0, isComplete = true } = {}): Promise<Value> {
    const target = { nominationId: NOMINATION, stage: STAGE, criterion };
    const shown = await this.seen(criterion, tab);
    await giveValue(this.db(tab), target, shown, wish, () => isComplete);
    return shown;
  }

  flush(tab = 0, isStillHere = () => true): Promise<FlushOutcome> {
    const turn = this.lock.then(() => flush(this.db(tab), this.server, isStillHere));
    this.lock = turn.catch(() => undefined);
    return turn;
  }

  /** What the person sees at a criterion. */
  async seen(criterion: string, tab = 0): Promise<Value> {
    const db = this.db(tab);
    const entries = (await db.outbox.where({ sheet: SHEET }).sortBy('seq')).filter(
      (one) => one.criterion === criterion,
    );
    return seenValue(entries, valueOn((await db.sheets.get(SHEET))?.sheet, criterion));
  }

  async forget(): Promise<void> {
    this.tabs.forEach((tab) => {
      tab.close();
    });
    await openDatabase(this.userId).delete();
  }
}
