import { api, queries, type Schemas } from '../../api/client.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';

export type Report = Schemas['ReceivedProblemReportView'];

const PATH = '/api/v1/problem-reports';

/** Every report of an edition that this person may see: open ones first, then newest first. */
export const useReports = (editionId: string) =>
  useWholeList<Report>(PATH, { editionId }, (after) =>
    api.GET(PATH, {
      params: { query: { editionId, limit: LARGEST_PAGE, ...(after === undefined ? {} : { after }) } },
    }),
  );

/** How many reports await an answer, in an edition or a ranking; undefined while it is not known. */
export function useOpenCount(where: { readonly editionId: string } | { readonly rankingId: string }) {
  const { data } = queries.useQuery('get', PATH, { params: { query: { ...where, limit: 1 } } });
  return data?.open;
}
