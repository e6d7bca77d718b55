import { useQuery } from '@tanstack/react-query';

import { useMessages } from '../../i18n/messages.js';
import { Badge } from '../../shared/badge.js';
import { recomputationQuery, resultQuery } from './queries.js';
import { sealedResultsMessages } from './sealed-results.messages.js';

interface CellProps {
  readonly rankingId: string;
  /** What is recomputed, for those who do not see the row. */
  readonly name: string;
}

/** Recomputes one result on demand and says whether it agrees. */
export function RecomputationCell({ rankingId, name }: CellProps) {
  const t = useMessages(sealedResultsMessages);
  const result = useQuery({ ...resultQuery(rankingId), enabled: false });
  const check = useQuery({ ...recomputationQuery(result.data?.id ?? ''), enabled: false });
  if (check.isFetching) return <span className="text-quiet">{t('recompute.running')}</span>;
  if (check.isError) return <Badge tone="warning">{t('recompute.failed')}</Badge>;
  if (check.data)
    return (
      <Badge tone={check.data.agrees ? 'success' : 'error'}>
        {t(check.data.agrees ? 'recompute.agrees' : 'recompute.differs')}
      </Badge>
    );
  return (
    <button
      type="button"
      className="btn btn-xs"
      disabled={!result.data}
      aria-label={t('recompute.one.named', { name })}
      onClick={() => void check.refetch()}
    >
      {t('recompute.one')}
    </button>
  );
}
