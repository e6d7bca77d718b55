import { queries, type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { SelectField } from '../../shared/field.js';
import { sharedMessages } from '../../shared/shared.messages.js';
import { EmptyState, QueryView } from '../../shared/states.js';
import { useFilters } from '../rankings/use-filters.js';
import { jobsMessages } from './jobs.messages.js';
import { JobsTable } from './jobs-table.js';
import { queueMessages } from './queue-names.messages.js';
import { useQueueName } from './use-queue-name.js';

type State = Schemas['JobView']['state'];

const STATES: readonly State[] = ['failed', 'retrying', 'waiting', 'active', 'completed'];
const PAGE = 50;
const RENEWED_MS = 10_000;

/** Jobs in one state, the newest first; what failed comes first to mind, so it is what is shown first. */
export function JobsList() {
  const t = useMessages(jobsMessages);
  const words = useMessages(sharedMessages);
  const [filters, change] = useFilters(['state', 'queue']);
  const state = STATES.find((known) => known === filters.state) ?? 'failed';
  const queue = filters.queue === '' ? {} : { queue: filters.queue };
  const jobs = queries.useInfiniteQuery(
    'get',
    '/api/v1/jobs',
    { params: { query: { state, limit: PAGE, ...queue } } },
    {
      pageParamName: 'after',
      initialPageParam: null,
      getNextPageParam: ({ next }: { next: string | null }) => next,
      refetchInterval: RENEWED_MS,
    },
  );
  return (
    <section>
      <h2 className="mb-2 text-lg font-semibold">{t('list.title')}</h2>
      <Filters state={state} queue={filters.queue} onChange={change} />
      <QueryView query={jobs} lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0)
            return (
              <EmptyState title={t(state === 'failed' ? 'list.none.failed' : 'list.none')}>
                {state === 'failed' && t('list.none.failed.lead')}
              </EmptyState>
            );
          return (
            <>
              <JobsTable jobs={rows} state={state} />
              {jobs.hasNextPage && (
                <button
                  type="button"
                  className="btn mt-3 border-base-300 bg-base-100"
                  disabled={jobs.isFetchingNextPage}
                  onClick={() => void jobs.fetchNextPage()}
                >
                  {words('more')}
                </button>
              )}
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

interface FiltersProps {
  readonly state: State;
  readonly queue: string;
  readonly onChange: (wish: { state?: string; queue?: string }) => void;
}

function Filters({ state, queue, onChange }: FiltersProps) {
  const t = useMessages(jobsMessages);
  const queueName = useQueueName();
  const known = Object.keys(queueMessages);
  return (
    <div className="no-print mb-4 grid max-w-2xl gap-3 sm:grid-cols-2">
      <SelectField
        label={t('list.state')}
        value={state}
        onChange={({ target }) => {
          onChange({ state: target.value });
        }}
      >
        {STATES.map((one) => (
          <option key={one} value={one}>
            {t(`state.${one}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('list.queue')}
        value={queue}
        onChange={({ target }) => {
          onChange({ queue: target.value });
        }}
      >
        <option value="">{t('list.all')}</option>
        {[...known, ...(queue === '' || known.includes(queue) ? [] : [queue])].map((name) => (
          <option key={name} value={name}>
            {queueName(name)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
