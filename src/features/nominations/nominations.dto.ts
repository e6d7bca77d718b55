import { Choice, Instant, Nested, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { NOMINATION_STATES, type NominationState } from './nomination.lifecycle.js';
import { type NominationRow } from './nominations.queries.js';
import { NOMINEE_KINDS, type NomineeKind } from '../nominees/index.js';

const REGION = { province: /^\d{2}$/, regency: /^\d{2}\.\d{2}$/ };

export class NomineeInput {
  @Text({ max: 200 }) name!: string;
  @Text({ max: 2, pattern: REGION.province, description: 'Province code, for example 73' }) provinceCode!: string;
  @Text({ max: 5, pattern: REGION.regency, optional: true, nullable: true }) regencyCode?: string | null;
  @Text({ max: 60, optional: true, nullable: true }) sectorCode?: string | null;
  @Text({ max: 20, optional: true, nullable: true }) sizeClassCode?: string | null;
  @Text({ max: 13, pattern: /^\d{13}$/, optional: true, nullable: true, description: 'NIB' }) businessNumber?:
    string | null;
}

export class CreateNomination {
  @Uuid() categoryId!: string;
  @Nested(() => NomineeInput) nominee!: NomineeInput;
}

export class Reason {
  @Text({ min: 3, max: 2000 }) reason!: string;
}

export class ReturnNomination extends Reason {
  @Instant({ description: 'Until when the file may be mended' }) cureUntil!: string;
}

export class ListNominations extends PageQuery {
  @Uuid({ optional: true }) categoryId?: string;
  @Uuid({ optional: true }) rankingId?: string;
  @Choice(NOMINATION_STATES, { optional: true }) state?: NominationState;
  @Text({ max: 2, pattern: REGION.province, optional: true, description: 'Province of the nominee' }) province?: string;
}

class NomineeView {
  @Uuid() id!: string;
  @Choice(NOMINEE_KINDS) kind!: NomineeKind;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 2 }) provinceCode!: string;
  @Text({ max: 5, nullable: true }) regencyCode!: string | null;
  @Text({ max: 60, nullable: true }) sectorCode!: string | null;
  @Text({ max: 20, nullable: true }) sizeClassCode!: string | null;
}

export class NominationView {
  @Uuid() id!: string;
  @Uuid() categoryId!: string;
  @Uuid() rankingId!: string;
  @Nested(() => NomineeView) nominee!: NomineeView;
  @Choice(NOMINATION_STATES) state!: NominationState;
  @Text({ max: 2000, nullable: true }) stateReason!: string | null;
  @Instant({ nullable: true }) cureUntil!: string | null;
  @Instant({ nullable: true }) submittedAt!: string | null;
  @Uuid({ nullable: true, description: 'The provincial nomination it was promoted from' }) originId!: string | null;
  @Whole({ min: 1, max: 2_147_483_647 }) version!: number;
}

export class NominationPage extends PageOf(NominationView) {}

export const toNominationView = (row: NominationRow): NominationView => ({
  id: row.id,
  categoryId: row.categoryId,
  rankingId: row.rankingId,
  nominee: {
    id: row.nomineeId,
    kind: row.nomineeKind,
    name: row.nomineeName,
    provinceCode: row.nomineeProvince,
    regencyCode: row.regencyCode,
    sectorCode: row.sectorCode,
    sizeClassCode: row.sizeClassCode,
  },
  state: row.state,
  stateReason: row.stateReason,
  cureUntil: row.cureUntil?.toISOString() ?? null,
  submittedAt: row.submittedAt?.toISOString() ?? null,
  originId: row.originId,
  version: row.version,
});
