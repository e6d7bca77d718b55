import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, notFound } from '../../core/errors.js';
import { type ResultBundle } from '../../core/ledger/result-bundle.js';
import { parseProblem, type Problem } from '../../core/scoring/index.js';
import { type Tx } from '../../platform/database/database.js';
import { type Ranking } from '../categories/index.js';
import { canOverseeRanking, canSeeOutcome, RankingComputations } from '../computations/index.js';
import { contentOf, latestResult } from '../results/index.js';

/** The problem behind the numbers of a ranking: the sealed one, or the running one while nothing is sealed. */
export interface RankingProblem {
  readonly rankingId: string;
  /** The sealed result, or null while the ranking runs. */
  readonly resultId: string | null;
  /** As JSON, the form in which it is published. */
  readonly problem: ResultBundle['problem'];
  readonly parsed: Problem;
  /** The fingerprint of problem and outcome together. */
  readonly outcomeHash: string;
  readonly awardPlaces: number;
  /** True for a demonstration: the marks are made up. */
  readonly synthetic: boolean;
}

/** Rankings as those who run or audit them may look into them. */
@Injectable()
export class OverseenRankings {
  constructor(private readonly computations: RankingComputations) {}

  /** Throws `ranking.not-found`, and `computation.not-yet` and `computation.inputs-faulty` as `computeRanking` does. */
  async open(tx: Tx, actor: Actor, ranking: Ranking): Promise<RankingProblem> {
    if (!canOverseeRanking(actor, ranking)) throw notFound('ranking.not-found');
    const result = await latestResult(tx, ranking.id);
    return result ? this.sealed(tx, result.id) : this.running(tx, actor, ranking);
  }

  /** What was sealed. Asks nobody's permission. A sealed problem was read before it was sealed, so a fault in it is a defect. */
  async sealed(tx: Tx, resultId: string): Promise<RankingProblem> {
    const bundle = JSON.parse(await contentOf(tx, resultId)) as ResultBundle;
    const { rankingId, problem, outcomeHash, category, synthetic } = bundle;
    const parsed = parseProblem(problem);
    if (!parsed.ok) throw new Error(`The sealed problem of result ${resultId} cannot be read`);
    const { awardPlaces } = category;
    return { rankingId, resultId, problem, parsed: parsed.value, outcomeHash, awardPlaces, synthetic };
  }

  private async running(tx: Tx, actor: Actor, ranking: Ranking): Promise<RankingProblem> {
    const { edition, category, hindrances, problem, parsed, outcomeHash } = await this.computations.compute(
      tx,
      ranking,
      actor.arrivedAt,
    );
    const subject = {
      provinceCode: ranking.provinceCode,
      showsRunningRanking: edition.showsRunningRanking,
      isComplete: hindrances.length === 0,
      isDecided: false,
    };
    if (!canSeeOutcome(actor, subject)) throw conflict('computation.not-yet');
    const { awardPlaces } = category;
    const { isSynthetic: synthetic } = edition;
    return { rankingId: ranking.id, resultId: null, problem, parsed, outcomeHash, awardPlaces, synthetic };
  }
}
