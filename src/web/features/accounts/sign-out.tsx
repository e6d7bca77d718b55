import { useEffect, useState } from 'react';

import { signOut } from '../../api/session.js';
import { useMessages } from '../../i18n/messages.js';
import { Confirm } from '../../shared/confirm.js';
import { accountMessages } from './account.messages.js';

/** Signing out forgets what this device keeps; marks that still wait here are named before they are lost. */
export function SignOut() {
  const t = useMessages(accountMessages);
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void import('../evaluations/outbox/index.js')
      .then(({ pendingMarks }) => pendingMarks())
      .then((count) => {
        if (isCurrent) setWaiting(count);
      });
    return () => {
      isCurrent = false;
    };
  }, []);
  return (
    <Confirm
      trigger={t('account.sign-out')}
      title={t('account.sign-out.title')}
      consequence={
        <>
          {waiting > 0 && (
            <p className="mb-2 font-semibold text-error">{t('account.sign-out.pending', { count: waiting })}</p>
          )}
          <p>{t('account.sign-out.plain')}</p>
        </>
      }
      verb={t('account.sign-out')}
      destructive={waiting > 0}
      onConfirm={signOut}
    />
  );
}
