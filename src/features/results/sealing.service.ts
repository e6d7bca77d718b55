import { Injectable, Logger } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { AwardError, conflict, notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { assertFresh } from '../../platform/http/versions.js';
import { CategoriesDoor, isUndecided, type Ranking } from '../categories/index.js';
import { canRunRanking } from '../computations/index.js';
import { sumFaults } from './database-sums.js';
import { ResultWriter } from './result-writer.js';
import { getResult, placementsOf, stageSums } from './results.queries.js';
import { type PlacedResult } from './results.service.js';
import { type Sealable, SealCheck } from './seal-check.js';

/** Turning a computed, decided and signed ranking into a result that never changes. */
@Injectable()
export class SealingService {
  private readonly logger = new Logger(SealingService.name);

  constructor(
    private readonly db: Database,
    private readonly categories: CategoriesDoor,
    private readonly check: SealCheck,
    private readonly writer: ResultWriter,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Seals the ranking. Its row is locked first: whatever writes marks, figures or decisions of the ranking holds it too, so
   * each of them is in the result or comes too late. Throws `ranking.decided`, `request.stale`, `result.not-sealable` with
   * every reason at once, `result.computations-disagree`, and what signing throws.
   */
  seal(actor: Actor, rankingId: string, version: number): Promise<PlacedResult> {
    return this.db.transaction(async (tx) => {
      const ranking = await this.categories.lockRanking(tx, rankingId);
      if (!canRunRanking(actor, ranking)) throw notFound('ranking.not-found');
      if (!isUndecided(ranking.state)) throw conflict('ranking.decided');
      assertFresh(ranking.version, version);

      const sealable = await this.check.pass(tx, actor, ranking);
      await this.assertSumsAgree(tx, sealable);
      return this.store(tx, actor, ranking, sealable);
    });
  }

  /** Two independent computations must agree before anything is sealed. */
  private async assertSumsAgree(tx: Tx, { computation }: Sealable): Promise<void> {
    const { ranking, parsed, outcome } = computation;
    const faults = sumFaults(parsed.rule, outcome.results, await stageSums(tx, ranking.id));
    if (faults.length === 0) return;
    const places = faults.map(({ field }) => field).join(', ');
    this.logger.error(`Ranking ${ranking.id}: the database and the scoring core disagree about ${places}`);
    throw new AwardError('conflict', 'result.computations-disagree', {}, faults);
  }

  private async store(tx: Tx, actor: Actor, ranking: Ranking, sealable: Sealable): Promise<PlacedResult> {
    const { id, bundle, hash } = await this.writer.write(tx, actor, sealable);
    await this.categories.setRankingState(tx, actor, ranking, 'sealed');
    await this.audit.record(tx, actor, {
      event: 'result.sealed',
      subject: { type: 'result', id },
      after: {
        rankingId: ranking.id,
        number: bundle.number,
        hash,
        outcomeHash: bundle.outcomeHash,
        keyId: bundle.seal.signature.keyId,
      },
    });
    return { ...(await getResult(tx, id)), placements: await placementsOf(tx, id) };
  }
}
