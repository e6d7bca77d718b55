import { useMessages } from '../../i18n/messages.js';
import { sealedResultsMessages } from './sealed-results.messages.js';
import { type Round, useRecomputeAll } from './use-recompute-all.js';

/** How many results there are, and all of them recomputed one after the other. */
export function RecomputeAll({ rankingIds }: { readonly rankingIds: readonly string[] }) {
  const t = useMessages(sealedResultsMessages);
  const { round, start, stop } = useRecomputeAll();
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-3 text-sm">
      <div role="status" className="min-w-0">
        {round ? <RoundLine round={round} /> : t('results.count', { count: rankingIds.length })}
      </div>
      {round?.isRunning ? (
        <button type="button" className="btn btn-sm border-base-300 bg-base-100" onClick={stop}>
          {t('recompute.stop')}
        </button>
      ) : (
        <button type="button" className="btn btn-sm border-base-300 bg-base-100" onClick={() => void start(rankingIds)}>
          {t('recompute.all')}
        </button>
      )}
    </div>
  );
}

function RoundLine({ round: { total, done, differing, failed, isRunning } }: { readonly round: Round }) {
  const t = useMessages(sealedResultsMessages);
  if (isRunning || done < total)
    return (
      <span className="flex flex-wrap items-center gap-3">
        {t('recompute.progress', { done, total })}
        {isRunning && <progress className="progress progress-primary w-40" value={done} max={total} aria-hidden />}
      </span>
    );
  if (differing === 0 && failed === 0)
    return <span className="font-semibold text-success">{t('recompute.all.agree', { count: total })}</span>;
  return (
    <span className="flex flex-wrap gap-x-3 font-semibold">
      {differing > 0 && <span className="text-error">{t('recompute.some.differ', { differing, count: total })}</span>}
      {failed > 0 && <span className="text-warning">{t('recompute.some.failed', { count: failed })}</span>}
    </span>
  );
}
