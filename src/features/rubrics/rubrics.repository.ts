import { Injectable } from '@nestjs/common';

import { notFound } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { type CompiledRubric } from '../rubric-format/index.js';
import { RubricStage } from './rubric-stage.entity.js';
import { Rubric } from './rubric.entity.js';

/** The write side of rubrics, always inside the caller's transaction. */
@Injectable()
export class RubricsRepository {
  /** Throws `rubric.not-found`. */
  async get(tx: Tx, id: string): Promise<Rubric> {
    const found = await tx.findOneBy(Rubric, { id });
    if (!found) throw notFound('rubric.not-found');
    return found;
  }

  /** Undefined when there is no such rubric. */
  async find(tx: Tx, id: string): Promise<Rubric | undefined> {
    return (await tx.findOneBy(Rubric, { id })) ?? undefined;
  }

  /** The row, held until the transaction ends. Throws `rubric.not-found`. */
  async lock(tx: Tx, id: string): Promise<Rubric> {
    const found = await tx.findOne(Rubric, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw notFound('rubric.not-found');
    return found;
  }

  /** Stores a checked document with its rule and its stages, and answers its id. */
  async insert(tx: Tx, compiled: CompiledRubric, place: RubricPlace): Promise<string> {
    const { identifiers } = await tx.insert(Rubric, { ...place, ...columnsOf(compiled), frozenAt: null });
    const { id } = identifiers[0] as { id: string };
    await this.insertStages(tx, id, compiled);
    return id;
  }

  /** Puts a checked document in the place of the present one. The rubric must be locked and not frozen. */
  async replace(tx: Tx, id: string, compiled: CompiledRubric): Promise<void> {
    await tx.delete(RubricStage, { rubricId: id });
    await tx.update(Rubric, id, { ...columnsOf(compiled), version: () => 'version + 1' });
    await this.insertStages(tx, id, compiled);
  }

  async freeze(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.update(Rubric, id, { frozenAt: at, version: () => 'version + 1' });
  }

  /** The highest number among the versions of a code; 0 when there is none. */
  async lastNumber(tx: Tx, editionId: string, code: string): Promise<number> {
    return (await tx.maximum(Rubric, 'number', { editionId, code })) ?? 0;
  }

  /** Every version of every rubric of an edition, by code and number. */
  ofEdition(tx: Tx, editionId: string): Promise<Rubric[]> {
    return tx.find(Rubric, { where: { editionId }, order: { code: 'ASC', number: 'ASC' } });
  }

  /** The fingerprint of the rule alone, for whoever has the rule at hand. Throws `rubric.not-found`. */
  async ruleHash(tx: Tx, id: string): Promise<string> {
    const rows = await tx.query<{ ruleHash: string }[]>('SELECT rule_hash AS "ruleHash" FROM rubric WHERE id = $1', [
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

  private async insertStages(tx: Tx, rubricId: string, { stages }: CompiledRubric): Promise<void> {
    if (stages.length > 0)
      await tx.insert(
        RubricStage,
        stages.map((stage) => ({ ...stage, rubricId })),
      );
  }
}

/** Where a rubric stands: in which edition, as which version of its code. */
export interface RubricPlace {
  readonly editionId: string;
  readonly number: number;
  readonly createdAt: Date;
}

const columnsOf = ({ body, rule, parsed }: CompiledRubric) => ({
  code: body.code,
  nameId: body.names.id,
  nameEn: body.names.en,
  body,
  rule,
  ruleHash: parsed.hash,
});
