import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { notFound } from '../../core/errors.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Page, toPage } from '../../platform/http/paging.js';
import { CategoriesDoor } from '../categories/index.js';
import { canOverseeRanking } from '../computations/index.js';
import { OverseenRankings, type RankingProblem } from '../explanations/index.js';
import { getReport, listReports, type ReportFilter, type ReportRow } from './diagnostics.queries.js';
import { contextOf } from './report-context.queries.js';
import { inputsHash, ownSeed, type ReportOrder, type ReportQuestion } from './report-document.js';
import { ReportWriter } from './report-writer.js';

/** Draws of whoever names no number (scoring.md, section 5). */
const USUAL_DRAWS = 10_000;

/** A report beside what the ranking says now. */
export interface DatedReport extends ReportRow {
  /** It describes the outcome that was sealed. */
  readonly isOfSealedResult: boolean;
  /** Its inputs are those of the ranking as it stands; after sealing, those that were sealed. */
  readonly isCurrent: boolean;
}

/** A report as it is handed out. */
export interface ReportText {
  readonly content: string;
  readonly hash: string;
}

/** Reports on how far a ranking can be trusted, for the secretariat that runs it, once it may see numbers, and for the auditor. */
@Injectable()
export class DiagnosticsService {
  constructor(
    private readonly db: Database,
    private readonly categories: CategoriesDoor,
    private readonly overseen: OverseenRankings,
    private readonly writer: ReportWriter,
  ) {}

  /**
   * Makes the report, or answers the one that says the same. Throws `ranking.not-found`, `computation.not-yet`,
   * `computation.inputs-faulty`, and what `ReportWriter.write` throws.
   */
  async create(actor: Actor, rankingId: string, question: Partial<ReportQuestion>): Promise<DatedReport> {
    const tx = this.db.reader;
    const ranking = await this.categories.getRanking(tx, rankingId);
    const problem = await this.overseen.open(tx, actor, ranking);
    const order = await orderOf(tx, problem, question);
    return date(await this.writer.write(actor, order), problem, order.head.inputsHash);
  }

  /** Makes the report that belongs to a sealed result. */
  async createOfResult(actor: Actor, resultId: string): Promise<void> {
    const tx = this.db.reader;
    await this.writer.write(actor, await orderOf(tx, await this.overseen.sealed(tx, resultId), {}));
  }

  /** Newest first. Throws as `create`. */
  async list(actor: Actor, rankingId: string, filter: ReportFilter): Promise<Page<DatedReport>> {
    const tx = this.db.reader;
    const ranking = await this.categories.getRanking(tx, rankingId);
    const problem = await this.overseen.open(tx, actor, ranking);
    const { head } = await orderOf(tx, problem, {});
    return toPage(
      await listReports(tx, ranking.id, filter),
      filter.limit,
      (row) => date(row, problem, head.inputsHash),
      ({ createdAt, id }) => [createdAt.toISOString(), id],
    );
  }

  /** The text, exactly as it was hashed. Throws `diagnostic-report.not-found`, and `computation.not-yet` as `create`. */
  async get(actor: Actor, id: string): Promise<ReportText> {
    const tx = this.db.reader;
    const { rankingId, content, hash } = await getReport(tx, id);
    const ranking = await this.categories.getRanking(tx, rankingId);
    if (!canOverseeRanking(actor, ranking)) throw notFound('diagnostic-report.not-found');
    await this.overseen.open(tx, actor, ranking);
    return { content, hash };
  }
}

async function orderOf(
  tx: Tx,
  { rankingId, problem, outcomeHash, awardPlaces, synthetic }: RankingProblem,
  { seed, draws = USUAL_DRAWS }: Partial<ReportQuestion>,
): Promise<ReportOrder> {
  const inputs = { problem, awardPlaces, context: await contextOf(tx, rankingId) };
  const hash = inputsHash(inputs);
  return {
    head: { rankingId, outcomeHash, inputsHash: hash, synthetic },
    inputs,
    question: { seed: seed ?? ownSeed(hash), draws },
  };
}

const date = (row: ReportRow, { resultId, outcomeHash }: RankingProblem, currentInputs: string): DatedReport => ({
  ...row,
  isOfSealedResult: resultId !== null && row.outcomeHash === outcomeHash,
  isCurrent: row.inputsHash === currentInputs,
});
