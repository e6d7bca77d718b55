import { useQuery } from '@tanstack/react-query';

import { allPages } from '../../api/all-pages.js';
import { api } from '../../api/client.js';
import { type Nomination } from './nomination-facts.js';
import { type CategoryScene } from './use-award.js';

/** A nomination with everything a list says about it. */
export interface OwnNomination {
  readonly nomination: Nomination;
  readonly scene: CategoryScene;
}

/** Every nomination of one's own: those put forward, and those of the nominee one speaks for. */
export const useOwnNominations = () =>
  useQuery({
    queryKey: ['own-nominations'],
    queryFn: () =>
      allPages((after) =>
        api.GET('/api/v1/nominations', {
          params: { query: { limit: 200, ...(after === undefined ? {} : { after }) } },
        }),
      ),
  });
