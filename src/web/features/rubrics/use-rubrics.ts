import { api, queries, type Schemas } from '../../api/client.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';

export type Rubric = Schemas['RubricView'];
export type RubricSummary = Schemas['RubricSummaryView'];

/** Every rubric of an edition by code, the versions of each in their order. */
export const useRubrics = (id: string) =>
  useWholeList(
    '/api/v1/editions/{id}/rubrics',
    { id },
    (after) =>
      api.GET('/api/v1/editions/{id}/rubrics', {
        params: { path: { id }, query: { limit: LARGEST_PAGE, ...(after === undefined ? {} : { after }) } },
      }),
    { enabled: id !== '' },
  );

export const useRubric = (id: string) =>
  queries.useQuery('get', '/api/v1/rubrics/{id}', { params: { path: { id } } }, { enabled: id !== '' });
