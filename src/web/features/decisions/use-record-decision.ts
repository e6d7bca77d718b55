import { answered } from '../../api/answered.js';
import { api, ifMatch, type Schemas } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { useRefresh } from '../../api/use-refresh.js';
import { isStale } from '../../shared/stale.js';
import { useScene } from '../rankings/use-scene.js';

/** Somebody else has recorded a decision meanwhile: a newer one (412), or the first (428). */
export const isOvertaken = (error: unknown): boolean =>
  isStale(error) || (isProblem(error) && error.code === 'request.if-match-missing');

/** Records a decision over the version that was seen; what is saved is read again whatever came of it. */
export function useRecordDecision() {
  const refresh = useRefresh();
  const { id } = useScene().ranking;
  return async (body: Schemas['RecordDecision'], seen: number | null): Promise<void> => {
    try {
      await answered(
        api.PUT('/api/v1/rankings/{id}/decision', {
          params: { path: { id }, ...(seen === null ? {} : { header: ifMatch(seen) }) },
          body,
        }),
      );
    } finally {
      await refresh(id);
    }
  };
}
