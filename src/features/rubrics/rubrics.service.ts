import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, invalid } from '../../core/errors.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { assertFresh } from '../../platform/http/versions.js';
import { EditionsDoor } from '../editions/index.js';
import { type CompiledRubric } from '../rubric-format/index.js';
import { type Rubric } from './rubric.entity.js';
import { RubricsDoor } from './rubrics.door.js';
import { type RubricFilter, RubricsQueries, type RubricSummary } from './rubrics.queries.js';
import { RubricsRepository } from './rubrics.repository.js';

/** Making, changing and reading rule books. */
@Injectable()
export class RubricsService {
  constructor(
    private readonly db: Database,
    private readonly editions: EditionsDoor,
    private readonly rubrics: RubricsRepository,
    private readonly queries: RubricsQueries,
    private readonly door: RubricsDoor,
  ) {}

  /** Throws `edition.not-found`, also for an edition in preparation that the actor may not see. */
  async list(actor: Actor, editionId: string, filter: RubricFilter): Promise<RubricSummary[]> {
    await this.editions.getVisible(this.db.reader, actor, editionId);
    return this.queries.ofEdition(this.db.reader, editionId, filter);
  }

  /** Throws `rubric.not-found`, and `edition.not-found` for an edition in preparation that the actor may not see. */
  async get(actor: Actor, id: string): Promise<Rubric> {
    const rubric = await this.rubrics.get(this.db.reader, id);
    await this.editions.getVisible(this.db.reader, actor, rubric.editionId);
    return rubric;
  }

  /** Stores a document as version 1 of its code. Throws `rubric.faulty` with every fault, and `rubric.code-taken`. */
  create(actor: Actor, editionId: string, document: unknown): Promise<Rubric> {
    return this.db.transaction(async (tx) => {
      await this.editions.holdToConfigure(tx, actor, editionId);
      return this.insert(tx, actor, editionId, await this.compile(tx, document, 1), 1);
    });
  }

  /** Puts another document in the place of the present one. Throws `rubric.frozen` once the rubric has marks. */
  update(actor: Actor, id: string, version: number, document: unknown): Promise<Rubric> {
    return this.db.transaction(async (tx) => {
      const { editionId } = await this.rubrics.get(tx, id);
      await this.editions.holdToConfigure(tx, actor, editionId);
      const rubric = await this.rubrics.lock(tx, id);
      assertFresh(rubric.version, version);
      if (rubric.frozenAt !== null) throw conflict('rubric.frozen');
      const compiled = await this.compile(tx, document, rubric.number, rubric.code);

      await this.door.replace(tx, actor, rubric, compiled);
      return this.rubrics.get(tx, id);
    });
  }

  /** Copies a frozen rubric under the next number of its code, to be changed there. Throws `rubric.not-frozen`. */
  copy(actor: Actor, id: string): Promise<Rubric> {
    return this.db.transaction(async (tx) => {
      const { editionId, code, frozenAt, body } = await this.rubrics.get(tx, id);
      await this.editions.holdToConfigure(tx, actor, editionId);
      if (frozenAt === null) throw conflict('rubric.not-frozen');
      const number = 1 + (await this.rubrics.lastNumber(tx, editionId, code));
      return this.insert(tx, actor, editionId, await this.compile(tx, body, number), number);
    });
  }

  private async insert(tx: Tx, actor: Actor, editionId: string, compiled: CompiledRubric, number: number) {
    const id = await this.door.create(tx, actor, editionId, compiled, number);
    return this.rubrics.get(tx, id);
  }

  private async compile(tx: Tx, document: unknown, number: number, code?: string): Promise<CompiledRubric> {
    const read = await this.door.read(tx, document, number);
    if (!read.ok) throw invalid('rubric.faulty', {}, read.faults);
    if (code !== undefined && read.rubric.body.code !== code) {
      throw invalid('rubric.faulty', {}, [{ field: 'code', code: 'rubric.code-stays', params: { code } }]);
    }
    return read.rubric;
  }
}
