import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { type StageSum } from './database-sums.js';
import { type RankingPlace } from './result.document.js';

/** A sealed result without its text. */
export interface ResultRow {
  readonly id: string;
  readonly rankingId: string;
  readonly number: number;
  readonly hash: string;
  readonly sealedAt: Date;
  readonly provinceCode: string | null;
}

/** A place of a sealed result with its nominee. */
export interface PlacementRow {
  readonly nominationId: string;
  readonly nomineeId: string;
  readonly name: string;
  readonly status: 'ranked' | 'failed-gate';
  readonly rank: number | null;
  readonly position: number;
  readonly labelId: string | null;
  readonly labelEn: string | null;
  readonly final: string | null;
  readonly finalExact: string | null;
  readonly decidedBy: string | null;
  readonly isAward: boolean;
}

const RESULT = `r.id, r.ranking_id AS "rankingId", r.number, r.hash, r.sealed_at AS "sealedAt",
  k.province_code AS "provinceCode" FROM result r JOIN ranking k ON k.id = r.ranking_id`;

/** The newest result of a ranking; undefined while it is not sealed. */
export async function latestResult(tx: Tx, rankingId: string): Promise<ResultRow | undefined> {
  const rows = await tx.query<ResultRow[]>(`SELECT ${RESULT} WHERE r.ranking_id = $1 ORDER BY r.number DESC LIMIT 1`, [
    rankingId,
  ]);
  return rows[0];
}

/** One result. Asks nobody's permission. Throws `result.not-found`. */
export async function getResult(tx: Tx, id: string): Promise<ResultRow> {
  const rows = await tx.query<ResultRow[]>(`SELECT ${RESULT} WHERE r.id = $1`, [id]);
  if (!rows[0]) throw notFound('result.not-found');
  return rows[0];
}

/** The sealed text, exactly as it was hashed. Throws `result.not-found`. */
export async function contentOf(tx: Tx, resultId: string): Promise<string> {
  const rows = await tx.query<{ content: string }[]>('SELECT content FROM result WHERE id = $1', [resultId]);
  if (!rows[0]) throw notFound('result.not-found');
  return rows[0].content;
}

/** Every place of a result in order; one query. */
export function placementsOf(tx: Tx, resultId: string): Promise<PlacementRow[]> {
  return tx.query(
    `SELECT p.nomination_id AS "nominationId", m.id AS "nomineeId", m.name, p.status, p.rank::float8 AS rank, p.position,
       p.label_id AS "labelId", p.label_en AS "labelEn", p.final::text, p.final_exact AS "finalExact",
       p.decided_by AS "decidedBy", p.is_award AS "isAward"
     FROM placement p
     JOIN nomination n ON n.id = p.nomination_id
     JOIN nominee m ON m.id = n.nominee_id
     WHERE p.result_id = $1 ORDER BY p.position`,
    [resultId],
  );
}

/** Where a ranking stands, in words. */
export async function placeOf(tx: Tx, rankingId: string): Promise<RankingPlace> {
  const rows = await tx.query<[RankingPlace]>(
    `SELECT
       CASE WHEN p.code IS NOT NULL THEN jsonb_build_object('code', p.code, 'name', p.name) END AS province,
       CASE WHEN r.division_code IS NOT NULL THEN jsonb_build_object('code', r.division_code, 'names',
         jsonb_build_object('id', coalesce(s.name_id, z.name_id), 'en', coalesce(s.name_en, z.name_en))) END AS division
     FROM ranking r
     JOIN category c ON c.id = r.category_id
     LEFT JOIN province p ON p.code = r.province_code
     LEFT JOIN sector s ON c.split = 'sector' AND s.code = r.division_code
     LEFT JOIN zone z ON c.split = 'zone' AND z.code = r.division_code
     WHERE r.id = $1`,
    [rankingId],
  );
  return rows[0];
}

/** The panel that marks a ranking; a ranking that may be sealed has one. */
export async function panelOf(tx: Tx, rankingId: string): Promise<{ readonly id: string }> {
  const rows = await tx.query<[{ id: string }]>(
    `SELECT pc.panel_id AS id FROM ranking r
     JOIN panel_category pc ON pc.category_id = r.category_id AND pc.province_code IS NOT DISTINCT FROM r.province_code
     WHERE r.id = $1`,
    [rankingId],
  );
  return rows[0];
}

/**
 * The sums of all submitted sheets of a ranking, by nominee and stage, and by constituency where the stage weighs them; made
 * by the database alone. Of five sheets or more an Olympic stage leaves out the highest and the lowest mark of each criterion.
 */
export function stageSums(tx: Tx, rankingId: string): Promise<StageSum[]> {
  return tx.query(
    `WITH criterion AS (
       SELECT s.nomination_id, s.stage_code, voice.code AS constituency, max(voice.share) AS share,
         max(rs.denominator) AS denominator, max(line.weight) AS weight, count(*)::integer AS sheets,
         sum(mark_points(line.mark, rs))::numeric AS points, max(mark_points(line.mark, rs)) AS highest,
         min(mark_points(line.mark, rs)) AS lowest, bool_and(rs.aggregate = 'olympic') AND count(*) >= 5 AS is_trimmed
       FROM score_sheet s
       JOIN assignment a ON a.seat_id = s.seat_id AND a.nomination_id = s.nomination_id AND a.state = 'assigned'
       JOIN seat ON seat.id = s.seat_id
       JOIN rubric_stage rs ON rs.rubric_id = s.rubric_id AND rs.code = s.stage_code
       CROSS JOIN LATERAL unnest(rs.weights, s.marks) WITH ORDINALITY AS line (weight, mark, place)
       LEFT JOIN LATERAL unnest(rs.constituencies, rs.shares) AS voice (code, share) ON voice.code = seat.constituency_code
       WHERE s.ranking_id = $1 AND s.state = 'submitted'
       GROUP BY s.nomination_id, s.stage_code, voice.code, line.place)
     SELECT nomination_id AS "nominationId", stage_code AS stage, max(sheets) AS sheets,
       max(CASE WHEN is_trimmed THEN sheets - 2 ELSE sheets END) AS counted,
       sum(weight * CASE WHEN is_trimmed THEN points - highest - lowest ELSE points END)::text AS total,
       max(denominator)::text AS denominator, coalesce(max(share), 1)::text AS share
     FROM criterion
     GROUP BY nomination_id, stage_code, constituency
     ORDER BY nomination_id, stage_code, constituency`,
    [rankingId],
  );
}
