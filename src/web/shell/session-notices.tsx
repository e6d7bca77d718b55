import { useState } from 'react';

import { useSession } from '../api/use-session.js';
import { SignInForm } from '../features/sessions/sign-in-form.js';
import { useMessages } from '../i18n/messages.js';
import { Dialog } from '../shared/dialog.js';
import { shellMessages } from './shell.messages.js';

/** Says above the page that the network or the session is gone; nothing that was typed is lost meanwhile. */
export function SessionNotices() {
  const t = useMessages(shellMessages);
  const session = useSession();
  const [isAsking, setAsking] = useState(false);
  const ask = (isOpen: boolean) => (): void => {
    setAsking(isOpen);
  };
  if (session.state === 'away')
    return (
      <p role="status" className="no-print bg-warning/12 px-4 py-2 text-center text-sm font-medium text-warning">
        {t('shell.away')}
      </p>
    );
  if (session.state !== 'expired') return null;
  return (
    <div role="alert" className="no-print bg-warning/12 px-4 py-2 text-center text-sm font-medium text-warning">
      {t('shell.expired')}{' '}
      <button type="button" className="link font-semibold" onClick={ask(true)}>
        {t('shell.sign-in-again')}
      </button>
      <Dialog open={isAsking} onClose={ask(false)} title={t('shell.sign-in-again')}>
        <SignInForm email={session.me.email} onDone={ask(false)} />
      </Dialog>
    </div>
  );
}
