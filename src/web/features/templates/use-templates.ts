import { keepPreviousData } from '@tanstack/react-query';

import { queries, type Schemas } from '../../api/client.js';

export type Template = Schemas['TemplateView'];

export const useTemplates = () => queries.useQuery('get', '/api/v1/edition-templates', {}, { staleTime: Infinity });

export const useTemplate = (code: string) =>
  queries.useQuery(
    'get',
    '/api/v1/edition-templates/{code}',
    { params: { path: { code } } },
    // While another is on its way the one before stays, so that the page does not jump.
    { staleTime: Infinity, enabled: code !== '', placeholderData: keepPreviousData },
  );
