import { queries } from '../../api/client.js';
import { useCalendar, useScene } from '../rankings/use-scene.js';
import { hasShortlist, usesShortlist } from './shortlist-rules.js';

/** The shortlist of the ranking, asked for only where there is one; `isUsed` is undefined while that is not known. */
export function useShortlist() {
  const { ranking, edition, category } = useScene();
  const stages = useCalendar(edition.id).data?.stages;
  const isUsed = stages && usesShortlist(category, stages);
  const isDecided = stages !== undefined && hasShortlist(ranking.state, category, stages);
  const query = queries.useQuery(
    'get',
    '/api/v1/rankings/{id}/shortlist',
    { params: { path: { id: ranking.id } } },
    { enabled: isDecided },
  );
  return { isUsed, isDecided, query };
}
