import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { AuditLog, type JsonObject } from '../../platform/audit/index.js';
import { type Tx } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { FiguresRepository } from './figures.repository.js';
import { type IndicatorValue, UNVERIFIED } from './indicator-value.entity.js';

/** Writes a figure, its audit entry and the job that follows, together. */
@Injectable()
export class FigureLedger {
  constructor(
    private readonly figures: FiguresRepository,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /** `before` is null for the first write. A change of what is verified refreshes the standing of the nomination. */
  async write(
    tx: Tx,
    actor: Actor,
    event: 'figure.claimed' | 'figure.verified',
    before: IndicatorValue | null,
    after: IndicatorValue,
  ): Promise<void> {
    const { nominationId, criterionCode } = after;
    await (before ? this.figures.update(tx, after) : this.figures.insert(tx, after));
    await this.audit.record(tx, actor, {
      event,
      subject: { type: 'nomination', id: nominationId },
      ...(before ? { before: { criterion: criterionCode, ...recorded(before) } } : {}),
      after: { criterion: criterionCode, ...recorded(after) },
    });
    const earlier = before ?? UNVERIFIED;
    if (earlier.verifiedState !== after.verifiedState || earlier.verified !== after.verified) {
      await this.jobs.enqueue(tx, 'standing.refresh', { nominationId });
    }
  }
}

const recorded = (figure: IndicatorValue): JsonObject => ({
  claimed: { state: figure.claimedState, value: figure.claimed, source: figure.claimedSource },
  verified: {
    state: figure.verifiedState,
    value: figure.verified,
    source: figure.verifiedSource,
    on: figure.verifiedOn,
  },
});
