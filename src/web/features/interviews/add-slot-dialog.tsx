import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';

import { answered } from '../../api/answered.js';
import { api, type Schemas } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { Dialog } from '../../shared/dialog.js';
import { SelectField } from '../../shared/field.js';
import { sharedMessages } from '../../shared/shared.messages.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { clockOf, instantOf, minutesBetween } from './clock-times.js';
import { proposal } from './day-layout.js';
import { interviewsMessages } from './interviews.messages.js';
import { TimeFields } from './time-fields.js';
import { useInterviewCandidates } from './use-candidates.js';
import { useDayViews, useSessions } from './use-days.js';

interface DialogProps {
  readonly view: Schemas['InterviewDayView'];
  readonly panel: Schemas['PanelView'];
  readonly onClose: () => void;
}

const USUAL_MINUTES = 45;

/** Gives a nominee its time; proposes the first free time after the last slot, as long as that one was. */
export function AddSlotDialog({ view, panel, onClose }: DialogProps) {
  const t = useMessages(interviewsMessages);
  const common = useMessages(sharedMessages);
  const refresh = useRefresh();
  const { timeZone: zone, heldOn: day, slots } = view;
  const last = slots.at(-1);
  const length = last ? minutesBetween(last.startsAt, last.endsAt) : USUAL_MINUTES;
  const [clocks, setClocks] = useState(() => {
    const { startsAt, endsAt } = proposal(day, zone, slots, length);
    return { from: clockOf(startsAt, zone), to: clockOf(endsAt, zone) };
  });
  const [nominationId, setNomination] = useState('');
  const adding = useMutation<Schemas['InterviewSlotView'], unknown>({
    mutationFn: () =>
      answered(
        api.POST('/api/v1/interview-sessions/{id}/slots', {
          params: { path: { id: view.id } },
          body: {
            nominationId,
            startsAt: instantOf(day, clocks.from, zone),
            endsAt: instantOf(day, clocks.to, zone),
          },
        }),
      ),
    onSuccess: async ({ nomineeName }) => {
      await refresh(view.id);
      toast(t('slot.added', { name: nomineeName }));
      onClose();
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    adding.mutate();
  };
  const errors = fieldErrors(adding.error);
  return (
    <Dialog open onClose={onClose} title={t('slot.add.title')} lead={view.room ?? t(`mode.${view.mode}`)}>
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <NomineeField panel={panel} value={nominationId} error={errors.nominationId} onChange={setNomination} />
        <TimeFields clocks={clocks} zone={zone} onChange={setClocks} errors={errors} />
        {adding.isError && <ProblemNotice error={adding.error} />}
        <div className="flex flex-wrap justify-end gap-2">
          <button type="button" className="btn" onClick={onClose}>
            {common('cancel')}
          </button>
          <button type="submit" className="btn btn-primary" disabled={adding.isPending}>
            {t('slot.add')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface NomineeProps {
  readonly panel: Schemas['PanelView'];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (nominationId: string) => void;
}

/** Nominees of the panel that are to be heard and have no time yet, on any of its days. */
function NomineeField({ panel, value, error, onChange }: NomineeProps) {
  const t = useMessages(interviewsMessages);
  const candidates = useInterviewCandidates(panel);
  const { days } = useDayViews(useSessions(panel.id).data ?? []);
  const taken = new Set(days.flatMap(({ slots }) => slots.map((slot) => slot.nominationId)));
  const free = candidates.filter((candidate) => !taken.has(candidate.nominationId));
  return (
    <SelectField
      label={t('slot.nominee')}
      required
      value={value}
      error={error}
      {...(candidates.length > 0 && free.length === 0 ? { hint: t('slot.nominee.none') } : {})}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    >
      <option value="" disabled>
        {t('slot.nominee.choose')}
      </option>
      {free.map(({ nominationId, name }) => (
        <option key={nominationId} value={nominationId}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
