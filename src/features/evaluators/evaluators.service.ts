import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { Database } from '../../platform/database/database.js';
import { type Page, toPage } from '../../platform/http/paging.js';
import { type EvaluatorView, type ListEvaluators, toEvaluatorView } from './evaluators.dto.js';
import { listEvaluators } from './evaluators.queries.js';

/** Whom a secretariat may appoint. Accounts themselves are the administrator's. */
@Injectable()
export class EvaluatorsService {
  constructor(private readonly db: Database) {}

  /** A page of those who may sit on a panel that the actor runs, by name. */
  async list(actor: Actor, query: ListEvaluators): Promise<Page<EvaluatorView>> {
    const rows = await listEvaluators(this.db.reader, actor, query);
    return toPage(rows, query.limit, toEvaluatorView, (row) => [row.name, row.id]);
  }
}
