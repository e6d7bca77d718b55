import { useMemo } from 'react';
import { Link } from 'react-router';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type Column, DataTable } from '../../shared/data-table.js';
import { rankingName, rankingPath } from './ranking-names.js';
import { rankingsMessages } from './rankings.messages.js';
import { RANKING_STATES, StateBadge } from './state-badge.js';

type Ranking = Schemas['RankingView'];

export function RankingsTable({ rankings }: { readonly rankings: readonly Ranking[] }) {
  const t = useMessages(rankingsMessages);
  const columns = useColumns();
  return (
    <>
      <p className="mb-2 text-sm text-quiet">{t('rankings.count', { count: rankings.length })}</p>
      <DataTable caption={t('rankings.title')} columns={columns} rows={rankings} rowId={({ id }) => id} />
    </>
  );
}

function useColumns(): readonly Column<Ranking>[] {
  const t = useMessages(rankingsMessages);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'category',
        header: t('rankings.category'),
        cell: (ranking) => (
          <Link
            to={rankingPath(ranking.id, 'progress')}
            className="link link-hover font-semibold text-primary"
            aria-label={rankingName(ranking, format)}
          >
            {format.name(ranking.category.names)}
          </Link>
        ),
        sortBy: ({ category }) => format.name(category.names),
        className: 'min-w-56',
      },
      {
        id: 'division',
        header: t('rankings.division'),
        cell: ({ division }) => (division ? format.name(division.names) : '–'),
        sortBy: ({ division }) => (division ? format.name(division.names) : ''),
      },
      {
        id: 'province',
        header: t('rankings.province'),
        cell: ({ province }) => province?.name ?? '–',
        sortBy: ({ province }) => province?.name ?? '',
      },
      {
        id: 'level',
        header: t('rankings.level'),
        cell: ({ level }) => t(`level.${level}`),
        sortBy: ({ level }) => level,
      },
      {
        id: 'state',
        header: t('rankings.state'),
        cell: ({ state, publicFrom }) => <StateBadge state={state} publicFrom={publicFrom} />,
        sortBy: ({ state }) => RANKING_STATES.indexOf(state),
      },
    ],
    [t, format],
  );
}
