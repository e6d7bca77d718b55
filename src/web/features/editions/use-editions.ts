import { api, queries, type Schemas } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';

export type Edition = Schemas['EditionView'];
export type Calendar = Schemas['CalendarView'];
export type Stage = Schemas['StageView'];
export type Level = Stage['level'];
export type TimeZone = Stage['timeZone'];

export const LEVELS: readonly Level[] = ['provincial', 'national'];

/** Every edition the reader may see, the newest first. */
export const useEditions = () =>
  useWholeList('/api/v1/editions', {}, (after) =>
    api.GET('/api/v1/editions', {
      params: { query: { limit: LARGEST_PAGE, ...(after === undefined ? {} : { after }) } },
    }),
  );

export const useEdition = (id: string) =>
  queries.useQuery('get', '/api/v1/editions/{id}', { params: { path: { id } } }, { enabled: id !== '' });

export const useCalendar = (id: string) =>
  queries.useQuery('get', '/api/v1/editions/{id}/stages', { params: { path: { id } } });

/** Asks again for everything that says something about editions: the list, each of them, their calendars. */
export function useRefreshEditions(): () => Promise<void> {
  const refresh = useRefresh();
  return () => refresh('/api/v1/editions');
}
