import { Injectable } from '@nestjs/common';

import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { Edition } from './edition.entity.js';
import { type Level, Stage } from './stage.entity.js';

/** The write side of editions and their calendar: one statement each, always inside the caller's transaction. */
@Injectable()
export class EditionsRepository {
  /** Throws `edition.not-found`. */
  async get(tx: Tx, id: string): Promise<Edition> {
    const found = await tx.findOneBy(Edition, { id });
    if (!found) throw notFound('edition.not-found');
    return found;
  }

  /** The row, held against every other change until the transaction ends. Throws `edition.not-found`. */
  async lock(tx: Tx, id: string): Promise<Edition> {
    const found = await tx.findOne(Edition, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw notFound('edition.not-found');
    return found;
  }

  /** The row, kept from changing while others may read it alike. Throws `edition.not-found`. */
  async hold(tx: Tx, id: string): Promise<Edition> {
    const found = await tx.findOne(Edition, { where: { id }, lock: { mode: 'pessimistic_read' } });
    if (!found) throw notFound('edition.not-found');
    return found;
  }

  async insert(tx: Tx, edition: Omit<Edition, 'id' | 'version'>): Promise<string> {
    const { identifiers } = await tx.insert(Edition, edition);
    return (identifiers[0] as { id: string }).id;
  }

  /** Changes the named columns and counts the version up. */
  async change(tx: Tx, id: string, changes: Partial<Edition>): Promise<void> {
    await tx.update(Edition, id, { ...changes, version: () => 'version + 1' });
  }

  /** The whole calendar: provincial stages first, each level in its order. */
  stages(tx: Tx, editionId: string): Promise<Stage[]> {
    return tx.find(Stage, { where: { editionId }, order: { level: 'DESC', position: 'ASC', code: 'ASC' } });
  }

  /** The stages of a level that carry this code or are of this kind. */
  stagesNamed(tx: Tx, editionId: string, level: Level, name: string): Promise<Stage[]> {
    return tx.find(Stage, {
      where: [
        { editionId, level, code: name },
        { editionId, level, kind: name as Stage['kind'] },
      ],
    });
  }

  /** Puts another calendar in the place of the present one. The edition must be locked. */
  async replaceStages(tx: Tx, editionId: string, stages: readonly Stage[]): Promise<void> {
    await tx.delete(Stage, { editionId });
    if (stages.length > 0) await tx.insert(Stage, [...stages]);
  }
}
