import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';

import { queries } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Page } from '../../shared/page.js';
import { QueryView } from '../../shared/states.js';
import { SyntheticNotice } from '../../shared/synthetic-notice.js';
import { rankingName, rankingPath } from '../rankings/ranking-names.js';
import { rankingsMessages } from '../rankings/rankings.messages.js';
import { BrowserCheck } from './browser-check.js';
import { Placings } from './placings.js';
import { resultQuery } from './queries.js';
import { ResultFacts } from './result-facts.js';
import { sealedResultsMessages } from './sealed-results.messages.js';
import { ServerCheck } from './server-check.js';

/** One sealed result: what was sealed, and two independent ways to compute it again. */
export function Component() {
  const t = useMessages(sealedResultsMessages);
  const words = useMessages(rankingsMessages);
  const format = useFormat();
  const { rankingId = '' } = useParams();
  const ranking = queries.useQuery('get', '/api/v1/rankings/{id}', { params: { path: { id: rankingId } } });
  const edition = queries.useQuery(
    'get',
    '/api/v1/editions/{id}',
    { params: { path: { id: ranking.data?.edition.id ?? '' } } },
    { enabled: ranking.data !== undefined },
  );
  const result = useQuery(resultQuery(rankingId));
  return (
    <Page
      title={ranking.data ? rankingName(ranking.data, format) : t('results.title')}
      lead={
        ranking.data
          ? `${ranking.data.edition.label} · ${words(`level.${ranking.data.level}`)} · ${words(`state.${ranking.data.state}`)}`
          : ' '
      }
      up={{ to: '/app/sealed-results', label: t('results.title') }}
      actions={
        <Link to={rankingPath(rankingId)} className="btn border-base-300 bg-base-100">
          {t('detail.open-ranking')}
        </Link>
      }
    >
      {edition.data?.settings.isSynthetic === true && <SyntheticNotice />}
      <QueryView query={result} lines={16}>
        {(sealed) => (
          <>
            <ResultFacts result={sealed} />
            <ServerCheck resultId={sealed.id} />
            <BrowserCheck result={sealed} />
            <Placings placings={sealed.placings} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
