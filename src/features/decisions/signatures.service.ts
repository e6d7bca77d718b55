import { Injectable } from '@nestjs/common';

import { type Actor, hasRole } from '../../core/access.js';
import { conflict, notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { CategoriesDoor, isUndecided, type Ranking } from '../categories/index.js';
import { canOverseeRanking, RankingComputations } from '../computations/index.js';
import { seatOf, seatSignatures, type SeatSignature } from './decisions.queries.js';
import { DecisionsRepository } from './decisions.repository.js';

/** What a seat means to sign. */
export interface SigningWish {
  readonly outcomeHash: string;
  readonly decisionVersion?: number | undefined;
}

/** The panel signs what the plenary decided, each for the seat they sit on. */
@Injectable()
export class SignaturesService {
  constructor(
    private readonly db: Database,
    private readonly categories: CategoriesDoor,
    private readonly computations: RankingComputations,
    private readonly decisions: DecisionsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Signs for the actor's seat; signing the same again changes nothing. Throws `ranking.not-found` for whoever has no seat,
   * `ranking.decided`, `signature.decision-missing`, `signature.outcome-changed` and `signature.decision-changed`.
   */
  sign(actor: Actor, rankingId: string, wish: SigningWish): Promise<SeatSignature> {
    return this.db.transaction(async (tx) => {
      const ranking = await this.categories.lockRanking(tx, rankingId);
      const seat = await seatOf(tx, rankingId, actor.userId);
      if (!seat) throw notFound('ranking.not-found');
      if (!isUndecided(ranking.state)) throw conflict('ranking.decided');
      const decisionVersion = await this.assertPresent(tx, actor, ranking, wish);

      const { outcomeHash } = wish;
      const { seatId, number } = seat;
      const signature = { rankingId, seatId, outcomeHash, decisionVersion, signedAt: actor.arrivedAt };
      if (await this.decisions.sign(tx, signature)) {
        await this.audit.record(tx, actor, {
          event: 'ranking.signed',
          subject: { type: 'ranking', id: rankingId },
          after: { seat: number, outcomeHash, decisionVersion },
        });
      }
      return this.signatureOf(tx, rankingId, seatId);
    });
  }

  /** Every seat and what it signed, for those who run or audit the ranking and for its panel. */
  async list(actor: Actor, rankingId: string): Promise<SeatSignature[]> {
    const tx = this.db.reader;
    const ranking = await this.categories.getRanking(tx, rankingId);
    const isSeated = hasRole(actor, 'evaluator') && (await seatOf(tx, rankingId, actor.userId)) !== undefined;
    if (!canOverseeRanking(actor, ranking) && !isSeated) throw notFound('ranking.not-found');
    return seatSignatures(tx, rankingId);
  }

  /** The version of the decision that is signed: it must stand on the outcome as it is computed now. */
  private async assertPresent(tx: Tx, actor: Actor, ranking: Ranking, wish: SigningWish): Promise<number> {
    const decision = await this.decisions.find(tx, ranking.id);
    if (!decision) throw conflict('signature.decision-missing');
    const { outcomeHash } = await this.computations.compute(tx, ranking, actor.arrivedAt);
    if (wish.outcomeHash !== outcomeHash) throw conflict('signature.outcome-changed');
    const isSeen = wish.decisionVersion === undefined || wish.decisionVersion === decision.version;
    if (!isSeen || decision.outcomeHash !== outcomeHash) throw conflict('signature.decision-changed');
    return decision.version;
  }

  private async signatureOf(tx: Tx, rankingId: string, seatId: string): Promise<SeatSignature> {
    const found = (await seatSignatures(tx, rankingId)).find((seat) => seat.seatId === seatId);
    if (!found) throw notFound('ranking.not-found');
    return found;
  }
}
