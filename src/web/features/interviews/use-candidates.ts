import { useQueries } from '@tanstack/react-query';

import { allPages } from '../../api/all-pages.js';
import { api, queries, type Schemas } from '../../api/client.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';

/** A nominee that a panel may hear. */
export interface InterviewCandidate {
  readonly nominationId: string;
  readonly name: string;
}

type Panel = Schemas['PanelView'];

/** Verified nominations of the panel's categories; where a shortlist was decided, only those it admits. */
export function useInterviewCandidates(panel: Panel): readonly InterviewCandidate[] {
  const place = panel.provinceCode === null ? {} : { province: panel.provinceCode };
  const filter = { edition: panel.editionId, level: panel.level, ...place };
  const rankings = useWholeList('/api/v1/rankings', filter, (after) =>
    api.GET('/api/v1/rankings', { params: { query: { ...filter, limit: LARGEST_PAGE, ...(after ? { after } : {}) } } }),
  );
  const own = (rankings.data ?? []).filter(({ category }) => panel.categoryIds.includes(category.id));
  const undecided = own.filter(({ state }) => state === 'open' || state === 'shortlisted');
  const nominations = useQueries({
    queries: undecided.map(({ id }) => ({
      queryKey: ['get', '/api/v1/nominations', { whole: { rankingId: id, state: 'verified' } }],
      queryFn: () => verified(id),
    })),
  });
  const shortlists = useQueries({
    queries: undecided
      .filter(({ state }) => state === 'shortlisted')
      .map(({ id }) => queries.queryOptions('get', '/api/v1/rankings/{id}/shortlist', { params: { path: { id } } })),
  });
  const left = new Set(
    shortlists.flatMap(({ data }) => data?.lines ?? []).flatMap((line) => (line.isAdmitted ? [] : [line.nominationId])),
  );
  return nominations
    .flatMap(({ data }) => data ?? [])
    .filter(({ id }) => !left.has(id))
    .map(({ id, nominee }) => ({ nominationId: id, name: nominee.name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
}

const verified = (rankingId: string) =>
  allPages((after) =>
    api.GET('/api/v1/nominations', {
      params: { query: { rankingId, state: 'verified', limit: LARGEST_PAGE, ...(after ? { after } : {}) } },
    }),
  );
