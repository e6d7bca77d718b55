import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type StaleField } from '../../shared/stale.js';
import { useRubrics } from '../rubrics/use-rubrics.js';
import { categoriesMessages } from './categories.messages.js';
import { type CategoryDraft, toCategoryDraft } from './category-draft.js';
import { categoryTerms } from './category-terms.messages.js';
import { type Category, useCategories } from './use-categories.js';

/** A category in words, field by field: what the reader typed beside what somebody else saved. */
export function useCategoryTold(editionId: string): (mine: CategoryDraft, theirs: Category) => StaleField[] {
  const t = useMessages(categoriesMessages);
  const words = useMessages(categoryTerms);
  const format = useFormat();
  const rubrics = useRubrics(editionId).data ?? [];
  const categories = useCategories(editionId).data ?? [];
  const told = (draft: CategoryDraft): readonly (readonly [string, string])[] => {
    const rubric = rubrics.find(({ id }) => id === draft.rubricId);
    const target = categories.find(({ id }) => id === draft.promotesTo);
    return [
      [t('category.name-id'), draft.names.id],
      [t('category.name-en'), draft.names.en],
      [t('category.split'), words(`split.${draft.split}`)],
      [t('category.divisions'), draft.divisions.join(', ')],
      [t('category.rubric'), rubric ? `${rubric.code} v${String(rubric.number)}` : ''],
      [t('category.quota.field'), draft.shortlistQuota === '' ? t('category.quota.all') : draft.shortlistQuota],
      [t('category.places.field'), draft.awardPlaces],
      [t('category.promotes.field'), target ? format.name(target.names) : t('category.promotes.none')],
      [t('category.position'), draft.position],
      [t('category.labels'), draft.rankLabels.map(({ rank, names }) => `${rank} ${format.name(names)}`).join(', ')],
    ];
  };
  return (mine, theirs) => {
    const saved = new Map(told(toCategoryDraft(theirs)));
    return told(mine).map(([label, yours]) => {
      const value = saved.get(label) ?? '';
      return { label, yours, theirs: value, isSame: value === yours };
    });
  };
}
