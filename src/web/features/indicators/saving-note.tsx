import { Check } from 'lucide-react';

import { isOffline, isProblem } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { type FigureEntry } from './figure-desk.js';
import { figureMessages } from './figure.messages.js';

/** How far a figure is on its way to the server; read out as it changes. Its place is kept while it says nothing. */
export function SavingNote({ entry, onRetry }: { readonly entry: FigureEntry; readonly onRetry: () => void }) {
  const t = useMessages(figureMessages);
  return (
    <div aria-live="polite" className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1 text-xs">
      {entry.state === 'saving' && (
        <span className="inline-flex items-center gap-1.5 text-quiet">
          <span className="loading loading-spinner loading-xs" aria-hidden />
          {t('saving.saving')}
        </span>
      )}
      {entry.state === 'editing' && <span className="font-medium text-warning">{t('saving.editing')}</span>}
      {entry.state === 'saved' && entry.isFresh && (
        <span className="inline-flex items-center gap-1 font-medium text-success">
          <Check size={14} aria-hidden />
          {t('saving.saved')}
        </span>
      )}
      {entry.state === 'failed' && (
        <>
          <span className="font-medium text-error">
            {isOffline(entry.error)
              ? t('saving.offline')
              : t('saving.failed', { reason: isProblem(entry.error) ? entry.error.title : t('saving.unexpected') })}
          </span>
          <button type="button" className="btn btn-xs" onClick={onRetry}>
            {t('saving.retry')}
          </button>
        </>
      )}
    </div>
  );
}
