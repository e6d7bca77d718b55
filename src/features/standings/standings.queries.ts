import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { fromCursor } from '../../platform/http/paging.js';
import { type ProgressScope, type RankingSubject } from './standing.policy.js';

interface StageStanding {
  readonly rounded: string | null;
  readonly sheets: number;
  readonly quorumMet: boolean;
}

type StandingStatus = 'ranked' | 'failed-gate' | 'pending' | 'below-quorum';

/** One line of the running order. `rank` is null for whoever has no score yet or failed a gate. */
export interface StandingRow {
  readonly nominationId: string;
  readonly nomineeName: string;
  readonly rank: string | null;
  readonly status: StandingStatus;
  readonly reached: number | null;
  readonly final: string | null;
  readonly stages: Readonly<Record<string, StageStanding>>;
  readonly refreshedAt: Date;
}

export const SHEET_PROGRESS = ['awaited', 'draft', 'submitted', 'voided', 'recused'] as const;
export type SheetProgress = (typeof SHEET_PROGRESS)[number];

/** How far the sheets of one nominee have come; nothing of what is on them. */
export interface ProgressRow {
  readonly nominationId: string;
  readonly nomineeName: string;
  readonly sheets: readonly {
    readonly seatId: string;
    readonly seatNumber: number;
    readonly stage: string;
    readonly state: SheetProgress;
    readonly sheetId: string | null;
  }[];
}

export interface PageWish {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** What decides who may look at a ranking. Throws `ranking.not-found`. */
export async function rankingFor(tx: Tx, rankingId: string, userId: string | null): Promise<RankingSubject> {
  const rows = await tx.query<RankingSubject[]>(
    `SELECT r.province_code AS "provinceCode", e.shows_running_ranking AS "showsRunning", seat.id AS "seatId",
       coalesce(seat.role = 'chair', false) AS "isChair"
     FROM ranking r
     JOIN category c ON c.id = r.category_id
     JOIN edition e ON e.id = c.edition_id
     LEFT JOIN panel_category pc ON pc.category_id = c.id AND pc.province_code IS NOT DISTINCT FROM r.province_code
     LEFT JOIN seat ON seat.panel_id = pc.panel_id AND seat.user_id = $2
     WHERE r.id = $1`,
    [rankingId, userId],
  );
  if (!rows[0]) throw notFound('ranking.not-found');
  return rows[0];
}

/**
 * Up to `limit + 1` lines of the running order: who came furthest first, then the greater final score; equals share the
 * rank. The order is read from the index `standing_in_order`, names only for the lines of the page.
 */
export function listStandings(tx: Tx, rankingId: string, { limit, after }: PageWish): Promise<StandingRow[]> {
  const values: unknown[] = [rankingId, limit + 1];
  const bind = (value: unknown): string => `$${String(values.push(value))}`;
  return tx.query(
    `SELECT line.nomination_id AS "nominationId", m.name AS "nomineeName", line.rank, s.status, s.reached,
       s.final::text AS final, s.stages, s.refreshed_at AS "refreshedAt"
     FROM (SELECT * FROM (${ORDERED}) ordered WHERE ${after ? beyond(after, bind) : 'true'} LIMIT $2) line
     JOIN standing s ON s.nomination_id = line.nomination_id
     JOIN nomination n ON n.id = line.nomination_id
     JOIN nominee m ON m.id = n.nominee_id
     ORDER BY line.place`,
    values,
  );
}

const ORDERED = `
  SELECT nomination_id, reached, final, row_number() OVER by_id AS place,
    CASE WHEN reached IS NOT NULL AND final IS NOT NULL THEN rank() OVER by_score END AS rank
  FROM standing WHERE ranking_id = $1
  WINDOW by_score AS (ORDER BY reached DESC NULLS LAST, final DESC NULLS LAST),
         by_id AS (ORDER BY reached DESC NULLS LAST, final DESC NULLS LAST, nomination_id)`;

/** The place of a line in the order, for the cursor; nothing stands below what has none. */
export const standingKey = ({ reached, final, nominationId }: StandingRow): readonly (string | number)[] => [
  reached ?? -1,
  final ?? '',
  nominationId,
];

function beyond(cursor: string, bind: (value: unknown) => string): string {
  const [reached = -1, final = '', id = ''] = fromCursor(cursor, ['number', 'text', 'uuid']);
  const score = `(coalesce(reached, -1), coalesce(final, '-Infinity'))`;
  const last = `(${bind(reached)}::integer, ${bind(isDecimal(final) ? final : '-Infinity')}::numeric)`;
  return `(${score} < ${last} OR (${score} = ${last} AND nomination_id > ${bind(id)}::uuid))`;
}

const isDecimal = (text: string | number): boolean => /^-?\d{1,15}(\.\d{1,12})?$/.test(String(text));

/** Up to `limit + 1` nominees with the state of every sheet that the scope shows, by name; one query. */
export function listProgress(
  tx: Tx,
  rankingId: string,
  { scope, seatId }: { readonly scope: ProgressScope; readonly seatId: string | null },
  { limit, after }: PageWish,
): Promise<ProgressRow[]> {
  const values: unknown[] = [rankingId, limit + 1, seatId];
  const bind = (value: unknown): string => `$${String(values.push(value))}`;
  const conditions = [SHOWN[scope]];
  if (after) {
    const [name = '', id = ''] = fromCursor(after, ['text', 'uuid']).map(bind);
    conditions.push(`(m.name, n.id) > (${name}, ${id}::uuid)`);
  }
  return tx.query(
    `SELECT page.id AS "nominationId", page.name AS "nomineeName", (${SHEETS} AND ${CELLS[scope]}) AS sheets
     FROM (
       SELECT n.id, m.name, n.category_id FROM nomination n JOIN nominee m ON m.id = n.nominee_id
       WHERE n.ranking_id = $1 AND n.state = 'verified' AND ${conditions.join(' AND ')}
       ORDER BY m.name, n.id LIMIT $2) page
     ORDER BY page.name, page.id`,
    values,
  );
}

const OWN = `SELECT FROM assignment own WHERE own.seat_id = $3::uuid AND own.nomination_id = n.id AND own.state`;

/** Which nominees each scope shows. */
const SHOWN: Readonly<Record<ProgressScope, string>> = {
  all: '($3::uuid IS NULL OR true)', // A parameter that no condition asks for would have no type.
  chair: `NOT EXISTS (${OWN} = 'recused')`,
  own: `EXISTS (${OWN} = 'assigned')`,
  nothing: 'false',
};

/** Which of their sheets. */
const CELLS: Readonly<Record<ProgressScope, string>> = {
  all: 'true',
  chair: 'true',
  own: 'seat.id = $3::uuid',
  nothing: 'false',
};

const SHEETS = `
  SELECT coalesce(json_agg(json_build_object('seatId', seat.id, 'seatNumber', seat.number, 'stage', rs.code,
      'sheetId', s.id, 'state', CASE WHEN a.state = 'recused' THEN 'recused' ELSE coalesce(s.state, 'awaited') END)
    ORDER BY rs.position, seat.number), '[]')
  FROM category c
  CROSS JOIN LATERAL (SELECT coalesce(stages_not_reached(page.id, c.id), '{}') AS codes OFFSET 0) closed
  JOIN rubric_stage rs ON rs.rubric_id = c.rubric_id AND NOT rs.code = ANY (closed.codes)
  JOIN assignment a ON a.nomination_id = page.id
  JOIN seat ON seat.id = a.seat_id AND has_vote(seat.constituency_code, rs)
  LEFT JOIN score_sheet s ON s.nomination_id = page.id AND s.seat_id = seat.id AND s.stage_code = rs.code
  WHERE c.id = page.category_id`;
