import { useMemo } from 'react';
import { Link } from 'react-router';

import { queries, type Schemas } from '../../api/client.js';
import { LARGEST_PAGE } from '../../api/use-whole-list.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type Column, DataTable } from '../../shared/data-table.js';
import { QueryView } from '../../shared/states.js';
import { jobsMessages } from './jobs.messages.js';
import { useQueueName } from './use-queue-name.js';

type Queue = Schemas['JobQueueView'];

const RENEWED_MS = 5000;
const COUNTS = ['waiting', 'active', 'retrying', 'completed'] as const;

/** Every queue, asked again by itself. */
export const useQueues = () =>
  queries.useQuery(
    'get',
    '/api/v1/jobs/queues',
    { params: { query: { limit: LARGEST_PAGE } } },
    { refetchInterval: RENEWED_MS },
  );

/** How much of each kind of work there is. */
export function Queues({ query }: { readonly query: ReturnType<typeof useQueues> }) {
  const t = useMessages(jobsMessages);
  const columns = useColumns();
  return (
    <section className="mb-8">
      <h2 className="text-lg font-semibold">{t('queues.title')}</h2>
      <p className="mb-2 text-sm text-quiet">{t('queues.lead')}</p>
      <QueryView query={query} lines={10}>
        {({ items }) => (
          <DataTable caption={t('queues.title')} columns={columns} rows={items} rowId={({ name }) => name} />
        )}
      </QueryView>
    </section>
  );
}

function useColumns(): readonly Column<Queue>[] {
  const t = useMessages(jobsMessages);
  const format = useFormat();
  const queueName = useQueueName();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('queues.name'),
        cell: ({ name }) => (
          <>
            {queueName(name)} <code className="block text-xs text-quiet">{name}</code>
          </>
        ),
        sortBy: ({ name }) => queueName(name),
        className: 'min-w-56',
      },
      ...COUNTS.map((state): Column<Queue> => ({
        id: state,
        header: t(`queues.${state}`),
        cell: (queue) => <Count value={format.number(queue[state])} isZero={queue[state] === 0} />,
        sortBy: (queue) => queue[state],
        numeric: true,
      })),
      {
        id: 'failed',
        header: t('queues.failed'),
        cell: ({ name, failed }) =>
          failed === 0 ? (
            <Count value="0" isZero />
          ) : (
            <Link
              to={`/app/jobs?state=failed&queue=${encodeURIComponent(name)}`}
              className="link inline-block min-h-6 min-w-6 font-semibold text-error"
              aria-label={t('queues.see-failed', { count: failed, name: queueName(name) })}
            >
              {format.number(failed)}
            </Link>
          ),
        sortBy: ({ failed }) => failed,
        numeric: true,
      },
      {
        id: 'oldest',
        header: t('queues.oldest'),
        cell: ({ oldestWaitingAt }) =>
          oldestWaitingAt === null ? (
            '–'
          ) : (
            <time dateTime={oldestWaitingAt}>{format.shortInstant(oldestWaitingAt)}</time>
          ),
        className: 'min-w-36',
      },
    ],
    [t, format, queueName],
  );
}

const Count = ({ value, isZero }: { readonly value: string; readonly isZero: boolean }) => (
  <span className={isZero ? 'text-quiet' : 'font-semibold'}>{value}</span>
);
