import { type Schemas } from '../../api/client.js';
import { type putForwardMessages } from './put-forward.messages.js';

/** What stands in the form; empty where nothing was given. */
export interface PutForward {
  readonly categoryId: string;
  readonly name: string;
  readonly provinceCode: string;
  readonly regencyCode: string;
  readonly sectorCode: string;
  readonly sizeClassCode: string;
  readonly businessNumber: string;
}

export const EMPTY: PutForward = {
  categoryId: '',
  name: '',
  provinceCode: '',
  regencyCode: '',
  sectorCode: '',
  sizeClassCode: '',
  businessNumber: '',
};

type Category = Pick<Schemas['CategoryView'], 'nomineeKind' | 'split'>;
export type Faults = Partial<Record<keyof PutForward, keyof typeof putForwardMessages>>;

/** A province or a regency goes by its official name, so nobody is asked for one. */
export const isNamedByRegion = ({ nomineeKind }: Category): boolean =>
  nomineeKind === 'province' || nomineeKind === 'regency';

export const takesRegency = ({ nomineeKind }: Category): boolean => nomineeKind !== 'province';

/** What is missing or misspelt, before anything travels. */
export function faultsOf(given: PutForward, category: Category | undefined): Faults {
  if (!category) return { categoryId: 'forward.category.needed' };
  return {
    ...(given.provinceCode === '' ? { provinceCode: 'forward.province.needed' } : {}),
    ...(category.nomineeKind === 'regency' && given.regencyCode === ''
      ? { regencyCode: 'forward.regency.needed' }
      : {}),
    ...(!isNamedByRegion(category) && given.name.trim() === '' ? { name: 'forward.name.needed' } : {}),
    ...(category.split === 'sector' && given.sectorCode === '' ? { sectorCode: 'forward.sector.needed' } : {}),
    ...(/^(\d{13})?$/.test(given.businessNumber.trim()) ? {} : { businessNumber: 'forward.number.wrong' }),
  };
}

/** The request: what the kind of nominee has no use for is left out, also when it was filled in before the category changed. */
export function toRequest(given: PutForward, category: Category): Schemas['CreateNomination'] {
  const isBusiness = category.nomineeKind === 'company' || category.nomineeKind === 'umkm';
  const business = {
    sectorCode: said(given.sectorCode),
    sizeClassCode: said(given.sizeClassCode),
    businessNumber: said(given.businessNumber),
  };
  return {
    categoryId: given.categoryId,
    nominee: {
      name: given.name.trim(),
      provinceCode: given.provinceCode,
      regencyCode: takesRegency(category) ? said(given.regencyCode) : null,
      ...(isBusiness ? business : {}),
    },
  };
}

const said = (text: string): string | null => (text.trim() === '' ? null : text.trim());
