import { type ReactNode } from 'react';

import { answered } from '../../api/answered.js';
import { api, ifMatch, type Schemas } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { Confirm } from '../../shared/confirm.js';
import { Dialog } from '../../shared/dialog.js';
import { toast } from '../../shared/toasts.js';
import { AttendanceForm } from './attendance-form.js';
import { type SessionZone } from './clock-times.js';
import { interviewsMessages } from './interviews.messages.js';
import { MoveSlotForm } from './move-slot-form.js';
import { ATTENDANCE_TONES } from './slot-card.js';

type Slot = Schemas['InterviewSlotView'];

interface DialogProps {
  readonly slot: Slot;
  readonly zone: SessionZone;
  readonly day: string;
  readonly mayRun: boolean;
  readonly onClose: () => void;
}

/** One slot in full: when, where, who came; and for whoever runs it, the ways to change it. */
export function SlotDialog({ slot, zone, day, mayRun, onClose }: DialogProps) {
  return (
    <Dialog open onClose={onClose} title={slot.nomineeName}>
      <Facts slot={slot} zone={zone} />
      {mayRun && slot.attendance === 'expected' && (
        <>
          <MoveSlotForm slot={slot} zone={zone} day={day} />
          <RemoveSlot slot={slot} zone={zone} onRemoved={onClose} />
        </>
      )}
      {mayRun && <AttendanceForm slot={slot} onDone={onClose} />}
    </Dialog>
  );
}

function Facts({ slot, zone }: Pick<DialogProps, 'slot' | 'zone'>) {
  const t = useMessages(interviewsMessages);
  const format = useFormat();
  const presenter =
    slot.presenterRole && [t(`presents.${slot.presenterRole}`), slot.presenterName].filter(Boolean).join(' · ');
  const companions = slot.companions.map(({ role, name }) => [t(`presents.${role}`), name].filter(Boolean).join(' · '));
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('slot.time'), `${format.instant(slot.startsAt, zone)} – ${format.time(slot.endsAt, zone)}`],
    [t('slot.own-time.label'), slot.localStartsAt],
    [t('session.mode'), t(`mode.${slot.mode}`)],
    ...(slot.room === null ? [] : [[t('session.room'), slot.room] as const]),
    ...(slot.link === null ? [] : [[t('session.link'), <LinkTo key="link" href={slot.link} />] as const]),
    [
      t('attendance.title'),
      <Badge key="attendance" tone={ATTENDANCE_TONES[slot.attendance]}>
        {t(`attendance.${slot.attendance}`)}
      </Badge>,
    ],
    ...(presenter ? [[t('presenter.role'), presenter] as const] : []),
    ...(companions.length > 0 ? [[t('companions'), companions.join('; ')] as const] : []),
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-sm">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-quiet">{label}</dt>
          <dd className="min-w-0 font-medium break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const LinkTo = ({ href }: { readonly href: string }) => (
  <a href={href} target="_blank" rel="noreferrer" className="link link-primary break-all">
    {href}
  </a>
);

interface RemoveProps {
  readonly slot: Slot;
  readonly zone: SessionZone;
  readonly onRemoved: () => void;
}

function RemoveSlot({ slot, zone, onRemoved }: RemoveProps) {
  const t = useMessages(interviewsMessages);
  const format = useFormat();
  const refresh = useRefresh();
  const names = { name: slot.nomineeName, time: format.time(slot.startsAt, zone) };
  const remove = async (): Promise<void> => {
    await answered(
      api.DELETE('/api/v1/interview-slots/{id}', {
        params: { path: { id: slot.id }, header: ifMatch(slot.version) },
      }),
    ).finally(() => refresh(slot.sessionId));
    toast(t('slot.removed', names));
    onRemoved();
  };
  return (
    <div className="mt-3">
      <Confirm
        trigger={t('slot.remove')}
        triggerClass="btn btn-ghost btn-sm text-error"
        title={t('slot.remove.title', names)}
        consequence={t('slot.remove.consequence', names)}
        verb={t('slot.remove')}
        destructive
        onConfirm={remove}
      />
    </div>
  );
}
