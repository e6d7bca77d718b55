import { useMemo } from 'react';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { type Column, DataTable } from '../../shared/data-table.js';
import { jobsMessages } from './jobs.messages.js';
import { RetryButton } from './retry-button.js';
import { useQueueName } from './use-queue-name.js';

type Job = Schemas['JobView'];

interface TableProps {
  readonly jobs: readonly Job[];
  readonly state: Job['state'];
}

export function JobsTable({ jobs, state }: TableProps) {
  const t = useMessages(jobsMessages);
  const columns = useColumns();
  const hidden = new Set([
    ...(state === 'failed' ? [] : ['retry']),
    ...(state === 'failed' || state === 'retrying' ? [] : ['error']),
    ...(state === 'failed' || state === 'completed' ? [] : ['ended']),
  ]);
  return (
    <DataTable
      caption={t('list.title')}
      columns={columns.filter(({ id }) => !hidden.has(id))}
      rows={jobs}
      rowId={({ id }) => id}
    />
  );
}

function useColumns(): readonly Column<Job>[] {
  const t = useMessages(jobsMessages);
  const queueName = useQueueName();
  return useMemo(
    () => [
      { id: 'queue', header: t('list.queue'), cell: ({ queue }) => queueName(queue), className: 'min-w-52' },
      { id: 'error', header: t('list.error'), cell: ({ error }) => <Reason error={error} />, className: 'min-w-56' },
      { id: 'attempts', header: t('list.attempts'), cell: ({ attempts }) => attempts, numeric: true },
      { id: 'created', header: t('list.created'), cell: ({ createdAt }) => <At at={createdAt} /> },
      { id: 'started', header: t('list.started'), cell: ({ startedAt }) => <At at={startedAt} /> },
      { id: 'ended', header: t('list.ended'), cell: ({ endedAt }) => <At at={endedAt} /> },
      {
        id: 'retry',
        header: <span className="sr-only">{t('list.retry')}</span>,
        cell: (job) => <RetryButton job={job} />,
      },
    ],
    [t, queueName],
  );
}

/** Why the last try failed, in the words of the server, and the code to look for in its log. */
const Reason = ({ error }: { readonly error: Job['error'] }) =>
  error === null ? (
    '–'
  ) : (
    <>
      {error.message}
      {error.code !== null && <code className="block text-xs text-quiet">{error.code}</code>}
    </>
  );

function At({ at }: { readonly at: string | null }) {
  const format = useFormat();
  return at === null ? '–' : <time dateTime={at}>{format.shortInstant(at)}</time>;
}
