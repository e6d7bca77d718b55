import { Link, useSearchParams } from 'react-router';

import { queries } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Badge } from '../../shared/badge.js';
import { TextField } from '../../shared/field.js';
import { Page } from '../../shared/page.js';
import { EmptyState, QueryView } from '../../shared/states.js';
import { SyntheticNotice } from '../../shared/synthetic-notice.js';
import { nominationStateMessages } from '../nominations-own/nomination-state.messages.js';
import { myResultsMessages } from './my-results.messages.js';
import { type MyResult, rankingName } from './result-words.js';

const MANY = 8;

/** Where the own nominations came out, as far as it is announced; the newest first. */
export function Component() {
  const t = useMessages(myResultsMessages);
  const results = queries.useQuery('get', '/api/v1/me/results', {});
  return (
    <Page title={t('results.title')} lead={t('results.lead')}>
      <QueryView query={results} lines={8}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('results.none')}>{t('results.none.lead')}</EmptyState>
          ) : (
            <ResultList items={items} />
          )
        }
      </QueryView>
    </Page>
  );
}

function ResultList({ items }: { readonly items: readonly MyResult[] }) {
  const t = useMessages(myResultsMessages);
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('q') ?? '';
  const found = items
    .filter(({ nominee }) => nominee.name.toLowerCase().includes(wanted.trim().toLowerCase()))
    .toSorted((one, other) => other.ranking.publishedAt.localeCompare(one.ranking.publishedAt));
  return (
    <>
      {items.some(({ ranking }) => ranking.synthetic) && <SyntheticNotice />}
      {items.length > MANY && (
        <search className="mb-4 flex flex-wrap items-end justify-between gap-3">
          <div className="w-full sm:w-72">
            <TextField
              type="search"
              label={t('results.search')}
              value={wanted}
              onChange={({ target }) => {
                setSearch(target.value === '' ? {} : { q: target.value }, { replace: true });
              }}
            />
          </div>
          <p className="text-sm text-quiet" role="status">
            {t('results.count', { count: found.length })}
          </p>
        </search>
      )}
      {found.length === 0 && <EmptyState title={t('results.none.found')}>{t('results.none.found.lead')}</EmptyState>}
      <ul className="flex flex-col gap-3">
        {found.map((result) => (
          <li key={result.nominationId}>
            <ResultCard result={result} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ResultCard({ result }: { readonly result: MyResult }) {
  const t = useMessages(myResultsMessages);
  const words = useMessages(nominationStateMessages);
  const format = useFormat();
  const { ranking, nominee, nominationId, breakdown } = result;
  const level = words(ranking.level === 'national' ? 'level.national' : 'level.provincial');
  return (
    <article className="surface flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4 sm:p-5">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="font-semibold">{nominee.name}</h2>
        <p className="text-sm">
          {rankingName(result)} · {level}
        </p>
        <p className="text-xs text-quiet">
          {ranking.editionName} · {t('results.published', { at: format.instant(ranking.publishedAt) })}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Outcome result={result} />
        {breakdown?.final != null && (
          <p className="text-right">
            <span className="tabular block text-lg leading-tight font-semibold">{format.number(breakdown.final)}</span>
            <span className="text-xs text-quiet">{t('results.score')}</span>
          </p>
        )}
        <Link
          to={`/app/my-results/${ranking.id}/${nominationId}`}
          className="btn btn-sm"
          aria-label={t('results.open-of', { name: nominee.name, ranking: `${rankingName(result)}, ${level}` })}
        >
          {t('results.open')}
        </Link>
      </div>
    </article>
  );
}

/** The title or rank, as announced. */
export function Outcome({ result: { status, rank, label, isAward } }: { readonly result: MyResult }) {
  const t = useMessages(myResultsMessages);
  const format = useFormat();
  if (status !== 'ranked' || rank === null) return <Badge>{t('results.failed-gate')}</Badge>;
  if (label !== null) return <Badge tone={isAward ? 'success' : 'info'}>{label}</Badge>;
  return <Badge>{t('results.rank', { rank: format.number(rank) })}</Badge>;
}
