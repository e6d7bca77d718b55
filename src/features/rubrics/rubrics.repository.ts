import { Injectable } from '@nestjs/common';

import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { RubricStage } from './rubric-stage.entity.js';
import { Rubric } from './rubric.entity.js';

/** The write side of rubrics: one statement each, always inside the caller's transaction. */
@Injectable()
export class RubricsRepository {
  /** Throws `rubric.not-found`. */
  async get(tx: Tx, id: string): Promise<Rubric> {
    const found = await tx.findOneBy(Rubric, { id });
    if (!found) throw notFound('rubric.not-found');
    return found;
  }

  /** The row, held until the transaction ends. Throws `rubric.not-found`. */
  async lock(tx: Tx, id: string): Promise<Rubric> {
    const found = await tx.findOne(Rubric, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw notFound('rubric.not-found');
    return found;
  }

  async insert(tx: Tx, rubric: Omit<Rubric, 'id' | 'version'>): Promise<string> {
    const { identifiers } = await tx.insert(Rubric, rubric);
    return (identifiers[0] as { id: string }).id;
  }

  /** Changes the named columns and counts the version up. */
  async change(tx: Tx, id: string, changes: Partial<Rubric>): Promise<void> {
    await tx.update(Rubric, id, { ...changes, version: () => 'version + 1' });
  }

  /** The fingerprint of the rule alone, for whoever has the rule at hand. Throws `rubric.not-found`. */
  async ruleHash(tx: Tx, id: string): Promise<string> {
    const rows = await tx.query<{ ruleHash: string }[]>(`SELECT rule_hash AS "ruleHash" FROM rubric WHERE id = $1`, [
      id,
    ]);
    if (!rows[0]) throw notFound('rubric.not-found');
    return rows[0].ruleHash;
  }

  /** Throws `rubric.stage-not-found`. */
  async stage(tx: Tx, rubricId: string, code: string): Promise<RubricStage> {
    const found = await tx.findOneBy(RubricStage, { rubricId, code });
    if (!found) throw notFound('rubric.stage-not-found');
    return found;
  }

  /** The stages that panels mark, in the order of the rubric. */
  stages(tx: Tx, rubricId: string): Promise<RubricStage[]> {
    return tx.find(RubricStage, { where: { rubricId }, order: { position: 'ASC' } });
  }

  /** Puts the stages of a changed rubric in the place of the present ones. */
  async replaceStages(tx: Tx, rubricId: string, stages: readonly Omit<RubricStage, 'rubricId'>[]): Promise<void> {
    await tx.delete(RubricStage, { rubricId });
    if (stages.length > 0)
      await tx.insert(
        RubricStage,
        stages.map((stage) => ({ ...stage, rubricId })),
      );
  }
}
