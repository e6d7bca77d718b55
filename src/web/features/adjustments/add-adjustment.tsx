import { useState } from 'react';

import { answered } from '../../api/answered.js';
import { api, type Schemas } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { DecimalField } from '../../shared/decimal-field.js';
import { Dialog } from '../../shared/dialog.js';
import { AreaField, SelectField } from '../../shared/field.js';
import { sharedMessages } from '../../shared/shared.messages.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { useRepeatKey } from '../nominations/use-repeat-key.js';
import { adjustmentsMessages } from './adjustments.messages.js';

type Kind = Schemas['AddAdjustment']['kind'];

const SHORTEST = 3;

/** Opens the form for a new bonus or penalty; what was typed stays when it is closed unsent. */
export function AddAdjustment({ nominationId }: { readonly nominationId: string }) {
  const t = useMessages(adjustmentsMessages);
  const [isOpen, setOpen] = useState(false);
  const form = useAdjustmentForm(nominationId, () => {
    setOpen(false);
  });
  return (
    <>
      <button
        type="button"
        className="btn btn-sm"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('adjustments.add')}
      </button>
      <Dialog
        open={isOpen}
        onClose={() => {
          setOpen(false);
        }}
        title={t('adjustments.add')}
      >
        <AdjustmentFields form={form} />
      </Dialog>
    </>
  );
}

type Form = ReturnType<typeof useAdjustmentForm>;

function useAdjustmentForm(nominationId: string, onDone: () => void) {
  const t = useMessages(adjustmentsMessages);
  const refresh = useRefresh();
  const [kind, setKind] = useState<Kind>('bonus');
  const [points, setPoints] = useState('');
  const [legalBasis, setBasis] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const [entered, setEntered] = useState(0);
  const keyOf = useRepeatKey();
  const isBasisShort = legalBasis.trim().length < SHORTEST;

  const send = async (): Promise<void> => {
    const body = { kind, points, legalBasis: legalBasis.trim() };
    const params = { path: { id: nominationId }, header: keyOf({ ...body, entered }) };
    await answered(api.POST('/api/v1/nominations/{id}/adjustments', { params, body }));
    await refresh('/adjustments');
    toast(t('adjustment.added'));
    setPoints('');
    setBasis('');
    setChecked(false);
    // The same line again is another line.
    setEntered(entered + 1);
    onDone();
  };
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (points === '' || isBasisShort) return;
    setBusy(true);
    setError(null);
    await send().catch(setError);
    setBusy(false);
  };
  return {
    ...{ kind, setKind, points, setPoints, legalBasis, setBasis, error, isBusy, submit },
    pointsError: isChecked && points === '' ? t('adjustment.points.missing') : fieldErrors(error).points,
    basisError: isChecked && isBasisShort ? t('adjustment.short') : fieldErrors(error).legalBasis,
  };
}

function AdjustmentFields({ form }: { readonly form: Form }) {
  const t = useMessages(adjustmentsMessages);
  const words = useMessages(sharedMessages);
  const isForField = Object.keys(fieldErrors(form.error)).length > 0;
  return (
    <form
      className="flex flex-col gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      {form.error !== null && !isForField && <ProblemNotice error={form.error} />}
      <SelectField
        label={t('adjustments.kind')}
        value={form.kind}
        onChange={({ target }) => {
          form.setKind(target.value === 'penalty' ? 'penalty' : 'bonus');
        }}
      >
        <option value="bonus">{t('adjustment.bonus')}</option>
        <option value="penalty">{t('adjustment.penalty')}</option>
      </SelectField>
      <DecimalField
        label={t('adjustment.points')}
        hint={t('adjustment.points.hint')}
        value={form.points}
        onChange={form.setPoints}
        error={form.pointsError}
      />
      <AreaField
        label={t('adjustment.basis')}
        hint={t('adjustment.basis.hint')}
        error={form.basisError}
        maxLength={2000}
        required
        value={form.legalBasis}
        onChange={({ target }) => {
          form.setBasis(target.value);
        }}
      />
      <div className="flex justify-end">
        <button type="submit" className="btn btn-primary" disabled={form.isBusy}>
          {words('save')}
        </button>
      </div>
    </form>
  );
}
