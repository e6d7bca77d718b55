import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { invalid, notFound } from '../../core/errors.js';
import { AuditLog, type JsonObject } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { assertFreshOrFirst } from '../../platform/http/versions.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { NominationsDoor } from '../nominations/index.js';
import { type RubricBody } from '../rubric-format/index.js';
import { type GateOutcome } from './gate-outcome.entity.js';
import { type DecideGate, type Gate } from './gates.dto.js';
import { GatesRepository } from './gates.repository.js';

/** The conditions that a file passes or fails before it is ranked. */
@Injectable()
export class GatesService {
  constructor(
    private readonly db: Database,
    private readonly nominations: NominationsDoor,
    private readonly gates: GatesRepository,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /** Every gate of the rubric, in its order; one that nobody decided is pending. */
  async list(actor: Actor, nominationId: string): Promise<Gate[]> {
    const nomination = await this.nominations.getVisible(this.db.reader, actor, nominationId);
    const { body } = await this.nominations.rubricOf(this.db.reader, nomination);
    const rows = await this.gates.ofNomination(this.db.reader, nominationId);
    const byCode = new Map(rows.map((row) => [row.gateCode, row]));
    return body.gates.map((definition) => ({ definition, row: byCode.get(definition.code) ?? null }));
  }

  /**
   * Decides a gate, or makes it pending again. Throws `gate.unknown`, `gate.reason-missing` for a failure without its reason,
   * and what `lockToAssess` throws.
   */
  decide(actor: Actor, nominationId: string, code: string, wish: DecideGate, seen: number | null): Promise<Gate> {
    if (wish.outcome === 'fail' && !wish.reason) {
      throw invalid('request.invalid', {}, [{ field: 'reason', code: 'gate.reason-missing' }]);
    }
    return this.db.transaction(async (tx) => {
      const nomination = await this.nominations.lockToAssess(tx, actor, nominationId);
      const { body } = await this.nominations.rubricOf(tx, nomination);
      const definition = gateOf(body, code);
      const row = await this.gates.find(tx, nominationId, code);
      const [outcome, reason] = [wish.outcome, wish.reason ?? null];
      if (row?.outcome === outcome && row.reason === reason) return { definition, row };
      assertFreshOrFirst(row?.version, seen);

      const next = { outcome, reason, decidedBy: actor.userId, decidedAt: actor.arrivedAt };
      const decided = { nominationId, gateCode: code, ...next, version: (row?.version ?? 0) + 1 };
      await this.write(tx, actor, row, decided);
      return { definition, row: decided };
    });
  }

  private async write(tx: Tx, actor: Actor, before: GateOutcome | null, after: GateOutcome): Promise<void> {
    await (before ? this.gates.update(tx, after) : this.gates.insert(tx, after));
    await this.audit.record(tx, actor, {
      event: 'gate.decided',
      subject: { type: 'nomination', id: after.nominationId },
      ...(before ? { before: recorded(before) } : {}),
      after: recorded(after),
    });
    await this.jobs.enqueue(tx, 'standing.refresh', { nominationId: after.nominationId });
  }
}

function gateOf({ gates }: RubricBody, code: string): RubricBody['gates'][number] {
  const found = gates.find((gate) => gate.code === code);
  if (!found) throw notFound('gate.unknown');
  return found;
}

const recorded = ({ gateCode, outcome, reason }: GateOutcome): JsonObject => ({ gate: gateCode, outcome, reason });
