import { Printer } from 'lucide-react';

import { api, queries, type Schemas } from '../../api/client.js';
import { LARGEST_PAGE, useWholeList } from '../../api/use-whole-list.js';
import { useMessages } from '../../i18n/messages.js';
import { EmptyState, Loading, QueryView } from '../../shared/states.js';
import { Part } from '../rankings/part.js';
import { useFilters } from '../rankings/use-filters.js';
import { useScene } from '../rankings/use-scene.js';
import { NumbersGuard, NumbersRefused } from '../standings/numbers.js';
import { CreateReport } from './create-report.js';
import { diagnosticsMessages } from './diagnostics.messages.js';
import { type ReportDocument } from './report-model.js';
import { ReportPicker } from './report-picker.js';
import { ReportView } from './report-view.js';

type Report = Schemas['DiagnosticReportView'];

/** How far the order can be trusted: the reports on a ranking, one of them as pictures. */
export function Component() {
  return (
    <NumbersGuard>
      <Reports />
    </NumbersGuard>
  );
}

function Reports() {
  const t = useMessages(diagnosticsMessages);
  const { ranking } = useScene();
  const [{ report }, change] = useFilters(['report'] as const);
  const reports = useWholeList('/api/v1/rankings/{id}/diagnostic-reports', { rankingId: ranking.id }, (after) =>
    api.GET('/api/v1/rankings/{id}/diagnostic-reports', {
      params: { path: { id: ranking.id }, query: { limit: LARGEST_PAGE, ...(after ? { after } : {}) } },
    }),
  );
  if (reports.isError) return <NumbersRefused error={reports.error} onRetry={() => void reports.refetch()} />;
  if (!reports.data) return <Loading lines={14} />;
  const choose = (id: string): void => {
    change({ report: id });
  };
  const chosen = reports.data.find(({ id }) => id === report) ?? preferred(reports.data);
  return (
    <Part
      title={t('report.title')}
      lead={t('report.lead')}
      actions={<Actions hasReport={chosen !== undefined} onMade={choose} />}
    >
      {chosen ? (
        <>
          <ReportPicker reports={reports.data} chosen={chosen} onChoose={choose} />
          <Document report={chosen} />
        </>
      ) : (
        <EmptyState title={t('report.none')}>{t('report.none.lead')}</EmptyState>
      )}
    </Part>
  );
}

/** What somebody who chose nothing looks at: the newest report of the present state, else the newest. */
const preferred = (reports: readonly Report[]): Report | undefined =>
  reports.find(({ isCurrent }) => isCurrent) ?? reports[0];

function Actions({ hasReport, onMade }: { readonly hasReport: boolean; readonly onMade: (id: string) => void }) {
  const t = useMessages(diagnosticsMessages);
  return (
    <>
      {hasReport && (
        <button
          type="button"
          className="btn btn-sm"
          onClick={() => {
            print();
          }}
        >
          <Printer size={16} aria-hidden /> {t('report.print')}
        </button>
      )}
      <CreateReport onMade={onMade} />
    </>
  );
}

function Document({ report }: { readonly report: Report }) {
  const document = queries.useQuery(
    'get',
    '/api/v1/diagnostic-reports/{id}',
    { params: { path: { id: report.id } } },
    // A report never changes.
    { staleTime: Infinity },
  );
  return (
    <QueryView query={document} lines={20}>
      {(content) => <ReportView document={content as unknown as ReportDocument} />}
    </QueryView>
  );
}
