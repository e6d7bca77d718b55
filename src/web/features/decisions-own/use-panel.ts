import { useLiveQuery } from 'dexie-react-hooks';

import { queries, type Schemas } from '../../api/client.js';
import { useRuntime } from '../evaluations/use-runtime.js';
import { type KeptRubric } from '../evaluations/store/evaluator-database.js';

/** What this device knows of a ranking: its name, its nominees' names, and what its stages are called. */
export interface RankingHere {
  readonly names: { readonly id: string; readonly en: string } | undefined;
  readonly nominees: ReadonlyMap<string, string>;
  readonly rubrics: readonly KeptRubric[];
}

export function useRankingHere(rankingId: string): RankingHere | undefined {
  const { db } = useRuntime();
  return useLiveQuery(async () => {
    const rows = await db.work.filter((row) => row.rankingId === rankingId).toArray();
    return {
      names: rows[0]?.category,
      nominees: new Map(rows.map(({ nominationId, nomineeName }) => [nominationId, nomineeName])),
      rubrics: await db.rubrics.toArray(),
    };
  }, [db, rankingId]);
}

type Progress = readonly Schemas['ProgressView'][];

/** The own seat on the panel that marks the ranking, found by the sheets it has there, and the panel itself. */
export function useOwnSeat(progress: Progress | undefined) {
  const panels = queries.useQuery('get', '/api/v1/panels', { params: { query: { limit: 200 } } });
  const seats = new Set(progress?.flatMap(({ sheets }) => sheets.map(({ seatId }) => seatId)));
  const panel = panels.data?.items.find((one) => one.seats.some(({ id, isYours }) => isYours && seats.has(id)));
  return { panel, seat: panel?.seats.find(({ isYours }) => isYours), isPending: panels.isPending };
}
