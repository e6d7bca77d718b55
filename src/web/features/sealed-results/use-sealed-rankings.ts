import { api, type Schemas } from '../../api/client.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';

export type Ranking = Schemas['RankingView'];
type SealedState = 'sealed' | 'published';

/** What the list can be asked for; left out is everything. */
export interface SealedFilters {
  readonly edition?: string;
  readonly level?: Ranking['level'];
  readonly province?: string;
}

const PATH = '/api/v1/rankings';

/** Every ranking that has a sealed result, in the reader's scope. The route takes one state at a time. */
export function useSealedRankings(wish: SealedFilters, state: SealedState | '') {
  const sealed = useInState(wish, 'sealed', state !== 'published');
  const published = useInState(wish, 'published', state !== 'sealed');
  const asked = [...(state === 'published' ? [] : [sealed]), ...(state === 'sealed' ? [] : [published])];
  const failed = asked.find(({ isError }) => isError);
  return {
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    rankings: asked.every(({ data }) => data) ? asked.flatMap(({ data }) => data ?? []) : null,
  };
}

const useInState = (wish: SealedFilters, state: SealedState, enabled: boolean) =>
  useWholeList(
    PATH,
    { ...wish, state },
    (after) =>
      api.GET(PATH, { params: { query: { ...wish, state, limit: LARGEST_PAGE, ...(after ? { after } : {}) } } }),
    { enabled },
  );
