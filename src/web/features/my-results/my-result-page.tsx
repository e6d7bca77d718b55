import { Printer } from 'lucide-react';
import { useParams } from 'react-router';

import { queries } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Page, Section } from '../../shared/page.js';
import { EmptyState, Loading, ProblemNotice, QueryView } from '../../shared/states.js';
import { SyntheticNotice } from '../../shared/synthetic-notice.js';
import { nominationStateMessages } from '../nominations-own/nomination-state.messages.js';
import { Breakdown } from './breakdown.js';
import { Outcome } from './my-results-page.js';
import { myResultsMessages } from './my-results.messages.js';
import { type MyResult, rankingName } from './result-words.js';

/** One announced result of one's own, with every number behind it where the edition opens them. */
export function Component() {
  const { rankingId = '', nominationId = '' } = useParams();
  const t = useMessages(myResultsMessages);
  const words = useMessages(nominationStateMessages);
  const results = queries.useQuery('get', '/api/v1/me/results', {});
  const result = results.data?.items.find((one) => one.nominationId === nominationId && one.ranking.id === rankingId);
  const up = { to: '/app/my-results', label: t('result.up') };
  if (!result)
    return (
      <Page title={t('result.loading')} up={up}>
        {results.isError && <ProblemNotice error={results.error} onRetry={() => void results.refetch()} />}
        {results.isPending && <Loading lines={14} />}
        {results.data && <EmptyState title={t('result.none')}>{t('result.none.lead')}</EmptyState>}
      </Page>
    );
  const print = (
    <button
      type="button"
      className="btn"
      onClick={() => {
        window.print();
      }}
    >
      <Printer size={16} aria-hidden />
      {t('result.print')}
    </button>
  );
  return (
    <Page
      title={t('result.title', { name: result.nominee.name })}
      lead={`${rankingName(result)} · ${words(result.ranking.level === 'national' ? 'level.national' : 'level.provincial')}`}
      up={up}
      actions={print}
    >
      {result.ranking.synthetic && <SyntheticNotice />}
      <Headline result={result} />
      {result.breakdown === null ? (
        <EmptyState title={t('result.kept')}>{t('result.kept.lead')}</EmptyState>
      ) : (
        <Explained rankingId={rankingId} nominationId={nominationId} />
      )}
    </Page>
  );
}

function Headline({ result }: { readonly result: MyResult }) {
  const t = useMessages(myResultsMessages);
  const format = useFormat();
  const { ranking, breakdown, rank } = result;
  return (
    <Section>
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <div>
          <Outcome result={result} />
          {rank !== null && (
            <p className="mt-2 text-3xl font-bold">{t('results.rank', { rank: format.number(rank) })}</p>
          )}
          <p className="mt-1 text-sm text-quiet">
            {ranking.editionName} · {t('results.published', { at: format.instant(ranking.publishedAt) })}
          </p>
        </div>
        {breakdown?.final != null && (
          <p className="sm:text-right">
            <span className="text-sm text-quiet">{t('results.score')}</span>
            <span className="tabular block text-3xl font-bold">{format.number(breakdown.final)}</span>
          </p>
        )}
      </div>
      <p className="no-print mt-3 text-sm">
        <a href={`${format.language === 'en' ? '/en' : ''}/peringkat/${ranking.id}`} className="link link-primary">
          {t('result.public')}
        </a>
      </p>
      <p className="mt-4 border-t border-base-300 pt-3 text-xs text-quiet">
        {t('result.hash')}: <span className="break-all">{ranking.resultHash}</span>
      </p>
    </Section>
  );
}

function Explained({ rankingId, nominationId }: { readonly rankingId: string; readonly nominationId: string }) {
  const t = useMessages(myResultsMessages);
  const explanation = queries.useQuery('get', '/api/v1/rankings/{id}/nominees/{nominationId}/explanation', {
    params: { path: { id: rankingId, nominationId } },
  });
  if (isProblem(explanation.error) && explanation.error.code === 'explanation.not-found')
    return <EmptyState title={t('result.kept')}>{t('result.kept.lead')}</EmptyState>;
  return (
    <Section title={t('breakdown.title')} lead={t('breakdown.lead')}>
      <QueryView query={explanation} lines={12}>
        {(data) => <Breakdown explanation={data} nominationId={nominationId} />}
      </QueryView>
    </Section>
  );
}
