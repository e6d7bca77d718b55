import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Confirm } from '../../shared/confirm.js';
import { AreaField } from '../../shared/field.js';
import { Section } from '../../shared/page.js';
import { toast } from '../../shared/toasts.js';
import { statusMessages } from './status.messages.js';
import { type NominationFile } from './use-nomination-file.js';

const SHORTEST_REASON = 3;

/** The way out of the award, which asks for a reason and names what follows. */
export function WithdrawCard({ file: { nomination, category } }: { readonly file: NominationFile }) {
  const t = useMessages(statusMessages);
  const format = useFormat();
  const memory = useQueryClient();
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const { id, nominee } = nomination;
  const withdraw = async (): Promise<void> => {
    const { error } = await api.POST('/api/v1/nominations/{id}/withdrawal', {
      params: { path: { id } },
      body: { reason: reason.trim() },
    });
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- an error of the API is its problem details
    if (error !== undefined) throw error;
    toast(t('withdraw.done', { name: nominee.name }));
    await memory.invalidateQueries();
  };
  return (
    <Section title={t('withdraw.title')} lead={t('withdraw.lead', { name: nominee.name })}>
      <Confirm
        trigger={t('withdraw.open')}
        triggerClass="btn btn-outline btn-error btn-sm"
        title={t('withdraw.question', { name: nominee.name })}
        consequence={
          <div className="flex flex-col gap-4">
            <p>{t('withdraw.consequence', { name: nominee.name, category: format.name(category.names) })}</p>
            <AreaField
              label={t('withdraw.reason')}
              hint={t('withdraw.reason.hint')}
              error={isShort ? t('withdraw.reason.short') : undefined}
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
        verb={t('withdraw.verb')}
        destructive
        isReady={() => {
          setShort(reason.trim().length < SHORTEST_REASON);
          return reason.trim().length >= SHORTEST_REASON;
        }}
        onConfirm={withdraw}
      />
    </Section>
  );
}
