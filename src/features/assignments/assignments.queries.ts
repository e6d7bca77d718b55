import { type Actor } from '../../core/access.js';
import { type Tx } from '../../platform/database/database.js';
import { fromCursor } from '../../platform/http/paging.js';
import { type SeatRow } from '../panels/index.js';
import { type ConflictKind, type Declaration, type RecusalOrigin } from './assignment.entity.js';
import { type AssignmentState } from './assignment.lifecycle.js';

/** A nomination that an evaluator is to mark. */
export interface MyAssignmentRow {
  readonly nominationId: string;
  readonly nomineeName: string;
  readonly declaration: Declaration;
  readonly seatId: string;
  readonly rankingId: string;
  readonly category: { readonly id: string; readonly nameId: string; readonly nameEn: string };
}

/** One seat and one nomination; `state` is null while they have not been brought together. */
interface ConflictCell extends Pick<SeatRow, 'number' | 'constituency'> {
  readonly seatId: string;
  readonly isFilled: boolean;
  readonly state: AssignmentState | null;
  readonly declaration: Declaration | null;
  readonly conflictKind: ConflictKind | null;
  readonly recusalOrigin: RecusalOrigin | null;
  readonly reason: string | null;
  /** ISO 8601, as PostgreSQL writes it in JSON. */
  readonly recusedAt: string | null;
}

export interface ConflictRow {
  readonly nominationId: string;
  readonly nomineeName: string;
  readonly cells: ConflictCell[];
}

interface PageFilter {
  readonly limit: number;
  readonly after?: string | undefined;
}

const namedAfter = (after: string | undefined): (string | number | null)[] =>
  after === undefined ? [null, null] : fromCursor(after, ['text', 'uuid']);

/**
 * Up to `limit + 1` of the nominations that the actor is to mark, by name, while their ranking is undecided. A recused one
 * is not among them, whatever is asked.
 */
export function listMyAssignments(
  tx: Tx,
  actor: Actor,
  filter: PageFilter & { readonly rankingId?: string | undefined },
): Promise<MyAssignmentRow[]> {
  // A filter by ranking would tell the ranking of a name before the declaration: until then it finds nothing.
  return tx.query(
    `SELECT n.id AS "nominationId", m.name AS "nomineeName", a.declaration, a.seat_id AS "seatId", r.id AS "rankingId",
            jsonb_build_object('id', c.id, 'nameId', c.name_id, 'nameEn', c.name_en) AS category
     FROM seat s
     JOIN assignment a ON a.seat_id = s.id AND a.state = 'assigned'
     JOIN nomination n ON n.id = a.nomination_id AND n.state = 'verified'
     JOIN nominee m ON m.id = n.nominee_id
     JOIN ranking r ON r.id = n.ranking_id AND r.state IN ('open', 'shortlisted')
     JOIN category c ON c.id = r.category_id
     WHERE s.user_id = $1
       AND ($2::uuid IS NULL OR (r.id = $2 AND a.declaration = 'none'))
       AND ($3::text IS NULL OR (m.name, n.id) > ($3, $4::uuid))
     ORDER BY m.name, n.id LIMIT $5`,
    [actor.userId, filter.rankingId ?? null, ...namedAfter(filter.after), filter.limit + 1],
  );
}

/** Up to `limit + 1` of the ranking's verified nominations, by name, each with every seat of the panel, by number. */
export function listConflicts(tx: Tx, rankingId: string, panelId: string, filter: PageFilter): Promise<ConflictRow[]> {
  return tx.query(
    `SELECT n.id AS "nominationId", m.name AS "nomineeName", (
       SELECT coalesce(jsonb_agg(jsonb_build_object(
         'seatId', s.id, 'number', s.number, 'isFilled', s.user_id IS NOT NULL,
         'constituency', jsonb_build_object('code', c.code, 'nameId', c.name_id, 'nameEn', c.name_en),
         'state', a.state, 'declaration', a.declaration, 'conflictKind', a.conflict_kind,
         'recusalOrigin', a.recusal_origin, 'reason', a.reason, 'recusedAt', a.recused_at) ORDER BY s.number), '[]')
       FROM seat s JOIN constituency c ON c.code = s.constituency_code
       LEFT JOIN assignment a ON a.seat_id = s.id AND a.nomination_id = n.id
       WHERE s.panel_id = $2) AS cells
     FROM nomination n JOIN nominee m ON m.id = n.nominee_id
     WHERE n.ranking_id = $1 AND n.state = 'verified' AND ($3::text IS NULL OR (m.name, n.id) > ($3, $4::uuid))
     ORDER BY m.name, n.id LIMIT $5`,
    [rankingId, panelId, ...namedAfter(filter.after), filter.limit + 1],
  );
}
