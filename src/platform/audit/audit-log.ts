import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { chainHead } from '../../core/ledger/hash-chain.js';
import { Database, type Tx } from '../database/database.js';
import { queryPrepared } from '../database/prepared.js';
import { Clock } from '../time/clock.js';
import { auditPayload } from './audit-payload.js';
import { AuditVerifier } from './audit-verifier.js';
import { laneHeads, listEntries } from './audit.queries.js';
import {
  type AuditFilter,
  type AuditHead,
  type AuditPage,
  type AuditRecord,
  type AuditReport,
  type SqlCall,
  type VerifyOptions,
} from './audit.types.js';

const APPEND = { name: 'audit-append', text: 'SELECT audit_append($1)' };

/** Who did what to which thing, when, and what it changed: append-only and hash-chained by the database. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Appends one entry inside the caller's transaction: it stands or falls with the change. One round trip, and it does not
   * wait for another transaction's entry. Several entries of one transaction follow each other in one lane.
   *
   * @throws TypeError when a value has no JSON form. `AuditRecord` says what must never be recorded.
   */
  async record(tx: Tx, actor: Actor, entry: AuditRecord): Promise<void> {
    await queryPrepared(tx, APPEND, [auditPayload(actor, entry, this.clock.now())]);
  }

  /**
   * As `record`, in one round trip with the call of the database function that makes the change: for what everybody does in
   * the same minute.
   */
  async recordAlong(tx: Tx, actor: Actor, entry: AuditRecord, { name, sql, values }: SqlCall): Promise<void> {
    const payload = auditPayload(actor, entry, this.clock.now());
    const statement = { name, text: `SELECT ${sql}, audit_append($${values.length + 1})` };
    await queryPrepared(tx, statement, [...values, payload]);
  }

  /** The state of the log as this transaction sees it, its own entries included; about 100 bytes a lane. */
  async head(tx: Tx): Promise<AuditHead> {
    // The ends of the lanes move at commit, unless somebody asks earlier. Outside a transaction there is nothing to move.
    if (tx.queryRunner?.isTransactionActive) await tx.query('SET CONSTRAINTS audit_entry_moves_its_lane IMMEDIATE');
    return chainHead(await laneHeads(tx));
  }

  /** Reads every entry in batches, while others go on writing, and names the first fault by lane and place. */
  verify(options: VerifyOptions = {}): Promise<AuditReport> {
    return new AuditVerifier(this.db.reader, options).run();
  }

  /** Newest first. The caller's policy decides who may read the log: auditors read everything. */
  list(filter: AuditFilter): Promise<AuditPage> {
    return listEntries(this.db.reader, filter);
  }
}
