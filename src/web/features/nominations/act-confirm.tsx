import { type ReactNode, useState } from 'react';

import { zoneName } from '../../i18n/format.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Confirm } from '../../shared/confirm.js';
import { AreaField, TextField } from '../../shared/field.js';
import { type TimeZone } from '../editions/use-editions.js';
import { fromWallClock } from '../editions/wall-clock.js';
import { type Terms } from './act.js';
import { actMessages } from './act.messages.js';
import { proposedCureTime } from './cure-time.js';
import { type Act } from './next-states.js';

const SHORTEST_REASON = 3;

interface ActConfirmProps {
  readonly act: Act;
  readonly title: string;
  /** Who and what is touched, above what the act means. */
  readonly about?: ReactNode;
  /** The zone in which a cure deadline is meant. */
  readonly zone: TimeZone;
  readonly trigger: ReactNode;
  readonly triggerClass: string;
  readonly disabled?: boolean;
  readonly onConfirm: (terms: Terms) => Promise<unknown>;
}

/** Asks before an act on one file or many, with the reason and the deadline that it needs. What was typed stays when it is closed. */
export function ActConfirm({ act, title, about, zone, trigger, triggerClass, disabled, onConfirm }: ActConfirmProps) {
  const t = useMessages(actMessages);
  const form = useTerms(act, zone);
  return (
    <Confirm
      trigger={trigger}
      triggerClass={triggerClass}
      {...(disabled === undefined ? {} : { disabled })}
      title={title}
      consequence={
        <div className="flex flex-col gap-4">
          {about}
          <p>{t(`act.${act}.consequence`)}</p>
          {act !== 'verify' && <ReasonField form={form} />}
          {act === 'return' && <CureField form={form} zone={zone} />}
        </div>
      }
      verb={t(`act.${act}`)}
      destructive={act === 'fail' || act === 'withdraw'}
      isReady={form.isReady}
      onConfirm={() => onConfirm(form.terms())}
    />
  );
}

const isAhead = (instant: string | null): boolean => instant !== null && Date.parse(instant) > Date.now();

type TermsForm = ReturnType<typeof useTerms>;

function useTerms(act: Act, zone: TimeZone) {
  const [reason, setReason] = useState('');
  const [cure, setCure] = useState(() => proposedCureTime(Date.now(), zone));
  const [isChecked, setChecked] = useState(false);
  const cureUntil = fromWallClock(cure, zone);
  const isReasonGood = act === 'verify' || reason.trim().length >= SHORTEST_REASON;
  const isCureGood = act !== 'return' || isAhead(cureUntil);
  return {
    reason,
    setReason,
    cure,
    setCure,
    isReasonBad: isChecked && !isReasonGood,
    isCureBad: isChecked && !isCureGood,
    isReady: (): boolean => {
      setChecked(true);
      return isReasonGood && isCureGood;
    },
    terms: (): Terms => ({ reason: reason.trim(), cureUntil: cureUntil ?? '' }),
  };
}

function ReasonField({ form }: { readonly form: TermsForm }) {
  const t = useMessages(actMessages);
  return (
    <AreaField
      label={t('act.reason')}
      hint={t('act.reason.hint')}
      error={form.isReasonBad ? t('act.reason.short') : undefined}
      maxLength={2000}
      required
      value={form.reason}
      onChange={({ target }) => {
        form.setReason(target.value);
      }}
    />
  );
}

function CureField({ form, zone }: { readonly form: TermsForm; readonly zone: TimeZone }) {
  const t = useMessages(actMessages);
  const { language } = useFormat();
  return (
    <TextField
      type="datetime-local"
      label={t('act.cure', { zone: zoneName(zone, new Date(), language) })}
      error={form.isCureBad ? t('act.cure.past') : undefined}
      required
      value={form.cure}
      onChange={({ target }) => {
        form.setCure(target.value);
      }}
    />
  );
}
