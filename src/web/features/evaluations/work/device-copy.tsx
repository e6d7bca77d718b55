import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { type SyncState } from '../store/evaluator-database.js';
import { workMessages } from './work.messages.js';

interface DeviceCopyProps {
  readonly sync: SyncState | undefined;
  readonly filesKept: number;
}

// One line, whatever it says: nothing below it moves while files come in.
const LINE = 'h-7 min-w-0 truncate text-sm leading-7 text-quiet';

/** How much of the work opens without network, and how old the copy is; a bar while files are coming in. */
export function DeviceCopy({ sync, filesKept }: DeviceCopyProps) {
  const t = useMessages(workMessages);
  const format = useFormat();
  if (sync?.syncedAt == null) return <p className={LINE}>{t('copy.never')}</p>;
  const { done, total, syncedAt } = sync;
  if (done < total) {
    const words = t('copy.fetching', { done, total });
    return (
      <p className={`${LINE} flex items-center gap-2`}>
        <progress className="progress progress-primary w-16 sm:w-28" value={done} max={total} aria-label={words} />
        {words}
      </p>
    );
  }
  return (
    <p className={LINE}>
      {t('copy.kept', { count: filesKept })} · {format.time(syncedAt)}
    </p>
  );
}
