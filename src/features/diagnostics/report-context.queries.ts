import { type Tx } from '../../platform/database/database.js';
import { type ReportContext } from './report-document.js';

/** What the database knows beside the marks of a ranking; one query each, in a fixed order. */
export async function contextOf(tx: Tx, rankingId: string): Promise<ReportContext> {
  return {
    related: await linesOf(tx, RELATED, rankingId),
    handedIn: await linesOf(tx, HANDED_IN, rankingId),
    interviewed: await linesOf(tx, INTERVIEWED, rankingId),
  };
}

async function linesOf<Line>(tx: Tx, sql: string, rankingId: string): Promise<Line[]> {
  const rows = await tx.query<{ line: Line }[]>(sql, [rankingId]);
  return rows.map(({ line }) => line);
}

// At national level somebody who judges for the nominee's own province, or who has marked the nominee there before. Inside a
// province all are of that province, which tells nobody apart. Whoever declared a conflict is recused and has no marks.
const RELATED = `
  SELECT jsonb_build_array(n.id, 'P' || seat.number) AS line
  FROM nomination n
  JOIN nominee m ON m.id = n.nominee_id
  JOIN assignment a ON a.nomination_id = n.id AND a.state = 'assigned'
  JOIN seat ON seat.id = a.seat_id
  WHERE n.ranking_id = $1 AND n.state = 'verified' AND n.province_code IS NULL AND (
    EXISTS (SELECT FROM role_grant g
      WHERE g.user_id = seat.user_id AND g.role = 'evaluator' AND g.province_code = m.province_code)
    OR EXISTS (SELECT FROM assignment before JOIN seat earlier ON earlier.id = before.seat_id
      WHERE before.nomination_id = n.origin_id AND before.state = 'assigned' AND earlier.user_id = seat.user_id))
  ORDER BY n.id, seat.number`;

const HANDED_IN = `
  SELECT jsonb_build_array(s.stage_code, s.nomination_id, 'P' || seat.number,
    dense_rank() OVER (PARTITION BY s.stage_code ORDER BY s.submitted_at)) AS line
  FROM score_sheet s
  JOIN assignment a ON a.seat_id = s.seat_id AND a.nomination_id = s.nomination_id AND a.state = 'assigned'
  JOIN nomination n ON n.id = s.nomination_id AND n.state = 'verified'
  JOIN seat ON seat.id = s.seat_id
  WHERE s.ranking_id = $1 AND s.state = 'submitted'
  ORDER BY s.stage_code COLLATE "C", s.nomination_id, seat.number`;

const INTERVIEWED = `
  SELECT jsonb_build_array(st.code, n.id, dense_rank() OVER (PARTITION BY st.code ORDER BY t.starts_at)) AS line
  FROM nomination n
  JOIN category c ON c.id = n.category_id
  JOIN stage st ON st.edition_id = c.edition_id AND st.level = c.level AND st.kind = 'interview'
  JOIN interview_slot t ON t.nomination_id = n.id AND t.attendance <> 'absent'
  WHERE n.ranking_id = $1 AND n.state = 'verified'
  ORDER BY st.code COLLATE "C", n.id`;
