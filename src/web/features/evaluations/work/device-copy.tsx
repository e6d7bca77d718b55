import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { type SyncState } from '../store/evaluator-database.js';
import { workMessages } from './work.messages.js';

interface DeviceCopyProps {
  readonly sync: SyncState | undefined;
  readonly filesKept: number;
}

/** How much of the work opens without network, and how old the copy is; a bar while files are coming in. */
export function DeviceCopy({ sync, filesKept }: DeviceCopyProps) {
  const t = useMessages(workMessages);
  const format = useFormat();
  if (sync?.syncedAt == null) return <p className="flex min-h-7 items-center text-sm text-quiet">{t('copy.never')}</p>;
  const { done, total, syncedAt } = sync;
  if (done < total) {
    const words = t('copy.fetching', { done, total });
    return (
      <p className="flex min-h-7 items-center gap-2 text-sm text-quiet">
        <progress className="progress progress-primary w-28" value={done} max={total} aria-label={words} />
        {words}
      </p>
    );
  }
  return (
    <p className="flex min-h-7 items-center text-sm text-quiet">
      {t('copy.kept', { count: filesKept })} · {t('copy.at', { at: format.time(syncedAt) })}
    </p>
  );
}
