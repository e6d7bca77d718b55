import { api, type Schemas } from '../../api/client.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';

export type Reopening = Schemas['ReopeningView'];

/** The requests about sheets of a ranking that this person may see, newest first. */
export const useReopenings = (rankingId: string) =>
  useWholeList<Reopening>('/api/v1/reopenings', { rankingId }, (after) =>
    api.GET('/api/v1/reopenings', {
      params: { query: { rankingId, limit: LARGEST_PAGE, ...(after ? { after } : {}) } },
    }),
  );
