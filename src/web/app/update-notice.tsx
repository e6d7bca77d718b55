import { useSyncExternalStore } from 'react';

import { useMessages } from '../i18n/messages.js';
import { shellMessages } from '../shell/shell.messages.js';
import { onUpdate, waitingUpdate } from './updates.js';

/** A new version of the app is there; it is taken over when the reader says so, never in the middle of something. */
export function UpdateNotice() {
  const t = useMessages(shellMessages);
  const takeOver = useSyncExternalStore(onUpdate, waitingUpdate);
  if (!takeOver) return null;
  return (
    <div
      role="status"
      className="no-print surface fixed bottom-4 left-4 z-40 flex items-center gap-3 px-4 py-2 text-sm shadow-lg"
    >
      {t('shell.update')}
      <button type="button" className="btn btn-primary btn-sm" onClick={() => void takeOver()}>
        {t('shell.reload')}
      </button>
    </div>
  );
}
