import { useState } from 'react';
import { useForm } from 'react-hook-form';

import { type Schemas } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { Dialog } from '../../shared/dialog.js';
import { AreaField, SelectField } from '../../shared/field.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { useRuntime } from '../evaluations/use-runtime.js';
import { type Conflict, declareConflict } from './declare.js';
import { declarationMessages } from './declarations.messages.js';

const KINDS = [
  'same_institution',
  'same_province',
  'family',
  'business',
  'prior_advice',
  'other',
] as const satisfies readonly NonNullable<Schemas['DeclareConflict']['kind']>[];

interface ConflictDialogProps {
  /** Null while the dialog is closed. */
  readonly nominee: { readonly nominationId: string; readonly nomineeName: string } | null;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Asks for the kind and the reason of a conflict, and names what stepping aside means. */
export function ConflictDialog({ nominee, onClose, onDone }: ConflictDialogProps) {
  const t = useMessages(declarationMessages);
  return (
    <Dialog open={nominee !== null} onClose={onClose} title={t('declare.conflict.title')}>
      {nominee && <ConflictForm key={nominee.nominationId} nominee={nominee} onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

interface ConflictFormProps {
  readonly nominee: NonNullable<ConflictDialogProps['nominee']>;
  readonly onClose: () => void;
  readonly onDone: (() => void) | undefined;
}

function ConflictForm({ nominee, onClose, onDone }: ConflictFormProps) {
  const t = useMessages(declarationMessages);
  const runtime = useRuntime();
  const [error, setError] = useState<unknown>(null);
  const { register, handleSubmit, formState } = useForm<Conflict>();
  const named = fieldErrors(error);
  const submit = handleSubmit(async (conflict) => {
    setError(null);
    try {
      await declareConflict(runtime, nominee.nominationId, conflict);
      toast(t('declare.conflict.done'));
      onClose();
      onDone?.();
    } catch (refusal) {
      setError(refusal);
    }
  });
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      <p className="text-sm">{t('declare.conflict.text', { name: nominee.nomineeName })}</p>
      {error !== null && <ProblemNotice error={error} />}
      <SelectField label={t('declare.kind')} error={named.kind} required {...register('kind')} defaultValue="">
        <option value="" disabled>
          {t('declare.kind.choose')}
        </option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`declare.kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <AreaField
        label={t('declare.reason')}
        hint={t('declare.reason.hint')}
        error={named.reason}
        required
        minLength={3}
        maxLength={2000}
        {...register('reason')}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <button type="button" className="btn" onClick={onClose}>
          {t('declare.cancel')}
        </button>
        <button type="submit" className="btn btn-error" disabled={formState.isSubmitting}>
          {formState.isSubmitting && <span className="loading loading-spinner loading-xs" aria-hidden />}
          {t('declare.conflict.verb')}
        </button>
      </div>
    </form>
  );
}
