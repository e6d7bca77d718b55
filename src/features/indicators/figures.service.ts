import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { type FieldFault, invalid, notFound } from '../../core/errors.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { assertFreshOrFirst } from '../../platform/http/versions.js';
import { CategoriesDoor } from '../categories/index.js';
import { type Nomination, NominationsDoor } from '../nominations/index.js';
import { type RubricCriterion } from '../rubric-format/index.js';
import { type Figure, indicatorCriteria } from './figure.criteria.js';
import { type GivenFigure, readFigure } from './figure.value.js';
import { FigureLedger } from './figure.ledger.js';
import { type SaveFigure, type VerifyFigure } from './figures.dto.js';
import { FiguresRepository } from './figures.repository.js';
import { type Claim, type IndicatorValue, UNVERIFIED, type Verification } from './indicator-value.entity.js';

const EASTERNMOST_OFFSET_MS = 9 * 3_600_000; // Asia/Jayapura, where a day begins first

/** The measured figures of a nomination: claimed by its owner, verified by the secretariat. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly db: Database,
    private readonly nominations: NominationsDoor,
    private readonly categories: CategoriesDoor,
    private readonly figures: FiguresRepository,
    private readonly ledger: FigureLedger,
  ) {}

  /** One entry per indicator of the rubric, in its order, also where nobody gave a figure yet. */
  async list(actor: Actor, nominationId: string): Promise<Figure[]> {
    const nomination = await this.nominations.getVisible(this.db.reader, actor, nominationId);
    const { body } = await this.nominations.rubricOf(this.db.reader, nomination);
    const rows = await this.figures.ofNomination(this.db.reader, nominationId);
    const byCode = new Map(rows.map((row) => [row.criterionCode, row]));
    return indicatorCriteria(body).map((criterion) => ({ criterion, row: byCode.get(criterion.code) ?? null }));
  }

  /**
   * Writes down what the nominee claims. A changed claim waits for verification again; repeating a claim changes nothing.
   * Throws `figure.criterion-unknown`, the faults of `readFigure`, and what `lockToFill` throws.
   */
  save(actor: Actor, nominationId: string, code: string, wish: SaveFigure, seen: number | null): Promise<Figure> {
    return this.db.transaction(async (tx) => {
      const nomination = await this.nominations.lockToFill(tx, actor, nominationId);
      const criterion = await this.criterion(tx, nomination, code);
      const claim: Claim = {
        claimedState: wish.state,
        claimed: valueOf(criterion, wish),
        claimedSource: wish.source ?? null,
      };
      const row = await this.figures.find(tx, nominationId, code);
      if (row && holds(row, claim)) return { criterion, row };
      assertFreshOrFirst(row?.version, seen);
      // Once a claim has been verified it may already count in a ranking.
      if (row && row.verifiedState !== 'pending') await this.categories.lockUndecided(tx, nomination.rankingId);

      const next = { nominationId, criterionCode: code, ...claim, ...UNVERIFIED, version: (row?.version ?? 0) + 1 };
      await this.ledger.write(tx, actor, 'figure.claimed', row, next);
      return { criterion, row: next };
    });
  }

  /**
   * Writes down what the secretariat found, with its source and day. Verifying that a figure does not apply approves it.
   * Throws `figure.criterion-unknown`, `figure.verified-in-future`, the faults of `readFigure`, and what `lockToAssess` throws.
   */
  verify(actor: Actor, nominationId: string, code: string, wish: VerifyFigure, seen: number | null): Promise<Figure> {
    return this.db.transaction(async (tx) => {
      const nomination = await this.nominations.lockToAssess(tx, actor, nominationId);
      const criterion = await this.criterion(tx, nomination, code);
      const verification: Verification = {
        verifiedState: wish.state,
        verified: valueOf(criterion, wish, futureFaults(wish.verifiedOn, actor.arrivedAt)),
        verifiedSource: wish.source,
        verifiedOn: wish.verifiedOn,
        verifiedBy: actor.userId,
      };
      const row = await this.figures.find(tx, nominationId, code);
      if (row && holds(row, { ...verification, verifiedBy: row.verifiedBy })) return { criterion, row };
      assertFreshOrFirst(row?.version, seen);

      const claim: Claim = row ?? { claimed: null, claimedState: 'missing', claimedSource: null };
      const version = (row?.version ?? 0) + 1;
      const next = { nominationId, criterionCode: code, ...claimOf(claim), ...verification, version };
      await this.ledger.write(tx, actor, 'figure.verified', row, next);
      return { criterion, row: next };
    });
  }

  private async criterion(tx: Tx, nomination: Nomination, code: string): Promise<RubricCriterion> {
    const { body } = await this.nominations.rubricOf(tx, nomination);
    const criterion = indicatorCriteria(body).find((one) => one.code === code);
    if (!criterion) throw notFound('figure.criterion-unknown');
    return criterion;
  }
}

function valueOf(criterion: RubricCriterion, given: GivenFigure, others: FieldFault[] = []): string | null {
  const read = readFigure(criterion, given);
  const faults = read.ok ? others : [read.fault, ...others];
  if (!read.ok || faults.length > 0) throw invalid('request.invalid', {}, faults);
  return read.value;
}

const claimOf = ({ claimed, claimedState, claimedSource }: Claim): Claim => ({ claimed, claimedState, claimedSource });

const holds = (row: IndicatorValue, columns: Partial<IndicatorValue>): boolean =>
  Object.entries(columns).every(([name, value]) => row[name as keyof IndicatorValue] === value);

/** A day that has not begun anywhere in Indonesia cannot be the day of the data. */
function futureFaults(day: string, now: Date): FieldFault[] {
  const today = new Date(now.getTime() + EASTERNMOST_OFFSET_MS).toISOString().slice(0, 10);
  return day > today ? [{ field: 'verifiedOn', code: 'figure.verified-in-future' }] : [];
}
