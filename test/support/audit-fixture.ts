import { type Actor } from '../../src/core/access.js';
import { AuditLog } from '../../src/platform/audit/index.js';
import { Database, type Tx } from '../../src/platform/database/database.js';
import { Clock } from '../../src/platform/time/clock.js';
import { createTestDatabase } from './database.js';

export const AUDIT_ACTOR: Actor = {
  userId: '0190c7d2-0000-7000-8000-000000000001',
  sessionId: null,
  grants: [
    { role: 'secretariat', provinceCode: '32', nomineeId: null },
    { role: 'auditor', provinceCode: null, nomineeId: null },
  ],
  requestId: 'req-1',
  arrivedAt: new Date('2026-05-01T00:00:00.000Z'),
};

/** A clock that moves one second with every question, so that the order of entries can be told. */
class TickingClock extends Clock {
  private seconds = 0;
  override now(): Date {
    this.seconds += 1;
    return new Date(Date.UTC(2026, 4, 1, 0, 0, this.seconds));
  }
}

/** An audit log on a database of its own, and the means to fill it and to tamper with it. */
export class AuditFixture {
  readonly audit: AuditLog;

  private constructor(
    readonly db: Database,
    private readonly drop: () => Promise<void>,
  ) {
    this.audit = new AuditLog(db, new TickingClock());
  }

  static async open(): Promise<AuditFixture> {
    const database = await createTestDatabase();
    const db = new Database(database.connection);
    await db.onModuleInit();
    return new AuditFixture(db, () => database.drop());
  }

  async close(): Promise<void> {
    await this.db.onApplicationShutdown();
    await this.drop();
  }

  submitted(tx: Tx, id: string): Promise<void> {
    return this.audit.record(tx, AUDIT_ACTOR, {
      event: 'nomination.submitted',
      subject: { type: 'nomination', id },
      before: { state: 'draft' },
      after: { state: 'submitted' },
    });
  }

  /** `n-1`, `n-2`, … one transaction after the other, and so all in lane 0. */
  async fillLane(count: number): Promise<void> {
    for (let n = 1; n <= count; n += 1) await this.db.transaction((tx) => this.submitted(tx, `n-${n}`));
  }

  /** What somebody with every right on the server can do: the refusing triggers do not fire for a replica. */
  async asIntruder(...statements: readonly string[]): Promise<void> {
    await this.db.source.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      for (const statement of statements) await tx.query(statement);
    });
  }

  async empty(): Promise<void> {
    await this.asIntruder('DELETE FROM audit_entry', 'DELETE FROM audit_lane');
  }
}
