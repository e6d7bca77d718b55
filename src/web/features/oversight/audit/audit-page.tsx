import { useCallback } from 'react';
import { Link } from 'react-router';

import { fieldErrors, isProblem } from '../../../api/problem.js';
import { ownZone, zoneName } from '../../../i18n/format.js';
import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { Page } from '../../../shared/page.js';
import { EmptyState, Loading, ProblemNotice } from '../../../shared/states.js';
import { auditMessages } from './audit.messages.js';
import { AuditFilterForm } from './audit-filters.js';
import { AuditList } from './audit-list.js';
import { EntryPane } from './entry-pane.js';
import { useAudit, useAuditFilters } from './use-audit.js';
import { useChosenEntry } from './use-chosen-entry.js';

/** The audit explorer: the whole log, filtered by the address, with one entry beside it. */
export function Component() {
  const t = useMessages(auditMessages);
  const format = useFormat();
  const filters = useAuditFilters();
  const { query, entries, restart } = useAudit(filters);
  const [current, choose] = useChosenEntry();
  const { fetchNextPage, hasNextPage, isFetchingNextPage, error } = query;
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const named = fieldErrors(error);
  const isFieldFault = isProblem(error) && error.status === 422 && Object.keys(named).length > 0;
  return (
    <Page
      title={t('audit.title')}
      lead={t('audit.lead')}
      wide
      actions={
        <>
          <button type="button" className="btn border-base-300 bg-base-100" onClick={() => void restart()}>
            {t('audit.refresh')}
          </button>
          <Link to="/app/audit-chain" className="btn border-base-300 bg-base-100">
            {t('audit.chain')}
          </Link>
        </>
      }
    >
      <AuditFilterForm filters={filters} errors={named} />
      {query.isPending && <Loading lines={12} />}
      {query.isError && !isFieldFault && entries.length === 0 && (
        <ProblemNotice error={error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && entries.length === 0 && (
        <EmptyState title={t('audit.none')}>{t('audit.none.lead')}</EmptyState>
      )}
      {entries.length > 0 && (
        <>
          <p role="status" className="mb-2 flex flex-wrap justify-between gap-x-4 text-sm text-quiet">
            <span>
              {t(hasNextPage ? 'audit.loaded' : 'audit.loaded.all', { shown: format.number(entries.length) })}
            </span>
            <span>{t('audit.zone', { zone: zoneName(ownZone(), new Date(), format.language) })}</span>
          </p>
          <div className="grid gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
            <AuditList
              entries={entries}
              current={current}
              onChoose={choose}
              end={t(hasNextPage ? 'audit.loading-more' : 'audit.end')}
              onEndSeen={loadMore}
            />
            <EntryPane entries={entries} current={current} onChoose={choose} query={query} />
          </div>
        </>
      )}
    </Page>
  );
}
