import { useMemo } from 'react';

import { useCategories } from '../categories/use-categories.js';
import { filterNominations } from '../nominations/nomination-rows.js';
import { type NominationState } from '../nominations/next-states.js';
import { useNominationsIn } from '../nominations/use-nominations.js';
import { byAge } from './queue.js';

export const QUEUE_FILTERS = ['edition', 'level', 'category', 'province'] as const;
export type QueueFilters = Readonly<Record<(typeof QUEUE_FILTERS)[number], string>>;

/** What waits in an edition, oldest first; null while it is not known. */
export function useQueue(editionId: string, filters: QueueFilters, state: NominationState = 'submitted') {
  const query = useNominationsIn(state);
  const categories = useCategories(editionId);
  const { level, category, province } = filters;
  const queue = useMemo(() => {
    if (!query.data || !categories.data) return null;
    const byId = new Map(categories.data.map((one) => [one.id, one]));
    const own = query.data.filter(({ categoryId }) => byId.has(categoryId));
    return byAge(filterNominations(own, byId, { level, category, province, state: '', q: '' }));
  }, [query.data, categories.data, level, category, province]);
  return { queue, error: query.error ?? categories.error, retry: () => void query.refetch() };
}
