import { useState } from 'react';
import { Link } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { aboutReport } from './about-report.js';
import { AnswerForm } from './answer-form.js';
import { problemWords } from './problem-words.messages.js';
import { reportsMessages } from './reports.messages.js';
import { type Report } from './use-reports.js';

interface CardProps {
  readonly report: Report;
  readonly canAnswer: boolean;
}

/** One report: whose file, which seat, what is wrong, and its answer or the way to give it. */
export function ReportCard({ report, canAnswer }: CardProps) {
  const t = useMessages(reportsMessages);
  const words = useMessages(problemWords);
  const format = useFormat();
  const { nominationId, nomineeName, rankingCategory, category, evidence, text, state, answer, answeredAt } = report;
  const file = `/app/nominations/${nominationId}`;
  const about = aboutReport(report, format);
  return (
    <li className="surface p-4 text-sm sm:p-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <h2 className="text-base font-semibold">
            <Link to={file} className="link link-hover text-primary">
              {nomineeName}
            </Link>
          </h2>
          <p className="text-xs text-quiet">
            {format.name({ id: rankingCategory.nameId, en: rankingCategory.nameEn })} ·{' '}
            {t('reports.from', { seat: report.seatLabel, at: format.instant(report.createdAt) })}
          </p>
        </div>
        <Badge tone={state === 'open' ? 'warning' : 'success'}>{words(`state.${state}`)}</Badge>
      </div>
      <p className="mt-3 font-medium">{words(`category.${category}`)}</p>
      {about.length > 0 && (
        <p className="text-quiet">
          {t('reports.about', { about: about.join(' · ') })}
          {evidence && (
            <>
              {' '}
              <Link to={`${file}?evidence=${evidence.id}`} className="link">
                {t('reports.document')}
              </Link>
            </>
          )}
        </p>
      )}
      <p className="mt-1 wrap-anywhere whitespace-pre-line">{text}</p>
      {answer !== null && answeredAt !== null && (
        <div className="mt-3 border-l-2 border-success pl-3">
          <p className="text-xs text-quiet">{t('reports.answered', { at: format.instant(answeredAt) })}</p>
          <p className="wrap-anywhere whitespace-pre-line">{answer}</p>
        </div>
      )}
      {canAnswer && <Answering report={report} />}
    </li>
  );
}

/** A form that was begun stays with what was typed, also when somebody else was faster. */
function Answering({ report }: { readonly report: Report }) {
  const t = useMessages(reportsMessages);
  const [isWriting, setWriting] = useState(false);
  if (isWriting)
    return (
      <AnswerForm
        report={report}
        onClose={() => {
          setWriting(false);
        }}
      />
    );
  if (report.state !== 'open') return null;
  return (
    <button
      type="button"
      className="no-print btn btn-sm mt-3"
      onClick={() => {
        setWriting(true);
      }}
    >
      {t('reports.answer')} <span className="sr-only">{report.nomineeName}</span>
    </button>
  );
}
