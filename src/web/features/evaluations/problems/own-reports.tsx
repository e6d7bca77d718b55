import { api, type Schemas } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { LARGEST_PAGE, useWholeList } from '../../../api/use-whole-list.js';
import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { Badge } from '../../../shared/badge.js';
import { Loading, ProblemNotice } from '../../../shared/states.js';
import { aboutReport } from '../../problem-reports/about-report.js';
import { problemWords } from '../../problem-reports/problem-words.messages.js';
import { problemsMessages } from './problems.messages.js';

type Report = Schemas['ProblemReportView'];

const PATH = '/api/v1/me/assignments/{nominationId}/problem-reports';

/** What this evaluator reported about the file, with the answers. Read from the server each time and kept nowhere. */
export function OwnReports({ nominationId }: { readonly nominationId: string }) {
  const t = useMessages(problemsMessages);
  const query = useWholeList<Report>(PATH, { nominationId }, (after) =>
    api.GET(PATH, {
      params: { path: { nominationId }, query: { limit: LARGEST_PAGE, ...(after === undefined ? {} : { after }) } },
    }),
  );
  const reports = query.data;
  return (
    <section aria-labelledby="problems" className="mt-6">
      <h2 id="problems" className="mb-2 font-semibold">
        {t('problems.title')}
      </h2>
      {reports ? (
        <Reports reports={reports} />
      ) : isProblem(query.error) ? (
        <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : query.isError || query.isPaused ? (
        <p className="text-sm text-quiet">{t('problems.away')}</p>
      ) : (
        <Loading lines={2} />
      )}
    </section>
  );
}

function Reports({ reports }: { readonly reports: readonly Report[] }) {
  const t = useMessages(problemsMessages);
  if (reports.length === 0) return <p className="text-sm text-quiet">{t('problems.none')}</p>;
  return (
    <ul className="divide-y divide-base-300 rounded-field border border-base-300">
      {reports.map((report) => (
        <OwnReport key={report.id} report={report} />
      ))}
    </ul>
  );
}

function OwnReport({ report }: { readonly report: Report }) {
  const t = useMessages(problemsMessages);
  const words = useMessages(problemWords);
  const format = useFormat();
  const { category, state, text, createdAt, answer, answeredAt } = report;
  return (
    <li className="px-3 py-2 text-sm">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-medium">{words(`category.${category}`)}</span>
        <Badge tone={state === 'open' ? 'warning' : 'success'}>{words(`state.${state}`)}</Badge>
      </p>
      <p className="wrap-anywhere whitespace-pre-line">{text}</p>
      <p className="text-xs text-quiet">
        {[...aboutReport(report, format), t('problems.at', { at: format.instant(createdAt) })].join(' · ')}
      </p>
      {answer !== null && answeredAt !== null && (
        <div className="mt-2 border-l-2 border-success pl-3">
          <p className="text-xs text-quiet">{t('problems.answer', { at: format.instant(answeredAt) })}</p>
          <p className="wrap-anywhere whitespace-pre-line">{answer}</p>
        </div>
      )}
    </li>
  );
}
