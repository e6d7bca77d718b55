import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { type Tx } from '../../platform/database/database.js';
import { fromCursor } from '../../platform/http/paging.js';
import { Edition } from './edition.entity.js';
import { type EditionState } from './edition.lifecycle.js';
import { editionCondition } from './edition.policy.js';

export interface EditionFilter {
  readonly state?: EditionState | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** The read side of editions. What the actor may not see does not exist here. */
@Injectable()
export class EditionsQueries {
  /** Up to `limit + 1` editions, the newest first; one query, however many there are. */
  list(tx: Tx, actor: Actor, { state, limit, after }: EditionFilter): Promise<Edition[]> {
    const query = tx
      .createQueryBuilder(Edition, 'e')
      .where(editionCondition(actor, 'e'))
      .orderBy('e.createdAt', 'DESC')
      .addOrderBy('e.id', 'DESC')
      .limit(limit + 1);
    if (state !== undefined) query.andWhere('e.state = :state', { state });
    if (after !== undefined) {
      const [createdAt, id] = fromCursor(after, ['instant', 'uuid']);
      query.andWhere('(e.created_at, e.id) < (:createdAt, :id)', { createdAt, id });
    }
    return query.getMany();
  }
}

/** The sort key of `list`. */
export const editionKey = ({ createdAt, id }: Edition): readonly [string, string] => [createdAt.toISOString(), id];
