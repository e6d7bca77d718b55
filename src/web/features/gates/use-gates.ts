import { queries, type Schemas } from '../../api/client.js';

export type Gate = Schemas['GateView'];
export type Outcome = Gate['outcome'];

export const OUTCOMES: readonly Outcome[] = ['pass', 'fail', 'pending'];

/** The gates of a nomination in the order of its rubric, decided or not. */
export const useGates = (nominationId: string) =>
  queries.useQuery('get', '/api/v1/nominations/{id}/gates', { params: { path: { id: nominationId } } });
