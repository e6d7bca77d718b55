import { Injectable } from '@nestjs/common';

import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { Category } from './category.entity.js';

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
