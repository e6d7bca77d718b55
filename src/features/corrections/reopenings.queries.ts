import { Injectable } from '@nestjs/common';

import { type Actor, provinceScope } from '../../core/access.js';
import { Database } from '../../platform/database/database.js';
import { fromCursor, type Page, toPage } from '../../platform/http/paging.js';
import { type ListReopenings } from './reopenings.dto.js';
import { type Reopening, ReopeningsRepository } from './reopenings.repository.js';

/** The read side of reopenings. */
@Injectable()
export class ReopeningsQueries {
  constructor(
    private readonly db: Database,
    private readonly reopenings: ReopeningsRepository,
  ) {}

  /** The requests that the actor may see, newest first; one query, however many there are. */
  async list<View>(actor: Actor, query: ListReopenings, view: (row: Reopening) => View): Promise<Page<View>> {
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${String(values.push(value))}`;
    const conditions = [seeCondition(actor, bind)];
    if (query.outcome) conditions.push(`o.outcome = ${bind(query.outcome)}`);
    if (query.rankingId) conditions.push(`s.ranking_id = ${bind(query.rankingId)}`);
    if (query.after) {
      const [at = '', id = ''] = fromCursor(query.after, ['instant', 'uuid']).map(bind);
      conditions.push(`(o.requested_at, o.id) < (${at}::timestamptz, ${id}::uuid)`);
    }
    const limit = bind(query.limit + 1);
    const rows = await this.reopenings.list(this.db.reader, conditions, values, limit);
    return toPage(rows, query.limit, view, (row) => [row.requestedAt.toISOString(), row.id]);
  }
}

/** The same rule as `canSee`, over the joins of a reopening; a test holds the two together. */
function seeCondition(actor: Actor, bind: (value: unknown) => string): string {
  const scope = provinceScope(actor, 'secretariat', 'auditor');
  const user = bind(actor.userId);
  const ways = [
    scope === 'everywhere' ? 'true' : `n.province_code = ANY(${bind(scope)}::char(2)[])`,
    `(seat.user_id = ${user}::uuid AND a.state = 'assigned')`,
    `(chair.user_id = ${user}::uuid AND ca.state IS DISTINCT FROM 'recused')`,
  ];
  return `(${ways.join(' OR ')})`;
}
