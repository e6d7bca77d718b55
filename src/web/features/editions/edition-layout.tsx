import { Link, NavLink, Outlet, useOutletContext, useParams } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Page } from '../../shared/page.js';
import { QueryView } from '../../shared/states.js';
import { EditionStateBadge } from './edition-state-badge.js';
import { editionsMessages } from './editions.messages.js';
import { ExportButton } from './export-button.js';
import { useCanConfigure } from './permissions.js';
import { type Edition, useEdition } from './use-editions.js';

const TABS = ['overview', 'calendar', 'categories', 'rubrics'] as const;

/** The edition that the page around this one shows. */
export const useEditionHere = (): Edition => useOutletContext<Edition>();

/** What every page of one edition stands in: its name, its state, and the way to its other parts. */
export function Component() {
  const t = useMessages(editionsMessages);
  const { editionId = '' } = useParams();
  const query = useEdition(editionId);
  const up = { to: '/app/editions', label: t('edition.up') };
  if (!query.data)
    return (
      <Page title={t('edition.one')} up={up} wide>
        <QueryView query={query}>{() => null}</QueryView>
      </Page>
    );
  return <EditionFrame edition={query.data} up={up} />;
}

function EditionFrame({ edition, up }: { readonly edition: Edition; readonly up: { to: string; label: string } }) {
  const t = useMessages(editionsMessages);
  const format = useFormat();
  const mayConfigure = useCanConfigure();
  return (
    <Page
      title={format.name(edition.names)}
      up={up}
      wide
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold text-base-content">{edition.label}</span>
          <EditionStateBadge edition={edition} />
          {t('edition.assesses', { from: format.day(edition.periodStart), to: format.day(edition.periodEnd) })}
          {edition.ordinal !== null && ` · ${t('edition.ordinal', { number: edition.ordinal })}`}
        </span>
      }
      actions={
        <>
          <Link to={`/app/nominations?edition=${edition.id}`} className="btn">
            {t('edition.nominations')}
          </Link>
          <ExportButton edition={edition} />
          {mayConfigure && (
            <Link to={`/app/editions/${edition.id}/copy`} className="btn">
              {t('edition.copy')}
            </Link>
          )}
        </>
      }
    >
      {!mayConfigure && <p className="mb-4 text-sm text-quiet">{t('edition.not-yours')}</p>}
      <nav aria-label={t('edition.tabs')} className="no-print mb-6 overflow-x-auto border-b border-base-300">
        <ul className="flex gap-1">
          {TABS.map((tab) => (
            <li key={tab}>
              <NavLink
                to={tab === 'overview' ? `/app/editions/${edition.id}` : `/app/editions/${edition.id}/${tab}`}
                end={tab === 'overview'}
                className={({ isActive }) =>
                  `block border-b-2 px-4 py-2 text-sm font-medium whitespace-nowrap ${isActive ? 'border-primary text-primary' : 'border-transparent hover:border-base-300'}`
                }
              >
                {t(`edition.tab.${tab}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet context={edition} />
    </Page>
  );
}
