import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { placesAfter, signatureFaults, unresolvedTies } from '../../core/decision/index.js';
import { AwardError, type FieldFault } from '../../core/errors.js';
import { type Tx } from '../../platform/database/database.js';
import { type Ranking } from '../categories/index.js';
import { type Computation, RankingComputations, toFault } from '../computations/index.js';
import { type Decision, DecisionsRepository, type SeatSignature, seatSignatures } from '../decisions/index.js';

/** A ranking that may be sealed: nothing is awaited, the plenary has decided and the panel has signed. */
export interface Sealable {
  readonly computation: Computation;
  readonly decision: Decision;
  readonly seats: readonly SeatSignature[];
}

/** Whether a ranking may be sealed. */
@Injectable()
export class SealCheck {
  constructor(
    private readonly computations: RankingComputations,
    private readonly decisions: DecisionsRepository,
  ) {}

  /**
   * Everything that is to be sealed, read after the ranking was locked, so that it is the last word.
   * Throws `result.not-sealable` with every reason at once, and `computation.inputs-faulty`.
   */
  async pass(tx: Tx, actor: Actor, ranking: Ranking): Promise<Sealable> {
    const computation = await this.computations.compute(tx, ranking, actor.arrivedAt);
    const decision = await this.decisions.find(tx, ranking.id);
    const seats = await seatSignatures(tx, ranking.id);
    const faults = sealFaults(computation, decision, seats);
    if (faults.length > 0 || !decision) throw new AwardError('conflict', 'result.not-sealable', {}, faults);
    return { computation, decision, seats };
  }
}

/** Every reason why a ranking cannot be sealed now. Pure. */
function sealFaults(
  { hindrances, outcome, outcomeHash, parsed, category }: Omit<Computation, 'ranking' | 'edition' | 'problem'>,
  decision: Decision | null,
  seats: readonly Omit<SeatSignature, 'seatId'>[],
): FieldFault[] {
  const isCurrent = decision?.outcomeHash === outcomeHash;
  const places = placesAfter(outcome.results, isCurrent ? decision.overrides : []);
  const ties = unresolvedTies(places, category.awardPlaces, parsed.rule.ranking.method);
  return [
    ...hindrances.map(toFault),
    ...(places.length > 0 ? [] : [{ field: 'nominees', code: 'seal.nobody-ranked' }]),
    ...ties.flat().map(({ nominationId, rank }) => ({
      field: `nominees.${nominationId}`,
      code: 'seal.tie-at-cutoff',
      params: { rank },
    })),
    ...decisionFaults(decision, isCurrent),
    ...signatureFaults(seats.map((seat) => ({ ...seat, hasSigned: seat.counts && isCurrent }))),
  ];
}

function decisionFaults(decision: Decision | null, isCurrent: boolean): FieldFault[] {
  if (!decision) return [{ field: 'decision', code: 'seal.decision-missing' }];
  return isCurrent ? [] : [{ field: 'decision', code: 'seal.decision-outdated' }];
}
