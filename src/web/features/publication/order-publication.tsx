import { useState } from 'react';

import { answered } from '../../api/answered.js';
import { api } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Confirm } from '../../shared/confirm.js';
import { toast } from '../../shared/toasts.js';
import { rankingName } from '../rankings/ranking-names.js';
import { useScene } from '../rankings/use-scene.js';
import { instantOf, type TypedInstant, usualEmbargo, usualZone } from './embargo-time.js';
import { InstantFields } from './instant-fields.js';
import { publicationMessages } from './publication.messages.js';

type Way = 'embargo' | 'now';

/** Announces a sealed result for the first time: under embargo until an instant, or right now. */
export function OrderPublication() {
  const t = useMessages(publicationMessages);
  const format = useFormat();
  const { ranking } = useScene();
  const order = useOrder();
  const [way, setWay] = useState<Way>('embargo');
  const [typed, setTyped] = useState<TypedInstant>(() => usualEmbargo(Date.now(), usualZone()));
  const instant = instantOf(typed);
  const isNow = way === 'now';
  const name = rankingName(ranking, format);
  return (
    <div className="no-print flex flex-col gap-4">
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-sm font-medium">{t('order.when')}</legend>
        {(['embargo', 'now'] as const).map((one) => (
          <label key={one} className="flex min-h-6 items-center gap-2 text-sm">
            <input
              type="radio"
              name="publication-way"
              className="radio radio-sm"
              checked={way === one}
              onChange={() => {
                setWay(one);
              }}
            />
            {t(`order.${one}`)}
          </label>
        ))}
      </fieldset>
      {!isNow && (
        <InstantFields value={typed} onChange={setTyped} error={instant === null ? t('field.incomplete') : undefined} />
      )}
      <div>
        <Confirm
          trigger={t(isNow ? 'order.open.now' : 'order.open')}
          triggerClass="btn btn-primary"
          disabled={!isNow && instant === null}
          title={t(isNow ? 'order.confirm.now.title' : 'order.confirm.title')}
          consequence={
            isNow
              ? t('order.confirm.now.text', { name })
              : t('order.confirm.text', { name, at: instant === null ? '' : format.instant(instant, typed.zone) })
          }
          verb={t(isNow ? 'order.confirm.now.verb' : 'order.confirm.verb')}
          onConfirm={() => order(isNow ? new Date().toISOString() : (instant ?? ''), isNow)}
        />
      </div>
    </div>
  );
}

function useOrder() {
  const t = useMessages(publicationMessages);
  const refresh = useRefresh();
  const { id } = useScene().ranking;
  return async (publicFrom: string, isNow: boolean): Promise<void> => {
    await answered(api.POST('/api/v1/rankings/{id}/publication', { params: { path: { id } }, body: { publicFrom } }));
    toast(t(isNow ? 'order.done.now' : 'order.done'));
    await refresh(id, '/api/v1/rankings');
  };
}
