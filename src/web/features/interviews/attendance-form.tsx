import { useState } from 'react';

import { answered } from '../../api/answered.js';
import { api, ifMatch, type Schemas } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { Confirm } from '../../shared/confirm.js';
import { SelectField, TextField } from '../../shared/field.js';
import { toast } from '../../shared/toasts.js';
import { CompanionFields } from './companion-fields.js';
import { interviewsMessages } from './interviews.messages.js';
import { PresenterOptions, type PresenterRole } from './presenter-options.js';

type Slot = Schemas['InterviewSlotView'];

/** Who came, as it stands in the form. */
interface AttendanceDraft {
  readonly attendance: 'attended' | 'absent';
  readonly presenterRole: PresenterRole | '';
  readonly presenterName: string;
  readonly companions: readonly { readonly role: PresenterRole; readonly name: string }[];
}

const draftOf = (slot: Slot): AttendanceDraft => ({
  attendance: slot.attendance === 'absent' ? 'absent' : 'attended',
  presenterRole: slot.presenterRole ?? '',
  presenterName: slot.presenterName ?? '',
  companions: slot.companions.map(({ role, name }) => ({ role, name: name ?? '' })),
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function wishOf({ attendance, presenterRole, presenterName, companions }: AttendanceDraft) {
  if (attendance === 'absent') return { attendance };
  return {
    attendance,
    presenterRole: presenterRole === '' ? null : presenterRole,
    presenterName: orNull(presenterName),
    companions: companions.map(({ role, name }) => ({ role, name: orNull(name) })),
  };
}

/** Records who came, or that nobody did; asks first, because of what follows for the nominee. */
export function AttendanceForm({ slot, onDone }: { readonly slot: Slot; readonly onDone: () => void }) {
  const t = useMessages(interviewsMessages);
  const refresh = useRefresh();
  const [draft, setDraft] = useState(() => draftOf(slot));
  const change = (part: Partial<AttendanceDraft>): void => {
    setDraft((old) => ({ ...old, ...part }));
  };
  const record = async (): Promise<void> => {
    await answered(
      api.PUT('/api/v1/interview-slots/{id}/attendance', {
        params: { path: { id: slot.id }, header: ifMatch(slot.version) },
        body: wishOf(draft),
      }),
    ).finally(() => refresh(slot.sessionId));
    toast(t('attendance.recorded', { name: slot.nomineeName }));
    onDone();
  };
  const isAttended = draft.attendance === 'attended';
  const names = { name: slot.nomineeName, attendance: t(`attendance.${draft.attendance}`) };
  const verb = t(slot.attendance === 'expected' ? 'attendance.record' : 'attendance.correct');
  return (
    <div className="mt-4 flex flex-col gap-3 border-t border-base-300 pt-4">
      <AttendanceChoice value={draft.attendance} onChange={change} />
      {isAttended && (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <SelectField
              label={t('presenter.role')}
              value={draft.presenterRole}
              onChange={({ target }) => {
                change({ presenterRole: target.value as PresenterRole });
              }}
            >
              <option value="" disabled>
                –
              </option>
              <PresenterOptions />
            </SelectField>
            <TextField
              label={t('presenter.name')}
              optional
              maxLength={200}
              value={draft.presenterName}
              onChange={({ target }) => {
                change({ presenterName: target.value });
              }}
            />
          </div>
          <CompanionFields
            companions={draft.companions}
            onChange={(companions) => {
              change({ companions });
            }}
          />
        </>
      )}
      <div className="flex justify-end">
        <Confirm
          trigger={verb}
          triggerClass="btn btn-primary btn-sm"
          disabled={isAttended && draft.presenterRole === ''}
          title={t('attendance.confirm.title', names)}
          consequence={t(`attendance.confirm.${draft.attendance}`, names)}
          verb={verb}
          destructive={!isAttended}
          onConfirm={record}
        />
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly value: AttendanceDraft['attendance'];
  readonly onChange: (part: Pick<AttendanceDraft, 'attendance'>) => void;
}

function AttendanceChoice({ value, onChange }: ChoiceProps) {
  const t = useMessages(interviewsMessages);
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">{t('attendance.title')}</legend>
      <div className="flex gap-5">
        {(['attended', 'absent'] as const).map((attendance) => (
          <label key={attendance} className="flex min-h-8 items-center gap-2 text-sm">
            <input
              type="radio"
              name="attendance"
              className="radio radio-sm"
              checked={value === attendance}
              onChange={() => {
                onChange({ attendance });
              }}
            />
            {t(`attendance.${attendance}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
