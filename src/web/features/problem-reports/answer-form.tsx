import { useState } from 'react';
import { useForm } from 'react-hook-form';

import { answered } from '../../api/answered.js';
import { api, ifMatch } from '../../api/client.js';
import { fieldErrors, isProblem } from '../../api/problem.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { AreaField } from '../../shared/field.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { reportsMessages } from './reports.messages.js';
import { type Report } from './use-reports.js';

interface AnswerFormProps {
  readonly report: Report;
  readonly onClose: () => void;
}

/** The one answer to a report. What was typed stays when the server refuses or cannot be reached. */
export function AnswerForm({ report: { id, version }, onClose }: AnswerFormProps) {
  const t = useMessages(reportsMessages);
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>(null);
  const { register, handleSubmit, formState } = useForm<{ answer: string }>();
  const submit = handleSubmit(async (body) => {
    setError(null);
    try {
      await answered(
        api.POST('/api/v1/problem-reports/{id}/answer', { params: { path: { id }, header: ifMatch(version) }, body }),
      );
    } catch (refusal) {
      setError(refusal);
      // Somebody else was faster: their answer shows itself.
      if (isProblem(refusal) && refusal.status !== 422) {
        if (refusal.status === 409) toast(refusal.title);
        await refresh('/problem-reports');
      }
      return;
    }
    toast(t('reports.answer.sent'));
    onClose();
    await refresh('/problem-reports');
  });
  return (
    <form className="no-print mt-3 flex flex-col gap-3" onSubmit={(event) => void submit(event)}>
      {error !== null && <ProblemNotice error={error} />}
      <AreaField
        label={t('reports.answer.label')}
        hint={t('reports.answer.hint')}
        error={fieldErrors(error).answer}
        required
        autoFocus
        maxLength={2000}
        {...register('answer')}
      />
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="btn btn-primary btn-sm" disabled={formState.isSubmitting}>
          {t('reports.answer.send')}
        </button>
        <button type="button" className="btn btn-sm" onClick={onClose}>
          {t('reports.answer.cancel')}
        </button>
      </div>
    </form>
  );
}
