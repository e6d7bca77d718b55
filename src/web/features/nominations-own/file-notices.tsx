import { type ReactNode } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { Deadline } from '../../shared/deadline.js';
import { nominationFileMessages } from './nomination-file.messages.js';
import { type NominationFile } from './use-nomination-file.js';

/** What the owner must know before anything else: a return and its reason, or an end and its reason. */
export function FileNotices({ file }: { readonly file: NominationFile }) {
  const t = useMessages(nominationFileMessages);
  const { state, stateReason, cureUntil } = file.nomination;
  if (state === 'returned')
    return (
      <Notice tone="warning" title={t('file.returned')} reason={stateReason}>
        {cureUntil !== null && (
          <p className="mt-2">
            {t('file.returned.until')} <Deadline at={cureUntil} />
          </p>
        )}
      </Notice>
    );
  if (state === 'failed') return <Notice tone="error" title={t('file.failed')} reason={stateReason} />;
  if (state === 'withdrawn') return <Notice tone="warning" title={t('file.withdrawn')} reason={stateReason} />;
  return null;
}

interface NoticeProps {
  readonly tone: 'warning' | 'error';
  readonly title: string;
  readonly reason: string | null;
  readonly children?: ReactNode;
}

function Notice({ tone, title, reason, children }: NoticeProps) {
  const t = useMessages(nominationFileMessages);
  const tones = {
    warning: { box: 'border-warning/50 bg-warning/10', words: 'text-warning' },
    error: { box: 'border-error/50 bg-error/8', words: 'text-error' },
  };
  return (
    <div role="status" className={`mb-6 rounded-box border px-4 py-3 text-sm sm:px-5 ${tones[tone].box}`}>
      <p className={`font-semibold ${tones[tone].words}`}>{title}</p>
      {reason !== null && (
        <p className="mt-1 max-w-prose whitespace-pre-line">
          <span className="font-medium">{t('file.reason')}:</span> {reason}
        </p>
      )}
      {children}
    </div>
  );
}
