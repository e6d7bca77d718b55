import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { forbidden } from '../../core/errors.js';
import {
  type AuditFilter,
  type AuditHead,
  AuditLog,
  type AuditPage,
  type AuditReport,
} from '../../platform/audit/index.js';
import { Database } from '../../platform/database/database.js';
import { checkInvariants, type InvariantReport } from './invariants.queries.js';
import { canOversee } from './oversight.policy.js';

/** What auditors of the national level look at. Throws `oversight.national-only` for everybody else. */
@Injectable()
export class OversightService {
  constructor(
    private readonly db: Database,
    private readonly log: AuditLog,
  ) {}

  async invariants(actor: Actor): Promise<InvariantReport[]> {
    assertMay(actor);
    return checkInvariants(this.db.reader);
  }

  /** A page of the audit log, newest first. */
  async entries(actor: Actor, filter: AuditFilter): Promise<AuditPage> {
    assertMay(actor);
    return this.log.list(filter);
  }

  /** Reads the whole log again; names the first fault, if there is one. */
  async verify(actor: Actor): Promise<AuditReport> {
    assertMay(actor);
    return this.log.verify();
  }

  /** The state of the log, to be kept elsewhere. */
  async head(actor: Actor): Promise<AuditHead> {
    assertMay(actor);
    return this.log.head(this.db.reader);
  }
}

function assertMay(actor: Actor): void {
  if (!canOversee(actor)) throw forbidden('oversight.national-only');
}
