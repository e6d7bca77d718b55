import { useMemo, useState } from 'react';
import { Link } from 'react-router';

import { queries } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { type Column, DataTable } from '../../shared/data-table.js';
import { Deadline } from '../../shared/deadline.js';
import { useCategories } from '../categories/use-categories.js';
import { useProvinces } from '../categories/use-reference.js';
import { useGates } from '../gates/use-gates.js';
import { type Nomination } from '../nominations/next-states.js';
import { useQueuePath } from './queue-nav.js';
import { queueMessages } from './queue.messages.js';
import { isChecked, uncheckedOf } from './unchecked.js';

/** Each row asks for its figures and gates: more than this many at once would be a burst. */
const SHOWN = 50;
const FRESH_MS = 30_000;

interface QueueTableProps {
  readonly editionId: string;
  readonly queue: readonly Nomination[];
  readonly tab: 'submitted' | 'returned';
}

/** The queue in its order, with what nobody has looked at yet in each file. */
export function QueueTable({ editionId, queue, tab }: QueueTableProps) {
  const t = useMessages(queueMessages);
  const [shown, setShown] = useState(SHOWN);
  const columns = useColumns(editionId, tab);
  const rows = useMemo(() => queue.slice(0, shown), [queue, shown]);
  return (
    <>
      <DataTable
        caption={t('queue.title')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ nominee }) => nominee.name}
      />
      {queue.length > shown && (
        <div className="mt-3 flex items-center gap-4">
          <button
            type="button"
            className="btn"
            onClick={() => {
              setShown(shown + SHOWN);
            }}
          >
            {t('queue.more', { count: Math.min(SHOWN, queue.length - shown) })}
          </button>
          <span className="text-sm text-quiet">{t('queue.shown', { shown: rows.length, count: queue.length })}</span>
        </div>
      )}
    </>
  );
}

function useColumns(editionId: string, tab: QueueTableProps['tab']): readonly Column<Nomination>[] {
  const t = useMessages(queueMessages);
  const format = useFormat();
  const categories = useCategories(editionId).data;
  const provinces = useProvinces().data?.items;
  return useMemo(() => {
    const categoryNames = new Map(categories?.map(({ id, names }) => [id, format.name(names)]));
    const provinceNames = new Map(provinces?.map(({ code, name }) => [code, name]));
    const categoryOf = ({ categoryId }: Nomination): string => categoryNames.get(categoryId) ?? '–';
    const provinceOf = ({ nominee }: Nomination): string => provinceNames.get(nominee.provinceCode) ?? '–';
    return [
      {
        id: 'nominee',
        header: t('queue.nominee'),
        cell: (row) => <NameLink nomination={row} />,
        sortBy: ({ nominee }) => nominee.name,
      },
      tab === 'submitted'
        ? { id: 'open', header: t('queue.open'), cell: ({ id }) => <Open nominationId={id} />, className: 'min-w-52' }
        : {
            id: 'cure',
            header: t('queue.cure'),
            cell: ({ cureUntil }) => (cureUntil === null ? '–' : <Deadline at={cureUntil} />),
            sortBy: ({ cureUntil }) => cureUntil ?? '',
            className: 'min-w-56',
          },
      { id: 'category', header: t('queue.category'), cell: categoryOf, sortBy: categoryOf, className: 'min-w-56' },
      {
        id: 'province',
        header: t('queue.province'),
        cell: provinceOf,
        sortBy: provinceOf,
        className: 'whitespace-nowrap',
      },
      {
        id: 'since',
        header: t('queue.since'),
        cell: ({ submittedAt }) => (submittedAt === null ? '–' : format.shortInstant(submittedAt)),
        sortBy: ({ submittedAt }) => submittedAt ?? '',
        className: 'whitespace-nowrap tabular',
      },
    ];
  }, [t, format, categories, provinces, tab]);
}

function NameLink({ nomination: { id, nominee } }: { readonly nomination: Nomination }) {
  return (
    <Link
      to={useQueuePath()(id)}
      className="link link-hover block min-w-44 max-w-80 truncate py-0.5 font-semibold text-primary"
    >
      {nominee.name}
    </Link>
  );
}

/** What nobody has looked at yet; asked for by each row, so that the queue itself is there at once. */
function Open({ nominationId }: { readonly nominationId: string }) {
  const t = useMessages(queueMessages);
  const figures = queries.useQuery(
    'get',
    '/api/v1/nominations/{id}/figures',
    { params: { path: { id: nominationId } } },
    { staleTime: FRESH_MS },
  );
  const gates = useGates(nominationId);
  if (figures.isError || gates.isError) return <span className="text-quiet">{t('queue.open.unknown')}</span>;
  if (!figures.data || !gates.data) return <span aria-hidden className="block h-6" />;
  const unchecked = uncheckedOf(figures.data.items, gates.data.items);
  if (isChecked(unchecked)) return <Badge tone="success">{t('queue.open.none')}</Badge>;
  return (
    <span className="flex flex-wrap gap-1.5">
      {unchecked.figures.length > 0 && (
        <Badge>{t('queue.open.figures', { open: unchecked.figures.length, count: unchecked.figureCount })}</Badge>
      )}
      {unchecked.gates.length > 0 && (
        <Badge tone="warning">{t('queue.open.gates', { count: unchecked.gates.length })}</Badge>
      )}
    </span>
  );
}
