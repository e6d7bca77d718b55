import { useQuery } from '@tanstack/react-query';

import { allPages } from '../../api/all-pages.js';
import { api } from '../../api/client.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';
import { useCategories } from '../categories/use-categories.js';
import { useEditions } from '../editions/use-editions.js';
import { type Nomination, type NominationState } from './next-states.js';

const PATH = '/api/v1/nominations';

/** Every nomination of an edition that the reader may see, by name: its categories are asked beside each other. */
export function useNominations(editionId: string) {
  const categories = useCategories(editionId);
  const ids = (categories.data ?? []).map(({ id }) => id);
  return useQuery<Nomination[], unknown>({
    queryKey: ['get', PATH, { whole: { editionId, ids } }],
    enabled: categories.data !== undefined,
    queryFn: async () => {
      const lists = await Promise.all(ids.map((categoryId) => listAll({ categoryId })));
      return lists.flat().sort((one, other) => one.nominee.name.localeCompare(other.nominee.name, 'id'));
    },
  });
}

/** Every nomination in one state, whatever its edition. */
export const useNominationsIn = (state: NominationState) =>
  useWholeList(PATH, { state }, (after) =>
    api.GET(PATH, { params: { query: { state, limit: LARGEST_PAGE, ...(after === undefined ? {} : { after }) } } }),
  );

const listAll = (wish: { readonly categoryId: string }): Promise<Nomination[]> =>
  allPages((after) =>
    api.GET(PATH, { params: { query: { ...wish, limit: LARGEST_PAGE, ...(after === undefined ? {} : { after }) } } }),
  );

/** The edition somebody looks at: the one they chose, else the running one, else the newest. */
export function useEditionInView(chosen: string) {
  const editions = useEditions();
  const list = editions.data ?? [];
  const edition =
    list.find(({ id }) => id === chosen) ?? list.find(({ state }) => state === 'running') ?? list.at(0) ?? null;
  return { editions, edition };
}
