import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { type Format, useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { type Column, DataTable } from '../../shared/data-table.js';
import { rankingName } from '../rankings/ranking-names.js';
import { rankingsMessages } from '../rankings/rankings.messages.js';
import { resultQuery } from './queries.js';
import { RecomputationCell } from './recomputation-cell.js';
import { sealedResultsMessages } from './sealed-results.messages.js';
import { type Ranking } from './use-sealed-rankings.js';

const SHOWN_OF_HASH = 19;

/** The sealed results; those in view fetch their hash and version by themselves. */
export function ResultsTable({ rankings }: { readonly rankings: readonly Ranking[] }) {
  const t = useMessages(sealedResultsMessages);
  const columns = useColumns();
  return <DataTable caption={t('results.title')} columns={columns} rows={rankings} rowId={({ id }) => id} />;
}

function useColumns(): readonly Column<Ranking>[] {
  const t = useMessages(sealedResultsMessages);
  const words = useMessages(rankingsMessages);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'ranking',
        header: t('results.ranking'),
        cell: (ranking) => (
          <Link to={`/app/sealed-results/${ranking.id}`} className="link link-hover font-semibold text-primary">
            {rankingName(ranking, format)}
          </Link>
        ),
        sortBy: (ranking) => rankingName(ranking, format),
        className: 'min-w-52',
      },
      {
        id: 'edition',
        header: t('results.edition'),
        cell: ({ edition }) => edition.label,
        sortBy: ({ edition }) => edition.label,
      },
      {
        id: 'level',
        header: t('results.level'),
        cell: ({ level }) => words(`level.${level}`),
        sortBy: ({ level }) => level,
        className: 'min-w-36',
      },
      {
        id: 'state',
        header: t('results.state'),
        cell: ({ state }) => <Badge tone={state === 'published' ? 'success' : 'info'}>{words(`state.${state}`)}</Badge>,
        sortBy: ({ state }) => state,
      },
      {
        id: 'sealed-at',
        header: t('results.sealed-at'),
        cell: ({ id }) => (
          <OfResult rankingId={id} show={({ sealedAt }) => <SealedAt at={sealedAt} format={format} />} />
        ),
        className: 'min-w-36',
      },
      {
        id: 'version',
        header: t('results.version'),
        cell: ({ id }) => <OfResult rankingId={id} show={({ number }) => number} />,
        numeric: true,
      },
      {
        id: 'hash',
        header: t('results.hash'),
        cell: ({ id }) => (
          <OfResult
            rankingId={id}
            show={({ hash }) => (
              <code className="text-xs" title={hash}>
                {hash.slice(0, SHOWN_OF_HASH)}…
              </code>
            )}
          />
        ),
        className: 'min-w-48',
      },
      {
        id: 'recomputation',
        header: t('results.recomputation'),
        cell: (ranking) => <RecomputationCell rankingId={ranking.id} name={rankingName(ranking, format)} />,
        className: 'min-w-32',
      },
    ],
    [t, words, format],
  );
}

interface OfResultProps {
  readonly rankingId: string;
  readonly show: (result: Schemas['ResultView']) => ReactNode;
}

/** One fact of a result; however many cells ask for it, the server is asked once. */
function OfResult({ rankingId, show }: OfResultProps) {
  const result = useQuery(resultQuery(rankingId));
  return result.data ? show(result.data) : <span className="text-quiet">{result.isError ? '–' : '…'}</span>;
}

const SealedAt = ({ at, format }: { readonly at: string; readonly format: Format }) => (
  <time dateTime={at}>{format.shortInstant(at)}</time>
);
