import { Link } from 'react-router';

import { api, queries, type Schemas } from '../../api/client.js';
import { rolesOf, useMe } from '../../api/use-session.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';
import { useMessages } from '../../i18n/messages.js';
import { Page } from '../../shared/page.js';
import { EmptyState, QueryView } from '../../shared/states.js';
import { type RankingFilters, RankingFilterBar } from './ranking-filters.js';
import { rankingsMessages } from './rankings.messages.js';
import { RankingsTable } from './rankings-table.js';
import { given, useFilters } from './use-filters.js';

const FILTERS = ['edition', 'level', 'category', 'province', 'state'] as const;

/** Every ranking in the reader's scope, filtered by the address. */
export function Component() {
  const t = useMessages(rankingsMessages);
  const [filters, change] = useFilters(FILTERS);
  const mayCompare = rolesOf(useMe()).has('secretariat');
  const editions = queries.useQuery('get', '/api/v1/editions', { params: { query: { limit: LARGEST_PAGE } } });
  const edition = filters.edition || newest(editions.data?.items ?? []);
  const wish = given({ ...filters, edition }) as RankingFilters;
  const rankings = useWholeList(
    '/api/v1/rankings',
    wish,
    (after) =>
      api.GET('/api/v1/rankings', { params: { query: { ...wish, limit: LARGEST_PAGE, ...(after ? { after } : {}) } } }),
    { enabled: editions.isFetched },
  );
  return (
    <Page title={t('rankings.title')} lead={t('rankings.lead')} actions={mayCompare && <ToComparison />} wide>
      <RankingFilterBar filters={{ ...filters, edition }} editions={editions.data?.items ?? []} onChange={change} />
      <QueryView query={rankings} lines={12}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('rankings.none')}>{t('rankings.none.lead')}</EmptyState>
          ) : (
            <RankingsTable rankings={rows} />
          )
        }
      </QueryView>
    </Page>
  );
}

function ToComparison() {
  const t = useMessages(rankingsMessages);
  return (
    <Link to="/app/comparisons" className="btn">
      {t('rankings.compare')}
    </Link>
  );
}

/** What somebody who chose nothing looks at: the running edition, else the newest. */
const newest = (editions: readonly Schemas['EditionView'][]): string =>
  (
    editions.find(({ state }) => state === 'running') ??
    editions.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0]
  )?.id ?? '';
