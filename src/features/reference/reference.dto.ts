import { Choice, ListOf, Nested, Text } from '../../platform/http/fields.js';
import { type ProvinceRow, type RegencyRow, type SizeClassRow, type TermRow } from './reference.queries.js';

const PROVINCE = /^\d{2}$/;

class TermNames {
  @Text({ max: 200 }) id!: string;
  @Text({ max: 200 }) en!: string;
}

export class TermView {
  @Text({ max: 60 }) code!: string;
  @Nested(() => TermNames) names!: TermNames;
}

export class TermList {
  @ListOf(() => TermView) items!: TermView[];
}

export class SizeClassView extends TermView {
  @Text({ max: 18, nullable: true, description: 'Rupiah, excluded; null is no limit' }) capitalAboveIdr!: string | null;
  @Text({ max: 18, nullable: true, description: 'Rupiah, included; null is no limit' }) capitalUpToIdr!: string | null;
  @Text({ max: 18, nullable: true, description: 'Rupiah a year, excluded' }) salesAboveIdr!: string | null;
  @Text({ max: 18, nullable: true, description: 'Rupiah a year, included' }) salesUpToIdr!: string | null;
}

export class SizeClassList {
  @ListOf(() => SizeClassView) items!: SizeClassView[];
}

export class ProvinceView {
  @Text({ max: 2 }) code!: string;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 60 }) zoneCode!: string;
  @Text({ max: 40 }) timeZone!: string;
}

export class ProvinceList {
  @ListOf(() => ProvinceView) items!: ProvinceView[];
}

export class RegencyView {
  @Text({ max: 5 }) code!: string;
  @Text({ max: 2 }) provinceCode!: string;
  @Choice(['kabupaten', 'kota']) kind!: 'kabupaten' | 'kota';
  @Text({ max: 200 }) name!: string;
  @Text({ max: 40 }) timeZone!: string;
}

export class RegencyList {
  @ListOf(() => RegencyView) items!: RegencyView[];
}

export class ListRegencies {
  @Text({ max: 2, pattern: PROVINCE, optional: true, description: 'Province code, for example 73' }) province?: string;
}

export const toTermView = ({ code, nameId, nameEn }: TermRow): TermView => ({
  code,
  names: { id: nameId, en: nameEn },
});

export const toSizeClassView = (row: SizeClassRow): SizeClassView => ({
  code: row.code,
  names: { id: row.nameId, en: row.nameEn },
  capitalAboveIdr: row.capitalAboveIdr,
  capitalUpToIdr: row.capitalUpToIdr,
  salesAboveIdr: row.salesAboveIdr,
  salesUpToIdr: row.salesUpToIdr,
});

export const toProvinceView = ({ code, name, zoneCode, timeZone }: ProvinceRow): ProvinceView => ({
  code,
  name,
  zoneCode,
  timeZone,
});

export const toRegencyView = ({ code, provinceCode, kind, name, timeZone }: RegencyRow): RegencyView => ({
  code,
  provinceCode,
  kind,
  name,
  timeZone,
});
