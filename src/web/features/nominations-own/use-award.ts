import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';

import { allPages } from '../../api/all-pages.js';
import { api, queries, type Schemas } from '../../api/client.js';

export type Category = Schemas['CategoryView'];
export type Edition = Schemas['EditionView'];

/** A category with the edition it belongs to and that edition's calendar. */
export interface CategoryScene {
  readonly category: Category;
  readonly edition: Edition;
  readonly stages: readonly Schemas['StageView'][];
}

interface Award {
  /** Every category by its id; undefined until all of it is known. */
  readonly scenes: ReadonlyMap<string, CategoryScene> | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

const MINUTES = 60_000;

/** Every edition with its categories and its calendar: a handful of requests, kept for minutes. */
export function useAward(): Award {
  const editions = queries.useQuery('get', '/api/v1/editions', { params: { query: { limit: 200 } } });
  const known = editions.data?.items ?? [];
  const parts = useQueries({
    queries: known.map((edition) => ({
      queryKey: ['award', edition.id, edition.version],
      queryFn: () => scenesOf(edition),
      staleTime: MINUTES,
    })),
  });
  const failed = [editions, ...parts].find(({ isError, data }) => isError && data === undefined);
  const loaded = parts.map(({ data }) => data);
  const isWhole = editions.data !== undefined && loaded.every((part) => part !== undefined);
  const stamp = parts.map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  const scenes = useMemo(
    () => (isWhole ? new Map(loaded.flat().map((scene) => [scene.category.id, scene])) : undefined),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the parts are new arrays on every render; their stamps are not
    [isWhole, stamp],
  );
  return { scenes, error: failed?.error ?? null, retry: () => void failed?.refetch() };
}

async function scenesOf(edition: Edition): Promise<CategoryScene[]> {
  const params = { path: { id: edition.id } };
  const [calendar, categories] = await Promise.all([
    api.GET('/api/v1/editions/{id}/stages', { params }),
    allPages((after) =>
      api.GET('/api/v1/editions/{id}/categories', {
        params: { ...params, query: { limit: 200, ...(after === undefined ? {} : { after }) } },
      }),
    ),
  ]);
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- an error of the API is its problem details
  if (!calendar.data) throw calendar.error;
  const { stages } = calendar.data;
  return categories.map((category) => ({ category, edition, stages }));
}
