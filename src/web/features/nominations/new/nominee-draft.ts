import { type Schemas } from '../../../api/client.js';
import { type Category, type NomineeKind } from '../../categories/use-categories.js';

/** What somebody types about a nominee; empty where nothing was given. */
export interface NomineeDraft {
  readonly categoryId: string;
  readonly name: string;
  readonly provinceCode: string;
  readonly regencyCode: string;
  readonly sectorCode: string;
  readonly sizeClassCode: string;
  readonly businessNumber: string;
}

export const EMPTY: NomineeDraft = {
  categoryId: '',
  name: '',
  provinceCode: '',
  regencyCode: '',
  sectorCode: '',
  sizeClassCode: '',
  businessNumber: '',
};

/** A government is named by its region. */
export const isNamedByRegion = (kind: NomineeKind): boolean => kind === 'province' || kind === 'regency';

export const isBusiness = (kind: NomineeKind): boolean => kind === 'company' || kind === 'umkm';

/** The fields that have to be filled for a nominee of a category, and are not. */
export function missingIn(draft: NomineeDraft, category: Category | undefined): (keyof NomineeDraft)[] {
  if (!category) return ['categoryId'];
  const needed: (keyof NomineeDraft)[] = ['provinceCode', 'name'];
  if (category.nomineeKind === 'regency') needed.push('regencyCode');
  if (category.split === 'sector') needed.push('sectorCode');
  return needed.filter((field) => draft[field].trim() === '');
}

/** The request; only what nominees of the kind have. */
export function toNominee(draft: NomineeDraft, kind: NomineeKind): Schemas['NomineeInput'] {
  const { name, provinceCode, regencyCode, sectorCode, sizeClassCode, businessNumber } = draft;
  const given = (value: string): string | null => (value.trim() === '' ? null : value.trim());
  return {
    name: name.trim(),
    provinceCode,
    regencyCode: kind === 'province' ? null : given(regencyCode),
    ...(isBusiness(kind)
      ? {
          sectorCode: given(sectorCode),
          sizeClassCode: given(sizeClassCode),
          businessNumber: given(businessNumber),
        }
      : {}),
  };
}
