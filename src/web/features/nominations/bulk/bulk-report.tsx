import { Progress } from '@base-ui/react/progress';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';

import { isOffline, isProblem } from '../../../api/problem.js';
import { useMessages } from '../../../i18n/messages.js';
import { sharedMessages } from '../../../shared/shared.messages.js';
import { closeBulk, type JobInView, useBulk } from './bulk-desk.js';
import { countSteps, type Step } from './bulk-run.js';
import { bulkMessages } from './bulk.messages.js';

/** How far a bulk action is, and what was refused in the server's own words; stays until it is closed. */
export function BulkReport() {
  const job = useBulk();
  return job && <Report job={job} />;
}

function Report({ job }: { readonly job: JobInView }) {
  const t = useMessages(bulkMessages);
  const { steps, phase } = job.status;
  const { done, refused, waiting } = countSteps(steps);
  const refusals = steps.filter(({ state }) => state === 'refused');
  const frame = useRef<HTMLElement>(null);
  // The button that began it is gone with the choice of rows: the focus goes on from here.
  useEffect(() => {
    frame.current?.focus();
  }, []);
  return (
    <section
      ref={frame}
      tabIndex={-1}
      aria-label={t(`bulk.report.${job.act}`)}
      className="surface mb-4 p-4 outline-none"
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 className="font-semibold">{t(`bulk.report.${job.act}`)}</h2>
          <p className="tabular mt-0.5 text-sm" role="status">
            {t('bulk.progress', { done, count: steps.length })}
            {refused > 0 && (
              <span className="font-semibold text-error"> · {t('bulk.refused', { count: refused })}</span>
            )}
            {phase === 'idle' && waiting > 0 && (
              <span className="font-semibold text-warning"> · {t('bulk.waiting', { count: waiting })}</span>
            )}
          </p>
        </div>
        <Buttons job={job} refused={refused} waiting={waiting} />
      </div>
      <Bar job={job} settled={done + refused} />
      {refusals.length > 0 && (
        <ul aria-label={t('bulk.refusals')} className="mt-3 max-h-72 divide-y divide-base-300 overflow-y-auto text-sm">
          {refusals.map((step) => (
            <Refusal key={step.id} step={step} job={job} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Bar({ job, settled }: { readonly job: JobInView; readonly settled: number }) {
  const t = useMessages(bulkMessages);
  const { steps, phase } = job.status;
  if (phase === 'idle') return null;
  const current = steps.find(({ state }) => state === 'running');
  return (
    <div className="mt-3">
      <Progress.Root value={settled} max={steps.length} aria-label={t(`bulk.report.${job.act}`)}>
        <Progress.Track className="block h-1.5 w-full overflow-hidden rounded-full bg-base-300">
          <Progress.Indicator className="block h-full bg-primary" />
        </Progress.Track>
      </Progress.Root>
      <p className="mt-1 h-5 truncate text-xs text-quiet">
        {phase === 'stopping' ? t('bulk.stopping') : current && t('bulk.at', { name: current.name })}
      </p>
    </div>
  );
}

interface ButtonsProps {
  readonly job: JobInView;
  readonly refused: number;
  readonly waiting: number;
}

function Buttons({ job: { run, status }, refused, waiting }: ButtonsProps) {
  const t = useMessages(bulkMessages);
  if (status.phase !== 'idle')
    return (
      <button
        type="button"
        className="btn btn-sm"
        disabled={status.phase === 'stopping'}
        onClick={() => {
          run.stop();
        }}
      >
        {t('bulk.stop')}
      </button>
    );
  return (
    <div className="flex flex-wrap gap-2">
      {waiting > 0 && (
        <button type="button" className="btn btn-primary btn-sm" onClick={() => void run.start()}>
          {t('bulk.resume')}
        </button>
      )}
      {refused > 0 && (
        <button type="button" className="btn btn-sm" onClick={() => void run.retry()}>
          {t('bulk.retry-all')}
        </button>
      )}
      <button type="button" className="btn btn-ghost btn-sm" onClick={closeBulk}>
        {t('bulk.close')}
      </button>
    </div>
  );
}

function Refusal({ step: { id, name, error }, job }: { readonly step: Step; readonly job: JobInView }) {
  const t = useMessages(bulkMessages);
  const reasons = useReasons(error);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
      <div className="min-w-0 flex-1 basis-64">
        <Link to={`/app/nominations/${id}`} className="link link-hover font-semibold text-primary">
          {name}
        </Link>
        <p>{reasons.join('; ')}</p>
      </div>
      <button
        type="button"
        className="btn btn-sm"
        disabled={job.status.phase !== 'idle'}
        aria-label={t('bulk.retry-one', { name })}
        onClick={() => void job.run.retry(id)}
      >
        {t('bulk.retry')}
      </button>
    </li>
  );
}

/** A refusal in the words of the server, each named field once. */
function useReasons(error: unknown): readonly string[] {
  const t = useMessages(sharedMessages);
  if (isOffline(error)) return [t('offline')];
  if (!isProblem(error)) return [t('failed')];
  const details = (error.errors ?? []).map(({ field, message }) =>
    field === '' ? message : `${field.replace(/^figures\.|^evidence\./, '')}: ${message}`,
  );
  return [error.title, ...new Set(details)];
}
