import { Link } from 'react-router';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { Section } from '../../shared/page.js';
import { EmptyState } from '../../shared/states.js';
import { submissionsMessages } from './submissions.messages.js';

interface HistoryProps {
  readonly nominationId: string;
  readonly receipts: readonly Schemas['ReceiptView'][];
}

/** Every submission of a file, the newest first; only the newest counts. */
export function SubmissionHistory({ nominationId, receipts }: HistoryProps) {
  const t = useMessages(submissionsMessages);
  const format = useFormat();
  if (receipts.length === 0)
    return (
      <Section title={t('history.title')}>
        <EmptyState title={t('history.none')}>{t('history.none.lead')}</EmptyState>
      </Section>
    );
  return (
    <Section title={t('history.title')} lead={t('history.lead')}>
      <ol reversed className="divide-y divide-base-300">
        {receipts.toReversed().map(({ number, submittedAt, checksum }, place) => (
          <li key={number} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
            <div className="min-w-0">
              <p className="font-medium">
                {t('history.number', { number })} {place === 0 && <Badge tone="success">{t('history.current')}</Badge>}
              </p>
              <p className="tabular text-sm text-quiet">{format.instant(submittedAt)}</p>
              <p className="tabular text-xs break-all text-quiet">{checksum}</p>
            </div>
            <Link
              to={`/app/my-nominations/${nominationId}/receipts/${String(number)}`}
              className="btn btn-sm"
              aria-label={t('history.receipt-of', { number })}
            >
              {t('history.receipt')}
            </Link>
          </li>
        ))}
      </ol>
    </Section>
  );
}
