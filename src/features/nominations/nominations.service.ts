import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { forbidden, invalid, notFound } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Page, toPage } from '../../platform/http/paging.js';
import { CategoriesDoor, type CategoryFacts } from '../categories/index.js';
import { type NomineeIdentity, NomineesRepository } from '../nominees/index.js';
import { NOMINATION_LIFECYCLE } from './nomination.lifecycle.js';
import { canPropose, canView } from './nomination.policy.js';
import {
  type CreateNomination,
  type ListNominations,
  type NominationView,
  toNominationView,
} from './nominations.dto.js';
import { getNomination, listNominations, type NominationRow } from './nominations.queries.js';
import { NominationsRepository } from './nominations.repository.js';

/** Putting nominees forward. */
@Injectable()
export class NominationsService {
  constructor(
    private readonly db: Database,
    private readonly categories: CategoriesDoor,
    private readonly nominees: NomineesRepository,
    private readonly nominations: NominationsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Puts a nominee forward in a category while nominations are open.
   * Throws `nomination.outside-your-province`, `nominee.regency-missing`, `nominee.division-unknown`, what an unopened stage
   * throws, `ranking.decided` once the ranking is sealed, and `nomination.already-put-forward` when the nominee stands in the
   * category already.
   */
  propose(actor: Actor, wish: CreateNomination): Promise<NominationRow> {
    return this.db.transaction(async (tx) => {
      const category = await this.categories.get(tx, wish.categoryId);
      if (!canPropose(actor, wish.nominee.provinceCode, category.level)) {
        throw forbidden('nomination.outside-your-province');
      }
      await this.categories.assertStageOpen(tx, category, 'nomination', actor.arrivedAt);

      const identity = identityOf(wish, category);
      const nomineeId = await this.nominees.ensure(tx, identity, actor.arrivedAt);
      const id = await this.insert(tx, actor, category, identity, nomineeId);
      await this.audit.record(tx, actor, {
        event: 'nomination.proposed',
        subject: { type: 'nomination', id },
        after: { categoryId: category.id, nomineeId, name: identity.name, provinceCode: identity.provinceCode },
      });
      return getNomination(tx, id);
    });
  }

  /** One nomination; one that the actor may not see does not exist for it (`nomination.not-found`). */
  async get(actor: Actor, id: string): Promise<NominationRow> {
    const nomination = await getNomination(this.db.reader, id);
    if (!canView(actor, nomination)) throw notFound('nomination.not-found');
    return nomination;
  }

  /** A page of the nominations that the actor may see, by nominee name. */
  async list(actor: Actor, query: ListNominations): Promise<Page<NominationView>> {
    const rows = await listNominations(this.db.reader, actor, query);
    return toPage(rows, query.limit, toNominationView, (row) => [row.nomineeName, row.id]);
  }

  private async insert(tx: Tx, actor: Actor, category: CategoryFacts, nominee: NomineeIdentity, nomineeId: string) {
    const provinceCode = category.level === 'provincial' ? nominee.provinceCode : null;
    const divisionCode = await this.categories.divisionOf(tx, category, nominee);
    const rankingId = await this.categories.ensureRanking(tx, { categoryId: category.id, provinceCode, divisionCode });
    await this.categories.lockUndecided(tx, rankingId);
    return this.nominations.insert(tx, {
      categoryId: category.id,
      rankingId,
      nomineeId,
      provinceCode,
      proposerId: actor.userId,
      originId: null,
      state: NOMINATION_LIFECYCLE.initial,
      stateReason: null,
      cureUntil: null,
      submittedAt: null,
      createdAt: actor.arrivedAt,
    });
  }
}

function identityOf({ nominee }: CreateNomination, category: CategoryFacts): NomineeIdentity {
  const {
    name,
    provinceCode,
    regencyCode = null,
    sectorCode = null,
    sizeClassCode = null,
    businessNumber = null,
  } = nominee;
  if (category.nomineeKind === 'regency' && regencyCode === null) {
    throw invalid('request.invalid', {}, [{ field: 'nominee.regencyCode', code: 'nominee.regency-missing' }]);
  }
  return { kind: category.nomineeKind, name, provinceCode, regencyCode, sectorCode, sizeClassCode, businessNumber };
}
