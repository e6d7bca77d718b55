import { Choice, Text, Uuid } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { NOMINEE_KINDS, type NomineeKind } from './nominee.entity.js';
import { type NomineeRow } from './nominees.queries.js';

const PROVINCE = /^\d{2}$/;

export class ListNominees extends PageQuery {
  @Text({ max: 100, optional: true, description: 'Part of the name, in whatever case' }) q?: string;
  @Choice(NOMINEE_KINDS, { optional: true }) kind?: NomineeKind;
  @Text({ max: 2, pattern: PROVINCE, optional: true }) province?: string;
}

export class KnownNomineeView {
  @Uuid() id!: string;
  @Choice(NOMINEE_KINDS) kind!: NomineeKind;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 2 }) provinceCode!: string;
  @Text({ max: 200 }) provinceName!: string;
  @Text({ max: 5, nullable: true }) regencyCode!: string | null;
  @Text({ max: 200, nullable: true, description: 'Tells two villages of one name apart' })
  regencyName!: string | null;
}

export class KnownNomineePage extends PageOf(KnownNomineeView) {}

export const toKnownNominee = (row: NomineeRow): KnownNomineeView => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  provinceCode: row.provinceCode,
  provinceName: row.provinceName,
  regencyCode: row.regencyCode,
  regencyName: row.regencyName,
});
