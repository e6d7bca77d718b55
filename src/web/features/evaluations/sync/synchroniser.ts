import { currentSession, onSession } from '../../../api/session.js';
import { apiMarkServer } from '../outbox/api-mark-server.js';
import { type Courier } from '../outbox/courier.js';
import { sheetKey } from '../outbox/entry.js';
import { type EvaluatorDatabase } from '../store/evaluator-database.js';
import { goneNominations, keepLists, letGoOf, readLists } from './lists.js';
import { keepCategories, keepFile, keepRubric, prefetchTasks, readSheet, runTasks } from './prefetch.js';
import { whileHere } from './while-here.js';
import { apiWorkServer } from './work-server.js';

const MINUTE_MS = 60_000;
/** A copy of the lists this young is not read again just because somebody looks. */
const LOOK_AGAIN_MS = MINUTE_MS;
const FILE_GOOD_FOR_MS = 15 * MINUTE_MS;

/** Keeps the copy of the evaluator's work on this device up to date. Of all tabs one reads at a time. */
export class Synchroniser {
  private running: Promise<boolean> | null = null;
  private readonly stops: (() => void)[] = [];
  private readonly servers;

  constructor(
    private readonly db: EvaluatorDatabase,
    private readonly courier: Courier,
  ) {
    const isHere = (): boolean => this.isHere();
    this.servers = { work: whileHere(apiWorkServer, isHere), marks: whileHere(apiMarkServer, isHere) };
  }

  start(): void {
    const look = (): void => {
      if (document.visibilityState === 'visible') void this.syncWhenOld();
    };
    const timer = setInterval(look, MINUTE_MS);
    addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    this.stops.push(onSession(look), () => {
      clearInterval(timer);
      removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    });
    look();
  }

  stop(): void {
    this.stops.splice(0).forEach((stop) => {
      stop();
    });
  }

  /** Reads everything again, now; false when that was not possible. */
  sync(): Promise<boolean> {
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async syncWhenOld(): Promise<void> {
    if (!this.isHere() || !this.db.isOpen()) return;
    const { syncedAt } = (await this.db.state.get('sync')) ?? {};
    const age = Date.now() - Date.parse(syncedAt ?? '1970-01-01');
    if (age >= LOOK_AGAIN_MS || (await this.isUnfinished())) await this.sync();
  }

  /** A file that should be here is not: the last time was cut short. */
  private async isUnfinished(): Promise<boolean> {
    const declared = await this.db.assignments.filter(({ declaration }) => declaration === 'none').primaryKeys();
    return (await this.db.files.where('nominationId').anyOf(declared).count()) < declared.length;
  }

  private isHere(): boolean {
    const session = currentSession();
    return session.state === 'signed-in' && session.me.id === this.db.userId;
  }

  private async run(): Promise<boolean> {
    if (!this.isHere()) return false;
    try {
      return await navigator.locks.request(`paritrana.sync.${this.db.userId}`, () => this.read());
    } catch {
      // What is here stays as it is; the next look tries again.
      return false;
    }
  }

  /** Reads what one page shows again: the file, the rule book and the sheet. False when that was not possible. */
  async refresh(nominationId: string, stage: string): Promise<boolean> {
    if (!this.isHere()) return false;
    const { db, servers } = this;
    try {
      await keepFile(db, servers.work, nominationId);
      const file = await db.files.get(nominationId);
      if (file) await keepRubric(db, servers.work, file.rubricId);
      const row = await db.work.get(sheetKey(nominationId, stage));
      const id = (await db.sheets.get(sheetKey(nominationId, stage)))?.sheet.id ?? row?.sheetId ?? null;
      if (id !== null) await readSheet(db, servers.marks, nominationId, id);
      return true;
    } catch {
      return false;
    }
  }

  private async read(): Promise<boolean> {
    const { db, servers } = this;
    await this.courier.send();
    const lists = await readLists(servers.work);
    for (const id of await goneNominations(db, lists)) await letGoOf(db, servers.marks, id);
    await keepLists(db, lists);
    await db.state.put({ key: 'sync', syncedAt: new Date().toISOString(), total: 0, done: 0 });
    await keepCategories(db, servers.work, lists.assignments);
    await runTasks(db, await prefetchTasks(db, servers, new Date(Date.now() - FILE_GOOD_FOR_MS)));
    return true;
  }
}
