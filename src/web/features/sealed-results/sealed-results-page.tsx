import { useMessages } from '../../i18n/messages.js';
import { Page } from '../../shared/page.js';
import { EmptyState, Loading, ProblemNotice } from '../../shared/states.js';
import { given, useFilters } from '../rankings/use-filters.js';
import { SigningKeys } from '../signing-keys/signing-keys.js';
import { RecomputeAll } from './recompute-all.js';
import { ResultFilterBar } from './result-filters.js';
import { ResultsTable } from './results-table.js';
import { sealedResultsMessages } from './sealed-results.messages.js';
import { type SealedFilters, useSealedRankings } from './use-sealed-rankings.js';

const FILTERS = ['edition', 'level', 'province', 'state'] as const;

/** Every sealed result in the reader's scope, with its hash; each can be recomputed, or all of them. */
export function Component() {
  const t = useMessages(sealedResultsMessages);
  const [filters, change] = useFilters(FILTERS);
  const { state, ...others } = filters;
  const known = state === 'sealed' || state === 'published' ? state : '';
  const { rankings, error, retry } = useSealedRankings(given(others) as SealedFilters, known);
  return (
    <Page title={t('results.title')} lead={t('results.lead')} wide>
      <ResultFilterBar filters={filters} onChange={change} />
      {error !== null && <ProblemNotice error={error} onRetry={retry} />}
      {error === null && rankings === null && <Loading lines={10} />}
      {rankings?.length === 0 && <EmptyState title={t('results.none')}>{t('results.none.lead')}</EmptyState>}
      {rankings !== null && rankings.length > 0 && (
        <>
          <RecomputeAll rankingIds={rankings.map(({ id }) => id)} />
          <ResultsTable rankings={rankings} />
        </>
      )}
      {/* Below a list of unknown length: it waits for the list instead of being pushed down by it. */}
      {(rankings !== null || error !== null) && (
        <div className="mt-8">
          <SigningKeys />
        </div>
      )}
    </Page>
  );
}
