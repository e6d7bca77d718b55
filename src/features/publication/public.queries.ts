import { type Tx } from '../../platform/database/database.js';
import { fromCursor } from '../../platform/http/paging.js';
import { type Language } from '../../platform/i18n/messages.js';

/** One published ranking; names are in the reader's language. */
export interface PublishedRankingRow {
  readonly id: string;
  readonly resultId: string;
  readonly edition: string;
  readonly editionName: string;
  readonly level: 'provincial' | 'national';
  readonly category: string;
  readonly categoryCode: string;
  readonly province: string | null;
  readonly provinceCode: string | null;
  readonly division: string | null;
  readonly divisionCode: string | null;
  readonly synthetic: boolean;
  readonly publishesScores: boolean;
  readonly publishedAt: Date;
  readonly resultHash: string;
}

/** A place as everybody may see it. Whoever is not ranked does not appear. */
export interface PublishedPlacingRow {
  readonly rank: number;
  readonly label: string | null;
  readonly nomineeId: string;
  readonly nomineeName: string;
  readonly isAward: boolean;
  readonly score: string;
}

/** Who asks, as far as that matters: in which language, and at which moment. */
export interface PublicView {
  readonly language: Language;
  readonly now: Date;
}

export interface PublishedFilter {
  readonly edition?: string | undefined;
  readonly level?: string | undefined;
  readonly category?: string | undefined;
  readonly province?: string | undefined;
  readonly division?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** The one condition that parts the public from the secret: `$1` is now. A newer public result takes the older one's place. */
const PUBLIC = `
  FROM publication p
  JOIN result r ON r.id = p.result_id
  JOIN ranking k ON k.id = r.ranking_id
  JOIN category c ON c.id = k.category_id
  JOIN edition e ON e.id = c.edition_id
  LEFT JOIN province pr ON pr.code = k.province_code
  LEFT JOIN sector se ON c.split = 'sector' AND se.code = k.division_code
  LEFT JOIN zone zo ON c.split = 'zone' AND zo.code = k.division_code
  WHERE p.public_from <= $1 AND NOT EXISTS (
    SELECT FROM publication q JOIN result s ON s.id = q.result_id
    WHERE q.ranking_id = p.ranking_id AND q.public_from <= $1 AND s.number > r.number)`;

const columns = (language: Language): string => `
  k.id, r.id AS "resultId", e.label AS edition, e.name_${language} AS "editionName", c.level,
  c.name_${language} AS category, c.code AS "categoryCode", pr.name AS province, k.province_code AS "provinceCode",
  coalesce(se.name_${language}, zo.name_${language}) AS division, k.division_code AS "divisionCode",
  e.is_synthetic AS synthetic, e.publishes_scores AS "publishesScores", p.public_from AS "publishedAt",
  r.hash AS "resultHash"`;

/** Every published ranking, as a subquery whose `$1` is now. */
export const publishedRankings = (language: Language): string => `SELECT ${columns(language)} ${PUBLIC}`;

/** Up to `limit + 1` published rankings, newest first. Categories, provinces and divisions are named by code or name. */
export function listPublished(tx: Tx, view: PublicView, filter: PublishedFilter): Promise<PublishedRankingRow[]> {
  const values: unknown[] = [view.now];
  const bind = (value: unknown): string => `$${String(values.push(value))}`;
  const conditions: string[] = [];
  if (filter.edition) conditions.push(`e.label = ${bind(filter.edition)}`);
  if (filter.level) conditions.push(`c.level = ${bind(filter.level)}`);
  if (filter.category) conditions.push(`${bind(filter.category)} IN (c.code, c.name_id, c.name_en)`);
  if (filter.province) conditions.push(`${bind(filter.province)}::text IN (pr.code::text, pr.name)`);
  if (filter.division) {
    conditions.push(`${bind(filter.division)} IN (k.division_code, se.name_id, se.name_en, zo.name_id, zo.name_en)`);
  }
  if (filter.after) {
    const [at = '', id = ''] = fromCursor(filter.after, ['instant', 'uuid']).map(bind);
    conditions.push(`(p.public_from, k.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const more = conditions.map((condition) => ` AND ${condition}`).join('');
  return tx.query(
    `SELECT ${columns(view.language)} ${PUBLIC}${more} ORDER BY p.public_from DESC, k.id DESC LIMIT ${bind(filter.limit + 1)}`,
    values,
  );
}

/** One published ranking; undefined alike for one that does not exist and one that is not public yet. */
export async function findPublished(
  tx: Tx,
  { now, language }: PublicView,
  rankingId: string,
): Promise<PublishedRankingRow | undefined> {
  const rows = await tx.query<PublishedRankingRow[]>(`SELECT ${columns(language)} ${PUBLIC} AND k.id = $2`, [
    now,
    rankingId,
  ]);
  return rows[0];
}

/** The ranked places of a result in order; one query. */
export function publicPlacings(tx: Tx, resultId: string, language: Language): Promise<PublishedPlacingRow[]> {
  return tx.query(
    `SELECT pl.rank::float8 AS rank, pl.label_${language} AS label, m.id AS "nomineeId", m.name AS "nomineeName",
       pl.is_award AS "isAward", pl.final::text AS score
     FROM placement pl JOIN nomination n ON n.id = pl.nomination_id JOIN nominee m ON m.id = n.nominee_id
     WHERE pl.result_id = $1 AND pl.status = 'ranked' ORDER BY pl.position`,
    [resultId],
  );
}

/** Who won an award, and in which result. */
export interface PublishedWinnerRow extends Pick<PublishedPlacingRow, 'rank' | 'label' | 'nomineeId' | 'nomineeName'> {
  readonly resultId: string;
}

/** The award winners of several results, each in order; one query, however many there are. */
export function publicWinners(tx: Tx, resultIds: readonly string[], language: Language): Promise<PublishedWinnerRow[]> {
  return tx.query(
    `SELECT pl.result_id AS "resultId", pl.rank::float8 AS rank, pl.label_${language} AS label, m.id AS "nomineeId",
       m.name AS "nomineeName"
     FROM placement pl JOIN nomination n ON n.id = pl.nomination_id JOIN nominee m ON m.id = n.nominee_id
     WHERE pl.result_id = ANY ($1::uuid[]) AND pl.status = 'ranked' AND pl.is_award ORDER BY pl.position`,
    [resultIds],
  );
}

/** An edition of which something is public. */
export interface PublishedEditionRow {
  readonly label: string;
  readonly ordinal: number | null;
  readonly name: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly synthetic: boolean;
  /** Public ones only. */
  readonly rankings: number;
}

export function publishedEditions(tx: Tx, { now, language }: PublicView): Promise<PublishedEditionRow[]> {
  return tx.query(
    `SELECT e.label, e.ordinal, e.name_${language} AS name, e.period_start::text AS "periodStart",
       e.period_end::text AS "periodEnd", e.is_synthetic AS synthetic, count(*)::integer AS rankings ${PUBLIC}
     GROUP BY e.id ORDER BY e.period_end DESC, e.label DESC`,
    [now],
  );
}

/** Where a nominee came out in published rankings. */
export interface PublishedNomineeRow extends PublishedRankingRow {
  readonly nomineeId: string;
  readonly nomineeName: string;
  readonly rank: number;
  readonly label: string | null;
  readonly isAward: boolean;
}

/** Every published place of a nominee, newest first; none for whoever has none, exists or not. */
export function publishedPlacesOf(
  tx: Tx,
  { now, language }: PublicView,
  nomineeId: string,
): Promise<PublishedNomineeRow[]> {
  return tx.query(
    `SELECT found.*, m.id AS "nomineeId", m.name AS "nomineeName", pl.rank::float8 AS rank,
       pl.label_${language} AS label, pl.is_award AS "isAward"
     FROM nominee m
     JOIN nomination n ON n.nominee_id = m.id
     JOIN placement pl ON pl.nomination_id = n.id AND pl.status = 'ranked'
     JOIN (${publishedRankings(language)}) found ON found."resultId" = pl.result_id
     WHERE m.id = $2 ORDER BY found."publishedAt" DESC, found.id`,
    [now, nomineeId],
  );
}
