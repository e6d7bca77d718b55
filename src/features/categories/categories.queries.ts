import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { type Tx } from '../../platform/database/database.js';
import { fromCursor } from '../../platform/http/paging.js';
import { type Level } from '../editions/index.js';
import { Category, type NomineeKind } from './category.entity.js';
import { type RankingState } from './ranking.lifecycle.js';
import { rankingCondition } from './category.policy.js';

export interface CategoryFilter {
  readonly level?: Level | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** A ranking with the names of what it stands for. */
export interface RankingRow {
  readonly id: string;
  readonly state: RankingState;
  readonly version: number;
  readonly editionId: string;
  readonly editionLabel: string;
  readonly categoryId: string;
  readonly categoryCode: string;
  readonly categoryNameId: string;
  readonly categoryNameEn: string;
  readonly level: Level;
  readonly nomineeKind: NomineeKind;
  readonly provinceCode: string | null;
  readonly provinceName: string | null;
  readonly divisionCode: string | null;
  readonly divisionNameId: string | null;
  readonly divisionNameEn: string | null;
  readonly recordedAt: Date | null;
  readonly publicFrom: Date | null;
}

export interface RankingFilter {
  readonly edition?: string | undefined;
  readonly category?: string | undefined;
  readonly province?: string | undefined;
  readonly level?: Level | undefined;
  readonly state?: RankingState | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

const RANKING = `
  SELECT r.id, r.state, r.version, e.id AS "editionId", e.label AS "editionLabel",
         c.id AS "categoryId", c.code AS "categoryCode", c.name_id AS "categoryNameId", c.name_en AS "categoryNameEn",
         c.level, c.nominee_kind AS "nomineeKind", r.province_code AS "provinceCode", p.name AS "provinceName",
         r.division_code AS "divisionCode",
         coalesce(s.name_id, z.name_id) AS "divisionNameId", coalesce(s.name_en, z.name_en) AS "divisionNameEn",
         d.recorded_at AS "recordedAt",
         (SELECT max(publication.public_from) FROM publication WHERE publication.ranking_id = r.id) AS "publicFrom"
  FROM ranking r
  JOIN category c ON c.id = r.category_id
  JOIN edition e ON e.id = c.edition_id
  LEFT JOIN decision d ON d.ranking_id = r.id
  LEFT JOIN province p ON p.code = r.province_code
  LEFT JOIN sector s ON c.split = 'sector' AND s.code = r.division_code
  LEFT JOIN zone z ON c.split = 'zone' AND z.code = r.division_code`;

const RANKING_KEY = `c.code, coalesce(r.province_code::text, ''), coalesce(r.division_code, ''), r.id`;

/** The read side of categories and rankings: one query, however many rows. */
@Injectable()
export class CategoriesQueries {
  /** Up to `limit + 1` categories of an edition: provincial first, then by position and code. */
  ofEdition(tx: Tx, editionId: string, { level, limit, after }: CategoryFilter): Promise<Category[]> {
    const query = tx
      .createQueryBuilder(Category, 'c')
      .where('c.edition_id = :editionId', { editionId })
      .orderBy('c.level', 'DESC')
      .addOrderBy('c.position')
      .addOrderBy('c.code')
      .limit(limit + 1);
    if (level !== undefined) query.andWhere('c.level = :level', { level });
    if (after !== undefined) {
      const [isNational, position, code] = fromCursor(after, ['number', 'number', 'text']);
      const key = `((c.level = 'national')::int, c.position, c.code)`;
      query.andWhere(`${key} > (:isNational, :position, :code)`, { isNational, position, code });
    }
    return query.getMany();
  }

  /** The rankings of the actor's scope by category, province and division, up to `limit + 1`. */
  rankings(tx: Tx, actor: Actor, filter: RankingFilter): Promise<RankingRow[]> {
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${String(values.push(value))}`;
    const conditions = [rankingCondition(actor, 'r', values)];
    if (filter.edition !== undefined) conditions.push(`c.edition_id = ${bind(filter.edition)}`);
    if (filter.category !== undefined) conditions.push(`c.id = ${bind(filter.category)}`);
    if (filter.province !== undefined) conditions.push(`r.province_code = ${bind(filter.province)}`);
    if (filter.level !== undefined) conditions.push(`c.level = ${bind(filter.level)}`);
    if (filter.state !== undefined) conditions.push(`r.state = ${bind(filter.state)}`);
    if (filter.after !== undefined) {
      const parts = fromCursor(filter.after, ['text', 'text', 'text', 'uuid']).map(bind);
      conditions.push(`(${RANKING_KEY}) > (${parts.join(', ')}::uuid)`);
    }
    const where = conditions.join(' AND ');
    return tx.query(`${RANKING} WHERE ${where} ORDER BY ${RANKING_KEY} LIMIT ${bind(filter.limit + 1)}`, values);
  }

  /** One ranking, whoever asks; undefined when there is none. */
  async ranking(tx: Tx, id: string): Promise<RankingRow | undefined> {
    const rows = await tx.query<RankingRow[]>(`${RANKING} WHERE r.id = $1`, [id]);
    return rows[0];
  }
}

/** The sort key of `ofEdition`. */
export const categoryKey = ({ level, position, code }: Category): readonly [number, number, string] => [
  level === 'national' ? 1 : 0,
  position,
  code,
];

/** The sort key of `rankings`. */
export const rankingKey = (row: RankingRow): readonly [string, string, string, string] => [
  row.categoryCode,
  row.provinceCode ?? '',
  row.divisionCode ?? '',
  row.id,
];
