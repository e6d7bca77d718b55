import { Link, useSearchParams } from 'react-router';

import { rolesOf, useMe } from '../../api/use-session.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { SelectField } from '../../shared/field.js';
import { Page } from '../../shared/page.js';
import { EmptyState, QueryView } from '../../shared/states.js';
import { SyntheticNotice } from '../../shared/synthetic-notice.js';
import { type Edition } from '../editions/use-editions.js';
import { useEditionInView } from '../nominations/use-nominations.js';
import { useFilters } from '../rankings/use-filters.js';
import { ReportCard } from './report-card.js';
import { reportsMessages } from './reports.messages.js';
import { type Report, useReports } from './use-reports.js';

const STATES = ['open', 'answered'] as const;
type Shown = 'all' | (typeof STATES)[number];

/** What evaluators find wrong with files, and the answers: the secretariat answers here, the auditor reads. */
export function Component() {
  const t = useMessages(reportsMessages);
  const format = useFormat();
  const canAnswer = rolesOf(useMe()).has('secretariat');
  const [filters, change] = useFilters(['edition', 'state']);
  const { editions, edition } = useEditionInView(filters.edition);
  return (
    <Page title={t('reports.title')} lead={t(canAnswer ? 'reports.lead' : 'reports.lead.reader')}>
      <div className="no-print mb-5 max-w-sm">
        <SelectField
          label={t('reports.edition')}
          value={edition?.id ?? ''}
          onChange={({ target }) => {
            change({ edition: target.value });
          }}
        >
          {(editions.data ?? []).map(({ id, names }) => (
            <option key={id} value={id}>
              {format.name(names)}
            </option>
          ))}
        </SelectField>
      </div>
      <QueryView query={editions} lines={10}>
        {() =>
          edition ? (
            <Reports
              key={edition.id}
              edition={edition}
              shown={STATES.find((state) => state === filters.state) ?? 'all'}
              canAnswer={canAnswer}
            />
          ) : (
            <EmptyState title={t('reports.none')}>{t('reports.none.lead')}</EmptyState>
          )
        }
      </QueryView>
    </Page>
  );
}

interface ReportsProps {
  readonly edition: Edition;
  readonly shown: Shown;
  readonly canAnswer: boolean;
}

function Reports({ edition, shown, canAnswer }: ReportsProps) {
  const query = useReports(edition.id);
  return (
    <QueryView query={query} lines={10}>
      {(reports) => (
        <>
          {edition.settings.isSynthetic && <SyntheticNotice />}
          <Tabs shown={shown} reports={reports} />
          <ReportList
            reports={reports.filter(({ state }) => shown === 'all' || state === shown)}
            {...{ shown, canAnswer }}
          />
        </>
      )}
    </QueryView>
  );
}

interface ListProps extends Pick<ReportsProps, 'shown' | 'canAnswer'> {
  readonly reports: readonly Report[];
}

function ReportList({ reports, shown, canAnswer }: ListProps) {
  const t = useMessages(reportsMessages);
  if (reports.length === 0) {
    const [title, lead] =
      shown === 'all'
        ? (['reports.none', 'reports.none.lead'] as const)
        : ([`reports.none.${shown}`, `reports.none.${shown}.lead`] as const);
    return <EmptyState title={t(title)}>{t(lead)}</EmptyState>;
  }
  return (
    <ul className="flex flex-col gap-4">
      {reports.map((report) => (
        <ReportCard key={report.id} report={report} canAnswer={canAnswer} />
      ))}
    </ul>
  );
}

function Tabs({ shown, reports }: { readonly shown: Shown; readonly reports: readonly Report[] }) {
  const t = useMessages(reportsMessages);
  const [search] = useSearchParams();
  const pathOf = (name: Shown): string => {
    const next = new URLSearchParams(search);
    if (name === 'all') next.delete('state');
    else next.set('state', name);
    return `?${next.toString()}`;
  };
  const countOf = (name: Shown): number => reports.filter(({ state }) => name === 'all' || state === name).length;
  return (
    <nav aria-label={t('reports.states')} className="no-print mb-4 flex flex-wrap gap-1 border-b border-base-300">
      {(['all', ...STATES] as const).map((name) => (
        <Link
          key={name}
          to={pathOf(name)}
          replace
          aria-current={shown === name ? 'page' : undefined}
          className={`-mb-px border-b-2 px-3 py-2 text-sm font-medium ${shown === name ? 'border-primary text-primary' : 'border-transparent text-quiet hover:text-base-content'}`}
        >
          {t(`reports.tab.${name}`, { count: countOf(name) })}
        </Link>
      ))}
    </nav>
  );
}
