import { queries, type Schemas } from '../../api/client.js';
import { useScene } from '../rankings/use-scene.js';
import { useHasPassed } from './use-has-passed.js';

/** How far a sealed result is on its way to the public. */
export type PublicState = 'unordered' | 'embargo' | 'announced';

/** By the ranking alone, so that nobody asks for an order that does not exist. */
export function usePublicState(ranking: Pick<Schemas['RankingView'], 'state' | 'publicFrom'>): PublicState {
  const hasPassed = useHasPassed(ranking.publicFrom);
  if (ranking.state !== 'published' || ranking.publicFrom === null) return 'unordered';
  return hasPassed ? 'announced' : 'embargo';
}

/** The order to publish; only asked for where there is one. */
export function usePublication(isEnabled: boolean) {
  const { ranking } = useScene();
  return queries.useQuery(
    'get',
    '/api/v1/rankings/{id}/publication',
    { params: { path: { id: ranking.id } } },
    { enabled: isEnabled },
  );
}

/** The address of a ranking on the public pages. */
export const publicPath = (rankingId: string, language: 'id' | 'en'): string =>
  `${language === 'en' ? '/en' : ''}/peringkat/${rankingId}`;
