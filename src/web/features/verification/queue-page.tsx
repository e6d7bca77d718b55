import { Link, useSearchParams } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { Page } from '../../shared/page.js';
import { EmptyState, Loading, ProblemNotice, QueryView } from '../../shared/states.js';
import { SyntheticNotice } from '../../shared/synthetic-notice.js';
import { useCategories } from '../categories/use-categories.js';
import { type Edition } from '../editions/use-editions.js';
import { NominationFilters } from '../nominations/nomination-filters.js';
import { useEditionInView } from '../nominations/use-nominations.js';
import { ReportsLink } from '../problem-reports/open-reports.js';
import { useFilters } from '../rankings/use-filters.js';
import { useQueuePath } from './queue-nav.js';
import { QueueDeadlines } from './queue-deadlines.js';
import { queueMessages } from './queue.messages.js';
import { QueueTable } from './queue-table.js';
import { QUEUE_FILTERS, type QueueFilters, useQueue } from './use-queue.js';

const TABS = ['submitted', 'returned'] as const;
type Tab = (typeof TABS)[number];

/** What waits for the secretariat, the longest waiting first, and what waits for others. */
export function Component() {
  const t = useMessages(queueMessages);
  const [filters, change] = useFilters(QUEUE_FILTERS);
  const { editions, edition } = useEditionInView(filters.edition);
  const categories = useCategories(edition?.id ?? '');
  const all = `/app/nominations${edition ? `?edition=${edition.id}` : ''}`;
  return (
    <Page
      title={t('queue.title')}
      lead={t('queue.lead')}
      wide
      actions={
        <>
          {edition && <ReportsLink editionId={edition.id} />}
          <Link to={all} className="btn">
            {t('queue.all')}
          </Link>
        </>
      }
    >
      <NominationFilters
        filters={{ ...filters, edition: edition?.id ?? '', state: '', q: '' }}
        editions={editions.data ?? []}
        categories={categories.data ?? []}
        onChange={change}
        without={['state', 'q']}
      />
      <QueryView query={editions} lines={10}>
        {() => edition && <Queue edition={edition} filters={filters} />}
      </QueryView>
    </Page>
  );
}

function Queue({ edition, filters }: { readonly edition: Edition; readonly filters: QueueFilters }) {
  const t = useMessages(queueMessages);
  const [search] = useSearchParams();
  const tab: Tab = search.get('tab') === 'returned' ? 'returned' : 'submitted';
  const queues = {
    submitted: useQueue(edition.id, filters, 'submitted'),
    returned: useQueue(edition.id, filters, 'returned'),
  };
  const { queue, error, retry } = queues[tab];
  if (queue === null) return error === null ? <Loading lines={10} /> : <ProblemNotice error={error} onRetry={retry} />;
  return (
    <>
      {edition.settings.isSynthetic && <SyntheticNotice />}
      <QueueDeadlines editionId={edition.id} />
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <Tabs
          tab={tab}
          counts={{ submitted: queues.submitted.queue?.length ?? 0, returned: queues.returned.queue?.length ?? 0 }}
        />
        {tab === 'submitted' && queue[0] && <Begin id={queue[0].id} />}
      </div>
      {queue.length === 0 ? (
        <EmptyState title={t(`queue.none.${tab}`)}>{t(`queue.none.${tab}.lead`)}</EmptyState>
      ) : (
        <QueueTable key={tab} editionId={edition.id} queue={queue} tab={tab} />
      )}
    </>
  );
}

function Begin({ id }: { readonly id: string }) {
  const t = useMessages(queueMessages);
  return (
    <Link to={useQueuePath()(id)} className="btn btn-primary">
      {t('queue.begin')}
    </Link>
  );
}

interface TabsProps {
  readonly tab: Tab;
  readonly counts: Readonly<Record<Tab, number>>;
}

function Tabs({ tab, counts }: TabsProps) {
  const t = useMessages(queueMessages);
  const [search] = useSearchParams();
  const pathOf = (name: Tab): string => {
    const next = new URLSearchParams(search);
    next.set('tab', name);
    return `?${next.toString()}`;
  };
  return (
    <nav aria-label={t('queue.tabs')} className="no-print flex gap-1 border-b border-base-300">
      {TABS.map((name) => (
        <Link
          key={name}
          to={pathOf(name)}
          replace
          aria-current={tab === name ? 'page' : undefined}
          className={`-mb-px border-b-2 px-3 py-2 text-sm font-medium ${tab === name ? 'border-primary text-primary' : 'border-transparent text-quiet hover:text-base-content'}`}
        >
          {t(`queue.tab.${name}`, { count: counts[name] })}
        </Link>
      ))}
    </nav>
  );
}
