import { useState } from 'react';

import { answered } from '../../api/answered.js';
import { api } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { Confirm } from '../../shared/confirm.js';
import { AreaField } from '../../shared/field.js';
import { toast } from '../../shared/toasts.js';
import { adjustmentsMessages } from './adjustments.messages.js';

const SHORTEST = 3;

/** Takes a line back for good, with a reason that stays beside it. */
export function RevokeAdjustment({ id, points }: { readonly id: string; readonly points: string }) {
  const t = useMessages(adjustmentsMessages);
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const revoke = async (): Promise<void> => {
    const params = { path: { id } };
    await answered(api.POST('/api/v1/adjustments/{id}/revocation', { params, body: { reason: reason.trim() } }));
    await refresh('/adjustments');
    toast(t('adjustment.revoke.done'));
  };
  return (
    <Confirm
      trigger={t('adjustment.revoke')}
      triggerClass="btn btn-sm"
      title={t('adjustment.revoke.title', { points })}
      consequence={
        <div className="flex flex-col gap-4">
          <p>{t('adjustment.revoke.consequence')}</p>
          <AreaField
            label={t('adjustment.revoke.reason')}
            error={isShort ? t('adjustment.short') : undefined}
            maxLength={2000}
            required
            value={reason}
            onChange={({ target }) => {
              setReason(target.value);
              setShort(false);
            }}
          />
        </div>
      }
      verb={t('adjustment.revoke')}
      destructive
      isReady={() => {
        setShort(reason.trim().length < SHORTEST);
        return reason.trim().length >= SHORTEST;
      }}
      onConfirm={revoke}
    />
  );
}
