import { useQueries } from '@tanstack/react-query';

import { api, queries, type Schemas } from '../../api/client.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';

/** The sessions the reader may see, of one panel or of all. */
export const useSessions = (panelId: string) => {
  const wish = panelId === '' ? {} : { panelId };
  return useWholeList('/api/v1/interview-sessions', wish, (after) =>
    api.GET('/api/v1/interview-sessions', {
      params: { query: { ...wish, limit: LARGEST_PAGE, ...(after ? { after } : {}) } },
    }),
  );
};

/** Sessions with their slots, in the order given; those that are still on their way are left out. */
export function useDayViews(sessions: readonly Schemas['InterviewSessionView'][]) {
  const answers = useQueries({
    queries: sessions.map(({ id }) =>
      queries.queryOptions('get', '/api/v1/interview-sessions/{id}', { params: { path: { id } } }),
    ),
  });
  return {
    days: answers.flatMap(({ data }) => data ?? []),
    isPending: answers.some(({ isPending }) => isPending),
    error: answers.find(({ isError }) => isError)?.error ?? null,
  };
}

export const usePanels = () =>
  useWholeList('/api/v1/panels', {}, (after) =>
    api.GET('/api/v1/panels', { params: { query: { limit: LARGEST_PAGE, ...(after ? { after } : {}) } } }),
  );
