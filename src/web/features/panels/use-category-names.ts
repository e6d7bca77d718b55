import { useQueries } from '@tanstack/react-query';
import { useCallback } from 'react';

import { queries } from '../../api/client.js';
import { LARGEST_PAGE } from '../../api/use-whole-list.js';
import { useFormat } from '../../i18n/use-format.js';

/** What categories are called, for panels of one or several editions; null while names are on their way. */
export function useCategoryNames(editionIds: readonly string[]): ((id: string) => string) | null {
  const format = useFormat();
  const lists = useQueries({
    queries: [...new Set(editionIds)].map((id) =>
      queries.queryOptions('get', '/api/v1/editions/{id}/categories', {
        params: { path: { id }, query: { limit: LARGEST_PAGE } },
      }),
    ),
  });
  if (lists.some(({ isPending }) => isPending)) return null;
  const known = new Map(lists.flatMap(({ data }) => data?.items ?? []).map(({ id, names }) => [id, names]));
  return (id) => {
    const names = known.get(id);
    return names ? format.name(names) : '–';
  };
}

/** A province by its code; the code itself while names are on their way. */
export function useProvinceName(): (code: string) => string {
  const { data } = queries.useQuery('get', '/api/v1/reference/provinces', {}, { staleTime: Infinity });
  return useCallback((code) => data?.items.find((province) => province.code === code)?.name ?? code, [data]);
}
