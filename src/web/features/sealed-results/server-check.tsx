import { useQuery } from '@tanstack/react-query';

import { useMessages } from '../../i18n/messages.js';
import { Section } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/states.js';
import { Verdict } from '../../shared/verdict.js';
import { Difference } from './difference.js';
import { recomputationQuery } from './queries.js';
import { sealedResultsMessages } from './sealed-results.messages.js';

/** The result computed again by the server from its own sealed inputs. */
export function ServerCheck({ resultId }: { readonly resultId: string }) {
  const t = useMessages(sealedResultsMessages);
  const check = useQuery({ ...recomputationQuery(resultId), enabled: false });
  const run = (): void => void check.refetch();
  return (
    <Section
      title={t('server.title')}
      lead={<span className="block max-w-2xl">{t('server.lead')}</span>}
      actions={
        <button type="button" className="btn btn-primary" disabled={check.isFetching} onClick={run}>
          {check.isFetching && <span className="loading loading-spinner loading-xs" aria-hidden />}
          {t(check.isFetching ? 'server.running' : 'recompute.one')}
        </button>
      }
    >
      {check.isError && <ProblemNotice error={check.error} onRetry={run} />}
      {check.data?.agrees === true && (
        <Verdict holds title={t('server.agrees')}>
          <p>{t('server.agrees.lead')}</p>
        </Verdict>
      )}
      {check.data?.agrees === false && (
        <Verdict holds={false} title={t('server.differs')}>
          {check.data.firstDifference && <Difference {...check.data.firstDifference} />}
        </Verdict>
      )}
    </Section>
  );
}
