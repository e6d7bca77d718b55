import { queries } from '../../api/client.js';

/** The order as it would be sealed now; refused with `computation.not-yet` while the edition keeps numbers closed. */
export const useComputation = (rankingId: string) =>
  queries.useQuery('get', '/api/v1/rankings/{id}/computation', { params: { path: { id: rankingId } } });
