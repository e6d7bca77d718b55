import { Injectable } from '@nestjs/common';

import { type Actor, hasRole } from '../../core/access.js';
import { type Override, overrideFaults } from '../../core/decision/index.js';
import { AwardError, conflict, type FieldFault, invalid, notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { assertFreshOrFirst } from '../../platform/http/versions.js';
import { CategoriesDoor, isUndecided, type Ranking } from '../categories/index.js';
import { canOverseeRanking, canRunRanking, RankingComputations, toFault } from '../computations/index.js';
import { type Decision } from './decision.entity.js';
import { seatOf } from './decisions.queries.js';
import { DecisionsRepository } from './decisions.repository.js';

/** What the minutes of a plenary say. */
export interface Minutes {
  readonly minutesNumber: string;
  readonly heldOn: string;
  readonly overrides: readonly Override[];
}

/** The easternmost zone of Indonesia, where a day begins first. */
const FIRST_DAY_OFFSET_MS = 9 * 3_600_000;

/** The plenary: what it decides on top of the computed order. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: Database,
    private readonly categories: CategoriesDoor,
    private readonly computations: RankingComputations,
    private readonly decisions: DecisionsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Records the decision, bound to the outcome as it is computed now. `seen` is the version to replace, null for the first.
   * Throws `ranking.decided`, `decision.too-early` with everything still awaited, and every fault of the overrides.
   */
  record(actor: Actor, rankingId: string, seen: number | null, minutes: Minutes): Promise<Decision> {
    return this.db.transaction(async (tx) => {
      const ranking = await this.lockToRun(tx, actor, rankingId);
      const before = await this.decisions.find(tx, rankingId);
      assertFreshOrFirst(before?.version, seen);
      const { outcomeHash } = await this.decideOn(tx, actor, ranking, minutes);

      const decision = { ...minutes, overrides: [...minutes.overrides], rankingId, outcomeHash };
      const recorded = { ...decision, recordedBy: actor.userId, recordedAt: actor.arrivedAt };
      await (before ? this.decisions.replace(tx, recorded) : this.decisions.insert(tx, recorded));
      await this.audit.record(tx, actor, {
        event: 'decision.recorded',
        subject: { type: 'ranking', id: rankingId },
        ...(before ? { before: noted(before) } : {}),
        after: noted(decision),
      });
      return { ...recorded, version: (before?.version ?? 0) + 1 };
    });
  }

  /**
   * The recorded decision, for those who run or audit the ranking and for its panel; a seat reads nothing about nominees that
   * it is recused from. Throws `ranking.not-found` and `decision.not-found`.
   */
  async get(actor: Actor, rankingId: string): Promise<Decision> {
    const tx = this.db.reader;
    const ranking = await this.categories.getRanking(tx, rankingId);
    const seat = hasRole(actor, 'evaluator') ? await seatOf(tx, rankingId, actor.userId) : undefined;
    if (!canOverseeRanking(actor, ranking) && !seat) throw notFound('ranking.not-found');
    const decision = await this.decisions.find(tx, rankingId);
    if (!decision) throw notFound('decision.not-found');
    const hidden = new Set(seat?.recusals);
    return { ...decision, overrides: decision.overrides.filter(({ nominationId }) => !hidden.has(nominationId)) };
  }

  private async lockToRun(tx: Tx, actor: Actor, rankingId: string): Promise<Ranking> {
    const ranking = await this.categories.lockRanking(tx, rankingId);
    if (!canRunRanking(actor, ranking)) throw notFound('ranking.not-found');
    if (!isUndecided(ranking.state)) throw conflict('ranking.decided');
    return ranking;
  }

  private async decideOn(tx: Tx, actor: Actor, ranking: Ranking, { heldOn, overrides }: Minutes) {
    const computation = await this.computations.compute(tx, ranking, actor.arrivedAt);
    const { hindrances, outcome, parsed } = computation;
    if (hindrances.length > 0) {
      throw new AwardError('conflict', 'decision.too-early', {}, hindrances.map(toFault));
    }
    const faults: FieldFault[] = overrideFaults(outcome.results, parsed.rule.ranking.method, overrides);
    if (heldOn > today(actor.arrivedAt)) faults.push({ field: 'heldOn', code: 'decision.not-held-yet' });
    if (faults.length > 0) throw invalid('request.invalid', {}, faults);
    return computation;
  }
}

const today = (at: Date): string => new Date(at.getTime() + FIRST_DAY_OFFSET_MS).toISOString().slice(0, 10);

const noted = ({ minutesNumber, heldOn, overrides, outcomeHash }: Minutes & Pick<Decision, 'outcomeHash'>) => ({
  minutesNumber,
  heldOn,
  overrides: overrides.map(({ nominationId, rank, reason }) => ({ nominationId, rank, reason })),
  outcomeHash,
});
