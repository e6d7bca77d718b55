import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { Page } from '../../shared/page.js';
import { EmptyState, QueryView } from '../../shared/states.js';
import { SyntheticNotice } from '../../shared/synthetic-notice.js';
import { useCategories } from '../categories/use-categories.js';
import { type Edition } from '../editions/use-editions.js';
import { useFilters } from '../rankings/use-filters.js';
import { BulkBar } from './bulk/bulk-bar.js';
import { BulkReport } from './bulk/bulk-report.js';
import { filterNominations } from './nomination-rows.js';
import { type Filters, FILTERS, NominationFilters } from './nomination-filters.js';
import { type Nomination } from './next-states.js';
import { nominationsMessages } from './nominations.messages.js';
import { NominationsTable } from './nominations-table.js';
import { useIsSecretariat } from './permissions.js';
import { useEditionInView, useNominations } from './use-nominations.js';

/** Every nomination of an edition: found by filters that live in the address, handled one by one or many at once. */
export function Component() {
  const t = useMessages(nominationsMessages);
  const [filters, change] = useFilters(FILTERS);
  const { editions, edition } = useEditionInView(filters.edition);
  const categories = useCategories(edition?.id ?? '');
  const search = edition ? `?edition=${edition.id}` : '';
  return (
    <Page title={t('nominations.title')} lead={t('nominations.lead')} wide actions={<Actions search={search} />}>
      <NominationFilters
        filters={{ ...filters, edition: edition?.id ?? '' }}
        editions={editions.data ?? []}
        categories={categories.data ?? []}
        onChange={change}
      />
      <QueryView query={editions} lines={12}>
        {() =>
          edition ? <List edition={edition} filters={filters} /> : <EmptyState title={t('nominations.no-edition')} />
        }
      </QueryView>
    </Page>
  );
}

function Actions({ search }: { readonly search: string }) {
  const t = useMessages(nominationsMessages);
  const isSecretariat = useIsSecretariat();
  return (
    <>
      <Link to={`/app/verification${search}`} className="btn">
        {t('nominations.queue')}
      </Link>
      {isSecretariat && (
        <Link to={`/app/nominations/new${search}`} className="btn btn-primary">
          {t('nominations.new')}
        </Link>
      )}
    </>
  );
}

function List({ edition, filters }: { readonly edition: Edition; readonly filters: Filters }) {
  const t = useMessages(nominationsMessages);
  const query = useNominations(edition.id);
  return (
    <QueryView query={query} lines={12}>
      {(nominations) =>
        nominations.length === 0 ? (
          <EmptyState title={t('nominations.none')}>{t('nominations.none.lead')}</EmptyState>
        ) : (
          <Rows edition={edition} nominations={nominations} filters={filters} />
        )
      }
    </QueryView>
  );
}

interface RowsProps {
  readonly edition: Edition;
  readonly nominations: readonly Nomination[];
  readonly filters: Filters;
}

function Rows({ edition, nominations, filters }: RowsProps) {
  const t = useMessages(nominationsMessages);
  const isSecretariat = useIsSecretariat();
  const { data } = useCategories(edition.id);
  const categories = useMemo(() => new Map(data?.map((category) => [category.id, category])), [data]);
  // Typing stays ahead of the table.
  const { level, category, province, state, q } = useDeferredValue(filters);
  const rows = useMemo(
    () => filterNominations(nominations, categories, { level, category, province, state, q }),
    [nominations, categories, level, category, province, state, q],
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // What a filter hides is not acted on.
  const inView = useMemo(() => rows.filter(({ id }) => chosen.has(id)), [rows, chosen]);
  const chosenInView = useMemo(() => new Set(inView.map(({ id }) => id)), [inView]);
  return (
    <>
      {edition.settings.isSynthetic && <SyntheticNotice />}
      <BulkReport />
      <div className="mb-2 flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-sm text-quiet" aria-live="polite">
          {t('nominations.count', { shown: rows.length, count: nominations.length })}
        </p>
        {isSecretariat && (
          <BulkBar
            editionId={edition.id}
            chosen={inView}
            onClear={() => {
              setChosen(new Set());
            }}
          />
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('nominations.no-match')}>{t('nominations.no-match.lead')}</EmptyState>
      ) : (
        <NominationsTable
          nominations={rows}
          categories={categories}
          {...(isSecretariat ? { selection: { chosen: chosenInView, onChange: setChosen } } : {})}
        />
      )}
    </>
  );
}
