import { useQuery, type UseQueryResult } from '@tanstack/react-query';

import { allPages } from './all-pages.js';

type Read<Item> = Parameters<typeof allPages<Item>>[0];

/** The most a list route gives at once: fewer requests for those who read a list to its end. */
export const LARGEST_PAGE = 200;

/**
 * A list of the API, read to its end, as one query. `path` is the route, so that whatever refreshes the route refreshes this;
 * `wish` is what it is asked with (path parameters and filters), and makes two lists of one route two queries.
 */
export function useWholeList<Item>(
  path: string,
  wish: object,
  read: Read<Item>,
  { enabled = true }: { readonly enabled?: boolean } = {},
): UseQueryResult<Item[], unknown> {
  return useQuery<Item[], unknown>({
    queryKey: ['get', path, { whole: wish }],
    queryFn: () => allPages(read),
    enabled,
  });
}
