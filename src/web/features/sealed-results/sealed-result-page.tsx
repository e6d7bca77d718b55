import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { Link, useParams } from 'react-router';

import { queries, type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Page } from '../../shared/page.js';
import { Loading, ProblemNotice } from '../../shared/states.js';
import { SyntheticNotice } from '../../shared/synthetic-notice.js';
import { rankingName, rankingPath } from '../rankings/ranking-names.js';
import { rankingsMessages } from '../rankings/rankings.messages.js';
import { useSigningKeys } from '../signing-keys/use-signing-keys.js';
import { BrowserCheck } from './browser-check.js';
import { Placings } from './placings.js';
import { resultQuery } from './queries.js';
import { ResultFacts } from './result-facts.js';
import { sealedResultsMessages } from './sealed-results.messages.js';
import { ServerCheck } from './server-check.js';
import { useSealing } from './use-sealing.js';

/** One sealed result: what was sealed, and two independent ways to compute it again. */
export function Component() {
  const t = useMessages(sealedResultsMessages);
  const { rankingId = '' } = useParams();
  const ranking = queries.useQuery('get', '/api/v1/rankings/{id}', { params: { path: { id: rankingId } } });
  const edition = queries.useQuery(
    'get',
    '/api/v1/editions/{id}',
    { params: { path: { id: ranking.data?.edition.id ?? '' } } },
    { enabled: ranking.data !== undefined },
  );
  const result = useQuery(resultQuery(rankingId));
  const { isPending, sealing } = useSealing(result.data?.id);
  const keys = useSigningKeys();
  const refusal = ranking.error ?? edition.error ?? result.error;
  // All of it at once, so that nothing that is being read is pushed down by what comes later.
  if (!ranking.data || !edition.data || !result.data || isPending || keys.isPending)
    return (
      <Page title={t('results.title')} up={{ to: '/app/sealed-results', label: t('results.title') }}>
        {refusal === null ? <Loading lines={16} /> : <ProblemNotice error={refusal} />}
      </Page>
    );
  return (
    <Sealed ranking={ranking.data}>
      {edition.data.settings.isSynthetic && <SyntheticNotice />}
      <ResultFacts result={result.data} sealing={sealing} keys={keys.data?.keys} />
      <ServerCheck resultId={result.data.id} />
      <BrowserCheck result={result.data} />
      <Placings placings={result.data.placings} />
    </Sealed>
  );
}

interface SealedProps {
  readonly ranking: Schemas['RankingView'];
  readonly children: ReactNode;
}

function Sealed({ ranking, children }: SealedProps) {
  const t = useMessages(sealedResultsMessages);
  const words = useMessages(rankingsMessages);
  const format = useFormat();
  return (
    <Page
      title={rankingName(ranking, format)}
      lead={`${ranking.edition.label} · ${words(`level.${ranking.level}`)} · ${words(`state.${ranking.state}`)}`}
      up={{ to: '/app/sealed-results', label: t('results.title') }}
      actions={
        <Link to={rankingPath(ranking.id)} className="btn border-base-300 bg-base-100">
          {t('detail.open-ranking')}
        </Link>
      }
    >
      {children}
    </Page>
  );
}
