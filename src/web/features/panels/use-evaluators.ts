import { keepPreviousData } from '@tanstack/react-query';

import { queries, type Schemas } from '../../api/client.js';

const LISTED = 50;

/** Those who may sit on this panel and whose name contains `q`, as the server says. */
export const useEvaluators = ({ level, provinceCode }: Schemas['PanelView'], q: string) =>
  queries.useQuery(
    'get',
    '/api/v1/evaluators',
    {
      params: {
        query: { level, limit: LISTED, ...(provinceCode === null ? {} : { provinceCode }), ...(q === '' ? {} : { q }) },
      },
    },
    { placeholderData: keepPreviousData },
  );
