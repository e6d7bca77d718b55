import { type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode } from 'react';

import { isOffline, isProblem } from '../api/problem.js';
import { useMessages } from '../i18n/messages.js';
import { sharedMessages } from './shared.messages.js';

/** Grey lines in the place of what is coming, so that nothing jumps when it is there. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  const t = useMessages(sharedMessages);
  return (
    <div role="status" aria-label={t('loading')} className="flex flex-col gap-3 py-2">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="h-5 rounded bg-base-300/60 motion-safe:animate-pulse" />
      ))}
    </div>
  );
}

interface EmptyProps {
  readonly title: string;
  /** What to do about it. */
  readonly children?: ReactNode;
}

/** Nothing is here yet, why, and what to do. */
export function EmptyState({ title, children }: EmptyProps) {
  return (
    <div className="rounded-box border border-dashed border-base-300 px-6 py-10 text-center">
      <p className="font-semibold">{title}</p>
      {children !== undefined && <div className="mx-auto mt-2 max-w-md text-sm text-quiet">{children}</div>}
    </div>
  );
}

/** An error in the words of the problem details, with every field it names. */
export function ProblemNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const t = useMessages(sharedMessages);
  const title = isProblem(error) ? error.title : isOffline(error) ? t('offline') : t('failed');
  const fields = isProblem(error) ? (error.errors ?? []) : [];
  return (
    <div role="alert" className="rounded-box border border-error/40 bg-error/8 px-4 py-3 text-sm">
      <p className="font-semibold text-error">{title}</p>
      {fields.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {fields.map(({ field, message }) => (
            <li key={`${field}:${message}`}>{field ? `${field}: ${message}` : message}</li>
          ))}
        </ul>
      )}
      {onRetry && (
        <button type="button" className="btn btn-sm mt-2" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}

interface QueryViewProps<T> {
  readonly query: UseQueryResult<T, unknown>;
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}

/** What a query has: its data (also while it is asked again), its error, or lines in the place of it. */
export function QueryView<T>({ query, lines, children }: QueryViewProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading {...(lines === undefined ? {} : { lines })} />;
}
