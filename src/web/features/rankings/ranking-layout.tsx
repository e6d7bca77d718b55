import { useEffect, useRef } from 'react';
import { Navigate, NavLink, useLocation, useOutlet, useParams } from 'react-router';

import { queries, type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Page } from '../../shared/page.js';
import { Loading, ProblemNotice } from '../../shared/states.js';
import { SyntheticNotice } from '../../shared/synthetic-notice.js';
import { rankingName, rankingPath } from './ranking-names.js';
import { rankingsMessages } from './rankings.messages.js';
import { isDecided, StateBadge } from './state-badge.js';
import { useMayRun } from './use-permissions.js';
import { type RankingScene, usePanelOf, useRubric } from './use-scene.js';

const TABS = [
  'progress',
  'conflicts',
  'standing',
  'diagnostics',
  'explanation',
  'what-if',
  'decision',
  'seal',
] as const;

/** The frame of one ranking: what it is, how far it has come, and its parts. It stands once everything around it is there. */
export function Component() {
  const { rankingId = '' } = useParams();
  const ranking = queries.useQuery('get', '/api/v1/rankings/{id}', { params: { path: { id: rankingId } } });
  if (ranking.data) return <Found ranking={ranking.data} />;
  return ranking.isError ? <Refused error={ranking.error} /> : <Waiting />;
}

const Waiting = () => (
  <div className="mx-auto w-full max-w-[100rem] px-4 py-6 sm:px-6 lg:px-8 lg:py-8">
    <Loading lines={14} />
  </div>
);

function Refused({ error }: { readonly error: unknown }) {
  const t = useMessages(rankingsMessages);
  return (
    <Page title={t('rankings.title')} up={{ to: '/app/rankings', label: t('rankings.title') }} wide>
      <ProblemNotice error={error} />
    </Page>
  );
}

function Found({ ranking }: { readonly ranking: Schemas['RankingView'] }) {
  const mayRun = useMayRun(ranking.province?.code ?? null);
  const edition = queries.useQuery('get', '/api/v1/editions/{id}', { params: { path: { id: ranking.edition.id } } });
  const category = queries.useQuery('get', '/api/v1/categories/{id}', {
    params: { path: { id: ranking.category.id } },
  });
  const refusal = edition.error ?? category.error;
  if (edition.data && category.data)
    return <Known scene={{ ranking, edition: edition.data, category: category.data, mayRun }} />;
  return refusal ? <Refused error={refusal} /> : <Waiting />;
}

function Known({ scene }: { readonly scene: RankingScene }) {
  const t = useMessages(rankingsMessages);
  const format = useFormat();
  const { ranking, edition, category } = scene;
  // The names of stages and seats stand in every part: without them, parts would change under the reader's eyes.
  const isNamed = [useRubric(category.rubricId), usePanelOf(scene)].every(({ isPending }) => !isPending);
  if (!isNamed) return <Waiting />;
  return (
    <Page
      title={rankingName(ranking, format)}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            {format.name(edition.names)} · {t(`level.${ranking.level}`)}
          </span>
          <StateBadge state={ranking.state} publicFrom={ranking.publicFrom} />
        </span>
      }
      up={{ to: `/app/rankings?edition=${ranking.edition.id}`, label: t('rankings.title') }}
      wide
    >
      {edition.settings.isSynthetic && <SyntheticNotice />}
      <Tabs rankingId={ranking.id} />
      <Part scene={scene} />
    </Page>
  );
}

/** The part that is open; a ranking opens at its progress while it runs, and at its result once it is sealed. */
function Part({ scene }: { readonly scene: RankingScene }) {
  const part = useOutlet(scene);
  const { id, state } = scene.ranking;
  return part ?? <Navigate to={rankingPath(id, isDecided(state) ? 'seal' : 'progress')} replace />;
}

/** So much of the part before stays in sight. */
const TAB_PEEK_PX = 40;

function Tabs({ rankingId }: { readonly rankingId: string }) {
  const t = useMessages(rankingsMessages);
  const { pathname } = useLocation();
  const strip = useRef<HTMLElement>(null);
  // On a phone the strip is wider than the screen: the part that is open is brought into sight.
  useEffect(() => {
    const open = strip.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (open && strip.current) strip.current.scrollLeft = open.offsetLeft - strip.current.offsetLeft - TAB_PEEK_PX;
  }, [pathname]);
  return (
    <nav ref={strip} aria-label={t('tab.label')} className="no-print mb-6 overflow-x-auto border-b border-base-300">
      <ul className="flex min-w-max gap-1">
        {TABS.map((tab) => (
          <li key={tab}>
            <NavLink
              to={rankingPath(rankingId, tab)}
              className={({ isActive }) =>
                `-mb-px block border-b-2 px-3 py-2.5 text-sm font-medium whitespace-nowrap -outline-offset-2 ${
                  isActive ? 'border-primary text-primary' : 'border-transparent text-quiet hover:text-base-content'
                }`
              }
            >
              {t(`tab.${tab}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
