import { Choice, Instant, ListOf, Nested, Text, Texts, Uuid, Whole } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { type Level, LEVELS } from '../editions/index.js';
import { type RankingRow } from './categories.queries.js';
import { type Category, NOMINEE_KINDS, type NomineeKind, type Split, SPLITS } from './category.entity.js';
import { type CategoryPlan, usualRankLabels } from './category.policy.js';
import { RANKING_STATES, type RankingState } from './ranking.lifecycle.js';

const CODE = /^[A-Z][A-Z0-9_]{0,39}$/;
const PROVINCE = /^\d{2}$/;
const LARGEST = 2_147_483_647;
const SMALL = 32_767;

export class CategoryNames {
  @Text({ max: 200 }) id!: string;
  @Text({ max: 200 }) en!: string;
}

export class RankLabelInput {
  @Whole({ min: 1, max: 100 }) rank!: number;
  @Nested(() => CategoryNames) names!: CategoryNames;
}

const SPLIT =
  'Whether each sector or zone has a ranking of its own; zones at national level only, sectors for business';
const QUOTA = 'How many go on from the desk to the interview; null admits all. A tie at the cut-off admits all';
const LABELS = 'What each rank is called; Juara I to III and Harapan I to III when left out';
const PROMOTES = 'The national category that rank I of each province enters';

export class CreateCategory {
  @Choice(LEVELS) level!: Level;
  @Text({ max: 40, pattern: CODE }) code!: string;
  @Nested(() => CategoryNames) names!: CategoryNames;
  @Choice(NOMINEE_KINDS) nomineeKind!: NomineeKind;
  @Choice(SPLITS, { optional: true, description: SPLIT }) split?: Split;
  @Texts({ optional: true, max: 50, description: 'Codes of sectors or zones, in the order in which they are shown' })
  divisions?: string[];
  @Uuid() rubricId!: string;
  @Whole({ min: 1, max: SMALL, optional: true, nullable: true, description: QUOTA }) shortlistQuota?: number | null;
  @Whole({ min: 1, max: 100, optional: true, description: 'Ranks up to this one receive an award; 3 when left out' })
  awardPlaces?: number;
  @ListOf(() => RankLabelInput, { optional: true, max: 100, description: LABELS }) rankLabels?: RankLabelInput[];
  @Uuid({ optional: true, nullable: true, description: PROMOTES }) promotesTo?: string | null;
  @Whole({ min: 1, max: SMALL, optional: true, description: 'Its place among the categories of its level' })
  position?: number;
}

/** Level, code and kind of nominee are settled when the category is made. */
export class UpdateCategory {
  @Nested(() => CategoryNames, { optional: true }) names?: CategoryNames;
  @Choice(SPLITS, { optional: true, description: SPLIT }) split?: Split;
  @Texts({ optional: true, max: 50 }) divisions?: string[];
  @Uuid({ optional: true }) rubricId?: string;
  @Whole({ min: 1, max: SMALL, optional: true, nullable: true, description: QUOTA }) shortlistQuota?: number | null;
  @Whole({ min: 1, max: 100, optional: true }) awardPlaces?: number;
  @ListOf(() => RankLabelInput, { optional: true, max: 100 }) rankLabels?: RankLabelInput[];
  @Uuid({ optional: true, nullable: true, description: PROMOTES }) promotesTo?: string | null;
  @Whole({ min: 1, max: SMALL, optional: true }) position?: number;
}

export class ListCategories extends PageQuery {
  @Choice(LEVELS, { optional: true }) level?: Level;
}

export class CategoryView {
  @Uuid() id!: string;
  @Uuid() editionId!: string;
  @Choice(LEVELS) level!: Level;
  @Text({ max: 40 }) code!: string;
  @Nested(() => CategoryNames) names!: CategoryNames;
  @Choice(NOMINEE_KINDS) nomineeKind!: NomineeKind;
  @Choice(SPLITS) split!: Split;
  @Texts() divisions!: string[];
  @Uuid() rubricId!: string;
  @Whole({ min: 1, max: SMALL, nullable: true, description: QUOTA }) shortlistQuota!: number | null;
  @Whole({ min: 1, max: 100 }) awardPlaces!: number;
  @ListOf(() => RankLabelInput) rankLabels!: RankLabelInput[];
  @Uuid({ nullable: true, description: PROMOTES }) promotesTo!: string | null;
  @Whole({ min: 1, max: SMALL }) position!: number;
  @Whole({ min: 1, max: LARGEST }) version!: number;
}

export class CategoryPage extends PageOf(CategoryView) {}

export class ListRankings extends PageQuery {
  @Uuid({ optional: true }) edition?: string;
  @Uuid({ optional: true }) category?: string;
  @Text({ max: 2, pattern: PROVINCE, optional: true, description: 'Province code, for example 73' }) province?: string;
  @Choice(LEVELS, { optional: true }) level?: Level;
  @Choice(RANKING_STATES, { optional: true }) state?: RankingState;
}

class RankingEdition {
  @Uuid() id!: string;
  @Text({ max: 60 }) label!: string;
}

class RankingCategory {
  @Uuid() id!: string;
  @Text({ max: 40 }) code!: string;
  @Nested(() => CategoryNames) names!: CategoryNames;
  @Choice(NOMINEE_KINDS) nomineeKind!: NomineeKind;
}

class RankingProvince {
  @Text({ max: 2 }) code!: string;
  @Text({ max: 200 }) name!: string;
}

class RankingDivision {
  @Text({ max: 60 }) code!: string;
  @Nested(() => CategoryNames) names!: CategoryNames;
}

export class RankingView {
  @Uuid() id!: string;
  @Nested(() => RankingEdition) edition!: RankingEdition;
  @Choice(LEVELS) level!: Level;
  @Nested(() => RankingCategory) category!: RankingCategory;
  @Nested(() => RankingProvince, { nullable: true, description: 'Null at national level' })
  province!: RankingProvince | null;
  @Nested(() => RankingDivision, { nullable: true, description: 'A sector or zone, where the category splits' })
  division!: RankingDivision | null;
  @Choice(RANKING_STATES) state!: RankingState;
  @Instant({ nullable: true, description: 'When the decision of the plenary was recorded; null while there is none' })
  decidedAt!: string | null;
  @Instant({ nullable: true, description: 'From when everybody may see the result; until then an embargo' })
  publicFrom!: string | null;
  @Whole({ min: 1, max: LARGEST }) version!: number;
}

export class RankingPage extends PageOf(RankingView) {}

export const toCategoryPlan = (editionId: string, wish: CreateCategory): CategoryPlan => ({
  editionId,
  level: wish.level,
  code: wish.code,
  nameId: wish.names.id,
  nameEn: wish.names.en,
  nomineeKind: wish.nomineeKind,
  split: wish.split ?? 'none',
  divisions: wish.divisions ?? [],
  rubricId: wish.rubricId,
  shortlistQuota: wish.shortlistQuota ?? null,
  awardPlaces: wish.awardPlaces ?? 3,
  rankLabels: wish.rankLabels ?? usualRankLabels(wish.awardPlaces ?? 3),
  promotesTo: wish.promotesTo ?? null,
  position: wish.position ?? 1,
});

/** The columns that a request to change a category names; what it leaves out is left out here. */
export function toCategoryChanges({ names, ...plain }: UpdateCategory): Partial<CategoryPlan> {
  const wished = { ...plain, nameId: names?.id, nameEn: names?.en };
  return Object.fromEntries(Object.entries(wished).filter(([, value]) => value !== undefined));
}

export const toCategoryView = (category: Category): CategoryView => ({
  id: category.id,
  editionId: category.editionId,
  level: category.level,
  code: category.code,
  names: { id: category.nameId, en: category.nameEn },
  nomineeKind: category.nomineeKind,
  split: category.split,
  divisions: category.divisions,
  rubricId: category.rubricId,
  shortlistQuota: category.shortlistQuota,
  awardPlaces: category.awardPlaces,
  rankLabels: category.rankLabels.map(({ rank, names }) => ({ rank, names: { id: names.id, en: names.en } })),
  promotesTo: category.promotesTo,
  position: category.position,
  version: category.version,
});

export const toRankingView = (row: RankingRow): RankingView => ({
  id: row.id,
  edition: { id: row.editionId, label: row.editionLabel },
  level: row.level,
  category: {
    id: row.categoryId,
    code: row.categoryCode,
    names: { id: row.categoryNameId, en: row.categoryNameEn },
    nomineeKind: row.nomineeKind,
  },
  province: row.provinceCode === null ? null : { code: row.provinceCode, name: row.provinceName ?? '' },
  division:
    row.divisionCode === null
      ? null
      : { code: row.divisionCode, names: { id: row.divisionNameId ?? '', en: row.divisionNameEn ?? '' } },
  state: row.state,
  decidedAt: row.recordedAt?.toISOString() ?? null,
  publicFrom: row.publicFrom?.toISOString() ?? null,
  version: row.version,
});
