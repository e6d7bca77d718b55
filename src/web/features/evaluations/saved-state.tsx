import { useLiveQuery } from 'dexie-react-hooks';
import { Check, CloudOff, CloudUpload, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { countWaiting } from './outbox/queue.js';
import { savedMessages } from './saved-state.messages.js';
import { useCourierState, useRuntime } from './use-runtime.js';

/** Where the marks of this person are now: all on the server, or how many only on this device. Told to screen readers too. */
export function SavedState() {
  const t = useMessages(savedMessages);
  const { db } = useRuntime();
  const courier = useCourierState();
  const entries = useLiveQuery(() => db.outbox.toArray(), [db]);
  const waiting = entries?.filter(({ state }) => state === 'waiting') ?? [];
  const asking = entries?.filter(({ state }) => state !== 'waiting') ?? [];
  return (
    <div className="no-print flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <p role="status" className="flex min-h-5 items-center gap-1.5">
        {entries && <Waiting count={countWaiting(waiting)} courier={courier} />}
      </p>
      {asking.length > 0 && (
        <Link to="/app/work#unsent" className="link flex items-center gap-1.5 font-medium text-warning">
          <TriangleAlert size={16} aria-hidden />
          {t('saved.asking', { count: countWaiting(asking) })}
        </Link>
      )}
    </div>
  );
}

function Waiting({ count, courier }: { readonly count: number; readonly courier: string }) {
  const t = useMessages(savedMessages);
  if (count === 0)
    return (
      <>
        <Check size={16} className="text-success" aria-hidden />
        <span className="text-quiet">{t('saved.all')}</span>
      </>
    );
  const Icon = courier === 'sending' ? CloudUpload : CloudOff;
  return (
    <>
      <Icon size={16} className="text-warning" aria-hidden />
      <span className="font-medium text-warning">{t('saved.waiting', { count })}</span>
      {courier === 'sending' && <span className="text-quiet">{t('saved.sending')}</span>}
      {courier === 'signed-out' && <span className="text-quiet">{t('saved.signed-out')}</span>}
    </>
  );
}
