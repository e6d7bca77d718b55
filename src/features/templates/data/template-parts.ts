import { type NomineeKind, usualRankLabels } from '../../categories/index.js';
import { type Level } from '../../editions/index.js';
import { type Names, type RubricBody } from '../../rubric-format/index.js';
import { type CategoryDocument } from '../edition-document.dto.js';
import { type TemplateStep } from '../edition-template.js';

export const ZONES = ['SUMATERA', 'JAWA_BALI', 'KALIMANTAN', 'SULAWESI', 'NUSRA_MALUKU_PAPUA'];

export const SECTORS_2022 = ['KEUANGAN_PERDAGANGAN_JASA', 'MANUFAKTUR_TAMBANG_MIGAS', 'PERTANIAN_PERKEBUNAN_PERIKANAN'];

const AWARD_PLACES = 3;

type CategoryTerms = Partial<Pick<CategoryDocument, 'promotesTo' | 'shortlistQuota' | 'split' | 'divisions'>>;

/** A category with the usual labels; `promotesTo` is the code of a national category. Its place is given by its template. */
export const category = (
  level: Level,
  code: string,
  names: Names,
  nomineeKind: NomineeKind,
  rubric: RubricBody,
  terms: CategoryTerms = {},
): Omit<CategoryDocument, 'position'> => ({
  level,
  code,
  names,
  nomineeKind,
  split: 'none',
  divisions: [],
  rubric: { code: rubric.code, number: 1 },
  shortlistQuota: null,
  awardPlaces: AWARD_PLACES,
  rankLabels: usualRankLabels(AWARD_PLACES),
  promotesTo: null,
  ...terms,
});

/** The provinces first, then the nation; each step begins the day after the one before it ended. Lengths are examples. */
export const STEPS: readonly TemplateStep[] = [
  { level: 'provincial', code: 'NOM', kind: 'nomination', firstDay: 0, days: 42 },
  { level: 'provincial', code: 'VER', kind: 'verification', firstDay: 21, days: 35 },
  { level: 'provincial', code: 'DESK', kind: 'desk', firstDay: 56, days: 21 },
  { level: 'provincial', code: 'INT', kind: 'interview', firstDay: 77, days: 14 },
  { level: 'provincial', code: 'PLENO', kind: 'plenary', firstDay: 91, days: 7 },
  { level: 'national', code: 'NOM', kind: 'nomination', firstDay: 56, days: 56 },
  { level: 'national', code: 'VER', kind: 'verification', firstDay: 98, days: 28 },
  { level: 'national', code: 'DESK', kind: 'desk', firstDay: 126, days: 21 },
  { level: 'national', code: 'INT', kind: 'interview', firstDay: 147, days: 14 },
  { level: 'national', code: 'PLENO', kind: 'plenary', firstDay: 161, days: 7 },
];
