import { useQuery } from '@tanstack/react-query';

import { allPages } from '../../api/all-pages.js';
import { api } from '../../api/client.js';
import { LARGEST_PAGE } from '../../api/use-whole-list.js';

const RENEWAL_MS = 30_000;

/** Every nominee's sheets, asked again every half minute while the page is looked at. */
export const useProgress = (rankingId: string) =>
  useQuery({
    queryKey: ['get', '/api/v1/rankings/{id}/progress', { whole: { rankingId } }],
    queryFn: () =>
      allPages((after) =>
        api.GET('/api/v1/rankings/{id}/progress', {
          params: { path: { id: rankingId }, query: { limit: LARGEST_PAGE, ...(after ? { after } : {}) } },
        }),
      ),
    refetchInterval: RENEWAL_MS,
  });
