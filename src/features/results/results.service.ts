import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { notFound } from '../../core/errors.js';
import { verifyBundle } from '../../core/ledger/bundle-verification.js';
import { compare, type Difference } from '../../core/ledger/difference.js';
import { type ResultBundle } from '../../core/ledger/result-bundle.js';
import { Database } from '../../platform/database/database.js';
import { CategoriesDoor } from '../categories/index.js';
import { canOverseeRanking } from '../computations/index.js';
import { SigningKeysService } from '../signing-keys/index.js';
import {
  contentOf,
  getResult,
  latestResult,
  type PlacementRow,
  placementsOf,
  type ResultRow,
} from './results.queries.js';

/** A sealed result with its places. */
export interface PlacedResult extends ResultRow {
  readonly placements: readonly PlacementRow[];
}

/** Whether a sealed result still says what its own inputs say. */
export interface Recomputation {
  readonly resultId: string;
  readonly hash: string;
  readonly agrees: boolean;
  readonly firstDifference: Difference | null;
}

/** Reading sealed results, for those who run or audit the ranking. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly db: Database,
    private readonly categories: CategoriesDoor,
    private readonly keys: SigningKeysService,
  ) {}

  /** The newest result of a ranking. Throws `ranking.not-found` and, before it is sealed, `result.not-found`. */
  async ofRanking(actor: Actor, rankingId: string): Promise<PlacedResult> {
    const tx = this.db.reader;
    const ranking = await this.categories.getRanking(tx, rankingId);
    if (!canOverseeRanking(actor, ranking)) throw notFound('ranking.not-found');
    const result = await latestResult(tx, rankingId);
    if (!result) throw notFound('result.not-found');
    return { ...result, placements: await placementsOf(tx, result.id) };
  }

  /** The sealed text, exactly as it was hashed. Throws `result.not-found`. */
  async document(actor: Actor, resultId: string): Promise<string> {
    const { id } = await this.getOverseen(actor, resultId);
    return contentOf(this.db.reader, id);
  }

  /**
   * Computes the result again from its own inputs, checks its signature by the published keys, and holds its rows against it.
   * Throws `result.not-found`.
   */
  async recompute(actor: Actor, resultId: string): Promise<Recomputation> {
    const { id, hash } = await this.getOverseen(actor, resultId);
    const tx = this.db.reader;
    const content = await contentOf(tx, id);
    const difference = (await this.differenceIn(content, hash)) ?? rowDifference(content, await placementsOf(tx, id));
    return { resultId: id, hash, agrees: difference === null, firstDifference: difference };
  }

  private async differenceIn(content: string, fingerprint: string): Promise<Difference | null> {
    // Results of the first format were never signed.
    const isSigned = Object.hasOwn(JSON.parse(content) as object, 'seal');
    const verdict = await verifyBundle(content, {
      fingerprint,
      keys: isSigned ? await this.keys.trusted() : undefined,
    });
    if (verdict.ok) return null;
    if ('difference' in verdict) return verdict.difference;
    return { kind: 'form', path: '', stated: verdict.unreadable, recomputed: '' };
  }

  private async getOverseen(actor: Actor, resultId: string): Promise<ResultRow> {
    const result = await getResult(this.db.reader, resultId);
    if (!canOverseeRanking(actor, result)) throw notFound('result.not-found');
    return result;
  }
}

/** The rows that lists read must say what the sealed text says. */
function rowDifference(content: string, rows: readonly PlacementRow[]): Difference | null {
  const { placings } = JSON.parse(content) as ResultBundle;
  const listed = rows.map((row) => ({
    nominationId: row.nominationId,
    status: row.status,
    rank: row.rank,
    position: row.position,
    label: row.labelId !== null && row.labelEn !== null ? { id: row.labelId, en: row.labelEn } : null,
    final: row.final,
    finalExact: row.finalExact,
    decidedBy: row.decidedBy,
    isAward: row.isAward,
  }));
  return compare('numbers', '/placings', placings, listed);
}
