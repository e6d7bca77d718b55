import { type Actor, provinceScope, reachesProvince } from '../../core/access.js';
import { type Tx } from '../../platform/database/database.js';
import { containing } from '../../platform/database/like.js';
import { fromCursor } from '../../platform/http/paging.js';
import { type Level } from '../editions/index.js';
import { maySit } from './evaluator.policy.js';

export type EvaluatorState = 'invited' | 'active';

/** Somebody who may be given a seat: nothing of the account but what choosing takes. */
export interface EvaluatorRow {
  readonly id: string;
  readonly name: string;
  readonly state: EvaluatorState;
  readonly isNational: boolean;
  readonly provinceCodes: string[];
}

export interface EvaluatorFilter {
  readonly q?: string | undefined;
  readonly level?: Level | undefined;
  readonly provinceCode?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** Up to `limit + 1` of those who may sit on a panel that the actor runs, by name; one query, however many there are. */
export function listEvaluators(tx: Tx, actor: Actor, filter: EvaluatorFilter): Promise<EvaluatorRow[]> {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${String(values.push(value))}`;
  const scope = provinceScope(actor, 'secretariat');
  const own = scope === 'everywhere' ? 'ARRAY(SELECT code FROM province)' : `${bind(scope)}::char(2)[]`;
  const conditions = [maySit('u', panelsOf(filter, own, bind))];
  if (!runsPanelOf(actor, filter)) conditions.push('false');
  if (filter.q) conditions.push(`u.name ILIKE ${bind(containing(filter.q))}`);
  if (filter.after) {
    const [name, id] = fromCursor(filter.after, ['text', 'uuid']);
    conditions.push(`(u.name, u.id) > (${bind(name)}, ${bind(id)}::uuid)`);
  }
  return tx.query(
    `SELECT u.id, u.name, u.state, role.*
     FROM user_account u CROSS JOIN LATERAL (
       SELECT bool_or(province_code IS NULL) AS "isNational",
         coalesce(array_agg(province_code::text ORDER BY province_code) FILTER (WHERE province_code = ANY(${own})), '{}')
           AS "provinceCodes"
       FROM role_grant WHERE user_id = u.id AND role_grant.role = 'evaluator'
     ) role
     WHERE ${conditions.join(' AND ')} ORDER BY u.name, u.id LIMIT ${bind(filter.limit + 1)}`,
    values,
  );
}

/** The provinces whose evaluators may sit: that of the panel, none for a national one, all of the actor's when none is named. */
function panelsOf({ level, provinceCode }: EvaluatorFilter, own: string, bind: (value: unknown) => string): string {
  if (level === 'national') return 'ARRAY[]::char(2)[]';
  return provinceCode === undefined ? own : `ARRAY[${bind(provinceCode)}::char(2)]`;
}

/** A panel that the actor does not run does not exist for it: nobody is listed for it. */
function runsPanelOf(actor: Actor, { level, provinceCode }: EvaluatorFilter): boolean {
  if (level === 'national') return provinceCode === undefined && reachesProvince(actor, null, 'secretariat');
  return provinceCode === undefined || reachesProvince(actor, provinceCode, 'secretariat');
}
