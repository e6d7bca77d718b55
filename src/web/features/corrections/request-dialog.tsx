import { useState } from 'react';
import { useForm } from 'react-hook-form';

import { api } from '../../api/client.js';
import { fieldErrors } from '../../api/problem.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { Dialog } from '../../shared/dialog.js';
import { AreaField } from '../../shared/field.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { correctionMessages } from './corrections.messages.js';

interface RequestDialogProps {
  readonly sheetId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks for the reason why a sheet should be opened again. */
export function RequestDialog({ sheetId, open, onClose }: RequestDialogProps) {
  const t = useMessages(correctionMessages);
  return (
    <Dialog open={open} onClose={onClose} title={t('reopen.title')} lead={t('reopen.lead')}>
      <RequestForm sheetId={sheetId} onClose={onClose} />
    </Dialog>
  );
}

function RequestForm({ sheetId, onClose }: Omit<RequestDialogProps, 'open'>) {
  const t = useMessages(correctionMessages);
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>(null);
  const { register, handleSubmit, formState } = useForm<{ reason: string }>();
  const submit = handleSubmit(async (body) => {
    const answer = await api.POST('/api/v1/score-sheets/{id}/reopenings', {
      params: { path: { id: sheetId } },
      body,
    });
    setError(answer.error ?? null);
    if (answer.error) return;
    toast(t('reopen.sent'));
    onClose();
    await refresh('/api/v1/reopenings');
  });
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      {error !== null && <ProblemNotice error={error} />}
      <AreaField
        label={t('reopen.reason')}
        error={fieldErrors(error).reason}
        required
        minLength={3}
        maxLength={2000}
        {...register('reason')}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <button type="button" className="btn" onClick={onClose}>
          {t('reopen.cancel')}
        </button>
        <button type="submit" className="btn btn-primary" disabled={formState.isSubmitting}>
          {t('reopen.verb')}
        </button>
      </div>
    </form>
  );
}
