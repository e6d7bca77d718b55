import { lazy, Suspense, useState } from 'react';

import { useSession } from '../api/use-session.js';
import { useMessages } from '../i18n/messages.js';
import { shellMessages } from './shell.messages.js';

const SignInAgain = lazy(() => import('./sign-in-again.js'));

const NOTICE = 'no-print bg-warning/12 px-4 py-2 text-center text-sm font-medium text-warning';

/** Says above the page that the network or the session is gone; nothing that was typed is lost meanwhile. */
export function SessionNotices() {
  const t = useMessages(shellMessages);
  const session = useSession();
  const [isAsking, setAsking] = useState(false);
  if (session.state === 'away')
    return (
      <p role="status" className={NOTICE}>
        {t('shell.away')}
      </p>
    );
  if (session.state !== 'expired') return null;
  return (
    <div role="alert" className={NOTICE}>
      {t('shell.expired')}{' '}
      <button
        type="button"
        className="link font-semibold"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('shell.sign-in-again')}
      </button>
      {isAsking && (
        <Suspense>
          <SignInAgain
            title={t('shell.sign-in-again')}
            email={session.me.email}
            onClose={() => {
              setAsking(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
