import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { Database, type Tx } from '../database/database.js';
import { Clock } from '../time/clock.js';
import { auditPayload } from './audit-payload.js';
import { type AuditRecord } from './audit.types.js';

/** Who did what to which thing, when, and what it changed: append-only and hash-chained by the database. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Appends one entry inside the caller's transaction: it stands or falls with the change. One round trip, and it never
   * waits for another transaction's entry. Several entries of one transaction follow each other in one lane.
   */
  async record(tx: Tx, actor: Actor, entry: AuditRecord): Promise<void> {
    await tx.query('SELECT audit_append($1)', [auditPayload(actor, entry, this.clock.now())]);
  }
}
