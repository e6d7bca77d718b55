import { useEffect, useId, useState } from 'react';

import { dataOf } from '../../api/answer.js';
import { api, ifMatch } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { AreaField } from '../../shared/field.js';
import { sharedMessages } from '../../shared/shared.messages.js';
import { isStale, StaleNotice } from '../../shared/stale.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { gatesMessages } from './gates.messages.js';
import { type Gate, type Outcome, OUTCOMES } from './use-gates.js';

interface GateFormProps {
  readonly nominationId: string;
  readonly gate: Gate;
  readonly onDirty: (key: string, isDirty: boolean) => void;
  readonly onDone: () => void;
}

/** Decides one gate under the version that was seen; another decision made meanwhile is shown beside this one. */
export function GateForm({ nominationId, gate, onDirty, onDone }: GateFormProps) {
  const t = useMessages(gatesMessages);
  const words = useMessages(sharedMessages);
  const form = useGateForm(nominationId, gate, onDone);
  const { outcome, reason, theirs, error, isBusy } = form;
  const isDirty = outcome !== gate.outcome || reason !== (gate.reason ?? '');
  useEffect(() => {
    onDirty(`gate-${gate.gate}`, isDirty);
    return () => {
      onDirty(`gate-${gate.gate}`, false);
    };
  }, [onDirty, gate.gate, isDirty]);
  return (
    <form
      className="mt-3 flex max-w-2xl flex-col gap-4 rounded-box bg-base-200 p-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      {theirs && <Clash form={form} theirs={theirs} onTake={onDone} />}
      {error !== null && Object.keys(fieldErrors(error)).length === 0 && <ProblemNotice error={error} />}
      <OutcomeChoice chosen={outcome} onChoose={form.setOutcome} />
      <AreaField
        label={t('gate.reason')}
        hint={t('gate.reason.hint')}
        optional={outcome !== 'fail'}
        error={fieldErrors(error).reason}
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={({ target }) => {
          form.setReason(target.value);
        }}
      />
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="btn btn-primary btn-sm" disabled={isBusy}>
          {t('gate.save')}
        </button>
        <button type="button" className="btn btn-sm" onClick={onDone}>
          {words('cancel')}
        </button>
      </div>
    </form>
  );
}

type Form = ReturnType<typeof useGateForm>;

function useGateForm(nominationId: string, gate: Gate, onDone: () => void) {
  const t = useMessages(gatesMessages);
  const format = useFormat();
  const refresh = useRefresh();
  const [base, setBase] = useState(gate);
  const [outcome, setOutcome] = useState<Outcome>(gate.outcome);
  const [reason, setReason] = useState(gate.reason ?? '');
  const [theirs, setTheirs] = useState<Gate | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  const put = async (onto: Gate): Promise<void> => {
    const path = { id: nominationId, gate: gate.gate };
    const header = onto.version === null ? {} : ifMatch(onto.version);
    const body = { outcome, reason: reason.trim() === '' ? null : reason.trim() };
    const answer = await api.PUT('/api/v1/nominations/{id}/gates/{gate}', { params: { path, header }, body });
    if (isStale(answer.error)) {
      const list = await api.GET('/api/v1/nominations/{id}/gates', { params: { path: { id: nominationId } } });
      setTheirs(dataOf(list).items.find((one) => one.gate === gate.gate) ?? null);
      return;
    }
    dataOf(answer);
    await refresh('/api/v1/nominations/{id}/gates');
    toast(t('gate.saved', { name: format.name(gate.names) }));
    onDone();
  };
  const save = async (onto = base): Promise<void> => {
    setBusy(true);
    setError(null);
    await put(onto).catch(setError);
    setBusy(false);
  };
  const keepMine = (newest: Gate): void => {
    setBase(newest);
    setTheirs(null);
    void save(newest);
  };
  return { outcome, setOutcome, reason, setReason, theirs, error, isBusy, save, keepMine };
}

interface ClashProps {
  readonly form: Form;
  readonly theirs: Gate;
  readonly onTake: () => void;
}

function Clash({ form, theirs, onTake }: ClashProps) {
  const t = useMessages(gatesMessages);
  const refresh = useRefresh();
  const reason = form.reason.trim();
  return (
    <StaleNotice
      fields={[
        {
          label: t('gate.outcome'),
          theirs: t(`gate.${theirs.outcome}`),
          yours: t(`gate.${form.outcome}`),
          isSame: theirs.outcome === form.outcome,
        },
        {
          label: t('gate.reason'),
          theirs: theirs.reason ?? '–',
          yours: reason === '' ? '–' : reason,
          isSame: (theirs.reason ?? '') === reason,
        },
      ]}
      onKeep={() => {
        form.keepMine(theirs);
      }}
      onTake={() => {
        void refresh('/api/v1/nominations/{id}/gates');
        onTake();
      }}
    />
  );
}

interface ChoiceProps {
  readonly chosen: Outcome;
  readonly onChoose: (outcome: Outcome) => void;
}

function OutcomeChoice({ chosen, onChoose }: ChoiceProps) {
  const t = useMessages(gatesMessages);
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{t('gate.outcome')}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {OUTCOMES.map((outcome) => (
          <label key={outcome} className="flex min-h-8 cursor-pointer items-center gap-2 text-sm">
            <input
              type="radio"
              name={name}
              className="radio radio-sm radio-primary"
              checked={chosen === outcome}
              onChange={() => {
                onChoose(outcome);
              }}
            />
            {t(`gate.${outcome}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
