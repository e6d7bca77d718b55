import { useEffect } from 'react';
import { useBlocker } from 'react-router';

import { useMessages } from '../i18n/messages.js';
import { Dialog } from './dialog.js';
import { guardMessages } from './guard.messages.js';

interface UnsavedGuardProps {
  /** Whether something would be lost. */
  readonly when: boolean;
  /** Whether a draft stays in this browser, so that leaving loses nothing for good. */
  readonly isKept?: boolean;
}

/** Asks before a page with unsaved changes is left: by a link, by the back button, by closing the tab. */
export function UnsavedGuard({ when, isKept = false }: UnsavedGuardProps) {
  const t = useMessages(guardMessages);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!when) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
    };
  }, [when]);
  const stay = (): void => {
    if (blocker.state === 'blocked') blocker.reset();
  };
  return (
    <Dialog open={blocker.state === 'blocked'} onClose={stay} title={t('unsaved.title')}>
      <p className="text-sm">{t(isKept ? 'unsaved.kept' : 'unsaved.lead')}</p>
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <button type="button" className="btn" onClick={() => blocker.proceed?.()}>
          {t('unsaved.leave')}
        </button>
        <button type="button" className="btn btn-primary" onClick={stay}>
          {t('unsaved.stay')}
        </button>
      </div>
    </Dialog>
  );
}
