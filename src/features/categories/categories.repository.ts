import { Injectable } from '@nestjs/common';

import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { Category } from './category.entity.js';
import { Ranking } from './ranking.entity.js';
import { type RankingState } from './ranking.lifecycle.js';

/** The write side of categories: one statement each, always inside the caller's transaction. */
@Injectable()
export class CategoriesRepository {
  /** Throws `category.not-found`. */
  async get(tx: Tx, id: string): Promise<Category> {
    const found = await tx.findOneBy(Category, { id });
    if (!found) throw notFound('category.not-found');
    return found;
  }

  /** The row, held until the transaction ends. Throws `category.not-found`. */
  async lock(tx: Tx, id: string): Promise<Category> {
    const found = await tx.findOne(Category, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw notFound('category.not-found');
    return found;
  }

  /** Undefined when there is no such category. */
  async find(tx: Tx, id: string): Promise<Category | undefined> {
    return (await tx.findOneBy(Category, { id })) ?? undefined;
  }

  /** Every category of an edition: provincial first, then by position and code. */
  ofEdition(tx: Tx, editionId: string): Promise<Category[]> {
    return tx.find(Category, { where: { editionId }, order: { level: 'DESC', position: 'ASC', code: 'ASC' } });
  }

  /** True once a ranking, or a category that promotes to it, refers to the category. */
  async isInUse(tx: Tx, id: string): Promise<boolean> {
    return (await tx.existsBy(Ranking, { categoryId: id })) || (await tx.existsBy(Category, { promotesTo: id }));
  }

  async insert(tx: Tx, category: Omit<Category, 'id' | 'version'>): Promise<string> {
    const { identifiers } = await tx.insert(Category, category);
    return (identifiers[0] as { id: string }).id;
  }

  /** Changes the named columns and counts the version up. */
  async change(tx: Tx, id: string, changes: Partial<Category>): Promise<void> {
    await tx.update(Category, id, { ...changes, version: () => 'version + 1' });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(Category, id);
  }
}

/** Which ordered list is meant. */
export type RankingKey = Pick<Ranking, 'categoryId' | 'provinceCode' | 'divisionCode'>;

/** The write side of rankings: one statement each, always inside the caller's transaction. */
@Injectable()
export class RankingsRepository {
  /** Throws `ranking.not-found`. */
  async get(tx: Tx, id: string): Promise<Ranking> {
    const found = await tx.findOneBy(Ranking, { id });
    if (!found) throw notFound('ranking.not-found');
    return found;
  }

  /** The row, held until the transaction ends. Throws `ranking.not-found`. */
  async lock(tx: Tx, id: string): Promise<Ranking> {
    const found = await tx.findOne(Ranking, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw notFound('ranking.not-found');
    return found;
  }

  /** The id of the list, made now if it is new. Two transactions at once agree: the second waits for the first. */
  async ensure(tx: Tx, { categoryId, provinceCode, divisionCode }: RankingKey): Promise<string> {
    const key = [categoryId, provinceCode, divisionCode];
    const inserted = await tx.query<{ id: string }[]>(
      `INSERT INTO ranking (category_id, province_code, division_code) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT ranking_one_per_list DO NOTHING RETURNING id`,
      key,
    );
    if (inserted[0]) return inserted[0].id;
    // A statement of its own sees the row that the insert ran into, whoever committed it meanwhile.
    const found = await tx.query<{ id: string }[]>(
      `SELECT id FROM ranking WHERE category_id = $1
         AND province_code IS NOT DISTINCT FROM $2 AND division_code IS NOT DISTINCT FROM $3`,
      key,
    );
    if (!found[0]) throw notFound('ranking.not-found');
    return found[0].id;
  }

  async setState(tx: Tx, id: string, state: RankingState): Promise<void> {
    await tx.update(Ranking, id, { state, version: () => 'version + 1' });
  }

  /** The rankings of a category, whatever their state. */
  ofCategory(tx: Tx, categoryId: string): Promise<Ranking[]> {
    return tx.findBy(Ranking, { categoryId });
  }
}
