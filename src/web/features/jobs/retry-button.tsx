import { useState } from 'react';

import { answered } from '../../api/answered.js';
import { api, type Schemas } from '../../api/client.js';
import { useRefresh } from '../../api/use-refresh.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { ProblemNotice } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { jobsMessages } from './jobs.messages.js';
import { useQueueName } from './use-queue-name.js';

/** One more try for a job that failed. It is safe to press: a job looks at the present state and is harmless when repeated. */
export function RetryButton({ job: { id, queue, createdAt } }: { readonly job: Schemas['JobView'] }) {
  const t = useMessages(jobsMessages);
  const format = useFormat();
  const queueName = useQueueName();
  const refresh = useRefresh();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const retry = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const job = await answered(api.POST('/api/v1/jobs/{id}/retry', { params: { path: { id } } }));
      toast(t(job.state === 'failed' ? 'list.unchanged' : 'list.retried'));
      await refresh('/api/v1/jobs');
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button
        type="button"
        className="btn btn-sm"
        disabled={isBusy}
        aria-label={t('list.retry.named', { name: queueName(queue), at: format.shortInstant(createdAt) })}
        onClick={() => void retry()}
      >
        {isBusy && <span className="loading loading-spinner loading-xs" aria-hidden />}
        {t('list.retry')}
      </button>
      {error !== null && <ProblemNotice error={error} />}
    </>
  );
}
