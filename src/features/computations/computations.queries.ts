import { type Tx } from '../../platform/database/database.js';
import { type Hindrance } from './hindrance.js';

/** Whose nomination it is, as people know them. */
export interface NomineeName {
  readonly nominationId: string;
  readonly nomineeId: string;
  readonly name: string;
}

/** Every nominee of a ranking that has been handed in, by nomination; one query. */
export function nomineesOf(tx: Tx, rankingId: string): Promise<NomineeName[]> {
  return tx.query(
    `SELECT n.id AS "nominationId", m.id AS "nomineeId", m.name
     FROM nomination n JOIN nominee m ON m.id = n.nominee_id
     WHERE n.ranking_id = $1 AND n.state <> 'draft' ORDER BY n.id`,
    [rankingId],
  );
}

/**
 * What a ranking waits for besides its inputs: files that are not passed or failed yet, sheets that are being re-opened, and
 * drafts of seats that may still hand them in while their stage is open. A stage that a nominee does not reach counts for nothing.
 */
export function pendingWork(tx: Tx, rankingId: string, at: Date): Promise<Hindrance[]> {
  return tx.query(PENDING, [rankingId, at]);
}

const PENDING = `
  SELECT 'computation.file-unverified' AS code, n.id AS "nominationId", '' AS detail
  FROM nomination n WHERE n.ranking_id = $1 AND n.state IN ('submitted', 'returned')
  UNION ALL
  SELECT CASE WHEN o.outcome IS NULL THEN 'computation.sheet-draft' ELSE 'computation.reopening-open' END,
    n.id, s.stage_code || '.P' || seat.number
  FROM score_sheet s
  JOIN nomination n ON n.id = s.nomination_id AND n.state = 'verified'
  JOIN assignment a ON a.seat_id = s.seat_id AND a.nomination_id = s.nomination_id AND a.state = 'assigned'
  JOIN seat ON seat.id = s.seat_id
  JOIN category c ON c.id = n.category_id
  LEFT JOIN stage st ON st.edition_id = c.edition_id AND st.level = c.level AND st.code = s.stage_code
  LEFT JOIN LATERAL (
    SELECT p.outcome FROM reopening p WHERE p.sheet_id = s.id AND (
      p.outcome = 'pending' OR (p.outcome = 'approved' AND s.state = 'draft')) LIMIT 1) o ON true
  WHERE s.ranking_id = $1 AND s.state <> 'voided'
    AND NOT s.stage_code = ANY (coalesce(stages_not_reached(n.id, c.id), '{}')) AND (o.outcome IS NOT NULL
    OR s.state = 'draft' AND st.opens_at <= $2 AND $2 < st.closes_at + interval '1 second')
  ORDER BY 2, 1, 3`;

/** The stages of the calendar in which this category interviews, by code. */
export async function interviewStages(tx: Tx, categoryId: string): Promise<string[]> {
  const rows = await tx.query<{ code: string }[]>(
    `SELECT st.code FROM category c
     JOIN stage st ON st.edition_id = c.edition_id AND st.level = c.level AND st.kind = 'interview'
     WHERE c.id = $1 ORDER BY st.position`,
    [categoryId],
  );
  return rows.map(({ code }) => code);
}
