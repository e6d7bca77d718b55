import { queryOptions, useQuery } from '@tanstack/react-query';

import { allPages } from '../../api/all-pages.js';
import { api, queries, type Schemas } from '../../api/client.js';
import { LARGEST_PAGE } from '../../api/use-whole-list.js';

export type Category = Schemas['CategoryView'];
export type NomineeKind = Category['nomineeKind'];
export type Split = Category['split'];

export const NOMINEE_KINDS: readonly NomineeKind[] = ['province', 'regency', 'village', 'company', 'umkm'];

const PATH = '/api/v1/editions/{id}/categories';

/** How the categories of an edition are asked for; also for several editions at once. */
const categoriesQuery = (id: string) =>
  queryOptions<Category[], unknown>({
    queryKey: ['get', PATH, { whole: { id } }],
    enabled: id !== '',
    queryFn: () =>
      allPages((after) =>
        api.GET(PATH, {
          params: { path: { id }, query: { limit: LARGEST_PAGE, ...(after === undefined ? {} : { after }) } },
        }),
      ),
  });

/** Every category of an edition: provincial first, each level in its order. */
export const useCategories = (editionId: string) => useQuery(categoriesQuery(editionId));

export const useCategory = (id: string) =>
  queries.useQuery('get', '/api/v1/categories/{id}', { params: { path: { id } } }, { enabled: id !== '' });
