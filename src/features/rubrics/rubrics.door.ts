import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { type Rule } from '../../core/scoring/index.js';
import { AuditLog } from '../../platform/audit/index.js';
import { type Tx } from '../../platform/database/database.js';
import { ReferenceDoor } from '../reference/index.js';
import { type CompiledRubric, readRubric, type ReadRubric } from '../rubric-format/index.js';
import { type RubricStage } from './rubric-stage.entity.js';
import { type Rubric } from './rubric.entity.js';
import { readStoredRule } from './rubric.rule.js';
import { RubricsRepository } from './rubrics.repository.js';

const RULES_KEPT = 200;

/** What later features may ask of a rubric, inside their own transaction. */
@Injectable()
export class RubricsDoor {
  /** By fingerprint, and so never stale; the least recently made goes first. */
  private readonly rules = new Map<string, Rule>();

  constructor(
    private readonly rubrics: RubricsRepository,
    private readonly audit: AuditLog,
    private readonly reference: ReferenceDoor,
  ) {}

  /** Reads a document as version `number` of its code: ready to be stored, or every fault at once. Changes nothing. */
  async read(tx: Tx, document: unknown, number: number): Promise<ReadRubric> {
    return readRubric(document, number, new Set(await this.reference.codes(tx, 'constituency')));
  }

  /** The rubric with its body (texts, descriptors) and its rule as stored. Throws `rubric.not-found`. */
  get(tx: Tx, id: string): Promise<Rubric> {
    return this.rubrics.get(tx, id);
  }

  /** As `get`; undefined when there is no such rubric. */
  find(tx: Tx, id: string): Promise<Rubric | undefined> {
    return this.rubrics.find(tx, id);
  }

  /** The rule, ready to compute with. Throws `rubric.not-found`. */
  async ruleOf(tx: Tx, id: string): Promise<Rule> {
    const hash = await this.rubrics.ruleHash(tx, id);
    const known = this.rules.get(hash);
    if (known) return known;
    const rule = readStoredRule((await this.rubrics.get(tx, id)).rule);
    this.keep(rule);
    return rule;
  }

  /** Every version of every rubric of an edition, by code and number. */
  ofEdition(tx: Tx, editionId: string): Promise<Rubric[]> {
    return this.rubrics.ofEdition(tx, editionId);
  }

  /** Stores a checked document as a version that is not frozen, and answers its id. */
  async create(tx: Tx, actor: Actor, editionId: string, compiled: CompiledRubric, number: number): Promise<string> {
    const id = await this.rubrics.insert(tx, compiled, { editionId, number, createdAt: actor.arrivedAt });
    await this.audit.record(tx, actor, {
      event: 'rubric.created',
      subject: { type: 'rubric', id },
      after: { editionId, code: compiled.body.code, number, ruleHash: compiled.parsed.hash },
    });
    return id;
  }

  /** Puts a checked document in the place of the present one of a locked rubric that is not frozen. */
  async replace(tx: Tx, actor: Actor, rubric: Rubric, compiled: CompiledRubric): Promise<void> {
    await this.rubrics.replace(tx, rubric.id, compiled);
    await this.audit.record(tx, actor, {
      event: 'rubric.updated',
      subject: { type: 'rubric', id: rubric.id },
      before: { ruleHash: rubric.ruleHash },
      after: { ruleHash: compiled.parsed.hash },
    });
  }

  /** A stage that panels mark, as whole numbers. Throws `rubric.stage-not-found`. */
  stageOf(tx: Tx, id: string, code: string): Promise<RubricStage> {
    return this.rubrics.stage(tx, id, code);
  }

  /** All stages that panels mark, in the order of the rubric. */
  stagesOf(tx: Tx, id: string): Promise<RubricStage[]> {
    return this.rubrics.stages(tx, id);
  }

  /**
   * Ends every change of the rubric, at its first mark. Repeating it changes nothing. The row stays locked until the
   * transaction ends, so that a change under way is either before the first mark or refused.
   */
  async freeze(tx: Tx, actor: Actor, id: string): Promise<void> {
    const rubric = await this.rubrics.get(tx, id);
    if (rubric.frozenAt !== null) return;
    const locked = await this.rubrics.lock(tx, id);
    if (locked.frozenAt !== null) return;
    await this.rubrics.freeze(tx, id, actor.arrivedAt);
    await this.audit.record(tx, actor, {
      event: 'rubric.frozen',
      subject: { type: 'rubric', id },
      after: { code: locked.code, number: locked.number, ruleHash: locked.ruleHash },
    });
  }

  private keep(rule: Rule): void {
    this.rules.set(rule.hash, rule);
    const oldest = this.rules.keys().next().value;
    if (this.rules.size > RULES_KEPT && oldest !== undefined) this.rules.delete(oldest);
  }
}
