import { useOutletContext } from 'react-router';

import { api, queries, type Schemas } from '../../api/client.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';

/** A ranking with what stands around it; every part of its page has it at hand. */
export interface RankingScene {
  readonly ranking: Schemas['RankingView'];
  readonly edition: Schemas['EditionView'];
  readonly category: Schemas['CategoryView'];
  /** Whether the reader runs this ranking; otherwise they only read. */
  readonly mayRun: boolean;
}

export const useScene = (): RankingScene => useOutletContext<RankingScene>();

/** A rubric changes rarely while a ranking is looked at, and never once it has marks. */
const RUBRIC_FRESH_MS = 300_000;

export const useRubric = (id: string) =>
  queries.useQuery('get', '/api/v1/rubrics/{id}', { params: { path: { id } } }, { staleTime: RUBRIC_FRESH_MS });

export const useCalendar = (editionId: string) =>
  queries.useQuery('get', '/api/v1/editions/{id}/stages', { params: { path: { id: editionId } } });

/** Every nomination of a ranking, whatever became of it. */
export const useNominations = (rankingId: string) =>
  useWholeList('/api/v1/nominations', { rankingId }, (after) =>
    api.GET('/api/v1/nominations', {
      params: { query: { rankingId, limit: LARGEST_PAGE, ...(after ? { after } : {}) } },
    }),
  );

/** The panel that marks a ranking: the one of its level and province that has its category. Undefined while none is appointed. */
export function usePanelOf({ ranking, edition, category }: RankingScene) {
  const province = ranking.province?.code;
  const filter = { editionId: edition.id, level: ranking.level, ...(province === undefined ? {} : { province }) };
  const panels = useWholeList('/api/v1/panels', filter, (after) =>
    api.GET('/api/v1/panels', { params: { query: { ...filter, limit: LARGEST_PAGE, ...(after ? { after } : {}) } } }),
  );
  const panel = panels.data?.find(
    ({ categoryIds, provinceCode }) => categoryIds.includes(category.id) && provinceCode === (province ?? null),
  );
  return { ...panels, panel };
}
