import { type Schemas } from '../../api/client.js';
import { type Category, type NomineeKind, type Split } from './use-categories.js';

type Level = Category['level'];
type Label = Category['rankLabels'][number];

/** A category as it is typed. Numbers are texts until they are sent. */
export interface CategoryDraft {
  readonly level: Level;
  readonly code: string;
  readonly names: { readonly id: string; readonly en: string };
  readonly nomineeKind: NomineeKind;
  readonly split: Split;
  readonly divisions: readonly string[];
  readonly rubricId: string;
  readonly shortlistQuota: string;
  readonly awardPlaces: string;
  readonly rankLabels: readonly { readonly rank: string; readonly names: Label['names'] }[];
  readonly promotesTo: string;
  readonly position: string;
}

export const newCategoryDraft = (level: Level, position: number): CategoryDraft => ({
  level,
  code: '',
  names: { id: '', en: '' },
  nomineeKind: level === 'national' ? 'province' : 'regency',
  split: 'none',
  divisions: [],
  rubricId: '',
  shortlistQuota: '',
  awardPlaces: '3',
  rankLabels: [],
  promotesTo: '',
  position: String(position),
});

export const toCategoryDraft = (category: Category): CategoryDraft => ({
  level: category.level,
  code: category.code,
  names: { ...category.names },
  nomineeKind: category.nomineeKind,
  split: category.split,
  divisions: [...category.divisions],
  rubricId: category.rubricId,
  shortlistQuota: category.shortlistQuota === null ? '' : String(category.shortlistQuota),
  awardPlaces: String(category.awardPlaces),
  rankLabels: category.rankLabels.map(({ rank, names }) => ({ rank: String(rank), names: { ...names } })),
  promotesTo: category.promotesTo ?? '',
  position: String(category.position),
});

/** What may change later, as the API takes it. Whole numbers come from fields that take digits only. */
export const toUpdate = (draft: CategoryDraft): Schemas['UpdateCategory'] => ({
  names: { id: draft.names.id.trim(), en: draft.names.en.trim() },
  split: draft.split,
  divisions: draft.split === 'none' ? [] : [...draft.divisions],
  rubricId: draft.rubricId,
  shortlistQuota: draft.shortlistQuota === '' ? null : Number(draft.shortlistQuota),
  awardPlaces: Number(draft.awardPlaces),
  rankLabels: labelsOf(draft),
  promotesTo: draft.promotesTo === '' ? null : draft.promotesTo,
  position: Number(draft.position),
});

/** A new category; without labels of its own it gets the usual ones. */
export function toCreate(draft: CategoryDraft): Schemas['CreateCategory'] {
  const { rankLabels = [], ...rest } = toUpdate(draft);
  const { names = draft.names, rubricId = draft.rubricId } = rest;
  return {
    ...rest,
    names,
    rubricId,
    level: draft.level,
    code: draft.code,
    nomineeKind: draft.nomineeKind,
    ...(rankLabels.length === 0 ? {} : { rankLabels }),
  };
}

const labelsOf = ({ rankLabels }: CategoryDraft): Label[] =>
  rankLabels.map(({ rank, names }) => ({ rank: Number(rank), names: { id: names.id.trim(), en: names.en.trim() } }));

/** What a category can split into: zones are national, sectors are for business. */
export const splitsFor = ({ level, nomineeKind }: Pick<CategoryDraft, 'level' | 'nomineeKind'>): readonly Split[] => [
  'none',
  ...(level === 'national' ? (['zone'] as const) : []),
  ...(nomineeKind === 'company' || nomineeKind === 'umkm' ? (['sector'] as const) : []),
];

/** Where winners may go: the national categories for the same kind of nominee. */
export const targetsOf = (draft: CategoryDraft, all: readonly Category[]): Category[] =>
  draft.level === 'national'
    ? []
    : all.filter(({ level, nomineeKind }) => level === 'national' && nomineeKind === draft.nomineeKind);
