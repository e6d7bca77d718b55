import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

import { queries, type Schemas } from '../../../api/client.js';
import { LARGEST_PAGE } from '../../../api/use-whole-list.js';

export type Entry = Schemas['AuditEntryView'];

const PATH = '/api/v1/oversight/audit';
export const FILTERS = ['event', 'subjectType', 'subjectId', 'actorId'] as const;
export type AuditFilters = Partial<Record<(typeof FILTERS)[number], string>>;

/** The filters in the address. */
export function useAuditFilters(): AuditFilters {
  const [search] = useSearchParams();
  return useMemo(
    () =>
      Object.fromEntries(
        FILTERS.map((name) => [name, search.get(name) ?? ''] as const).filter(([, value]) => value !== ''),
      ),
    [search],
  );
}

/** The address of the audit explorer with these filters. */
export const explorerPath = (filters: AuditFilters): string => `/app/audit?${new URLSearchParams(filters).toString()}`;

/**
 * Entries, the newest first, page after page. They never change, so what was loaded is never asked again; `restart` starts at
 * what is newest now.
 */
export function useAudit(filters: AuditFilters) {
  const memory = useQueryClient();
  const query = queries.useInfiniteQuery(
    'get',
    PATH,
    { params: { query: { limit: LARGEST_PAGE, ...filters } } },
    {
      pageParamName: 'after',
      // Left out of the first request; undefined would be sent as 0.
      initialPageParam: null,
      getNextPageParam: ({ next }: { next: string | null }) => next,
      staleTime: Infinity,
    },
  );
  const entries = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  return { query, entries, restart: () => memory.resetQueries({ queryKey: ['get', PATH] }) };
}
