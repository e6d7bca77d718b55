import { queries } from '../../api/client.js';

/** A sealed result never changes; only an upheld objection puts another in its place. */
const KEPT = { staleTime: 300_000 } as const;

/** The newest sealed result of a ranking. */
export const resultQuery = (rankingId: string) =>
  queries.queryOptions('get', '/api/v1/rankings/{id}/result', { params: { path: { id: rankingId } } }, KEPT);

/** A result computed again by the server: each time somebody asks, never by itself. */
export const recomputationQuery = (resultId: string) =>
  queries.queryOptions(
    'get',
    '/api/v1/results/{id}/recomputation',
    { params: { path: { id: resultId } } },
    { gcTime: Infinity, staleTime: 0 },
  );
