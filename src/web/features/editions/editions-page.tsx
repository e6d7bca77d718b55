import { Link } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Page } from '../../shared/page.js';
import { EmptyState, QueryView } from '../../shared/states.js';
import { EditionStateBadge } from './edition-state-badge.js';
import { editionsMessages } from './editions.messages.js';
import { useCanConfigure } from './permissions.js';
import { type Edition, useEditions } from './use-editions.js';

/** Every edition, the newest first. */
export function Component() {
  const t = useMessages(editionsMessages);
  const mayConfigure = useCanConfigure();
  return (
    <Page
      title={t('editions.title')}
      lead={t('editions.lead')}
      actions={
        mayConfigure && (
          <>
            <Link to="/app/editions/import" className="btn">
              {t('editions.import')}
            </Link>
            <Link to="/app/editions/new" className="btn btn-primary">
              {t('editions.create')}
            </Link>
          </>
        )
      }
    >
      <QueryView query={useEditions()}>{(editions) => <EditionList editions={editions} />}</QueryView>
    </Page>
  );
}

function EditionList({ editions }: { readonly editions: readonly Edition[] }) {
  const t = useMessages(editionsMessages);
  const mayConfigure = useCanConfigure();
  if (editions.length > 0)
    return (
      <ul className="flex flex-col gap-3">
        {editions.map((edition) => (
          <li key={edition.id}>
            <EditionCard edition={edition} />
          </li>
        ))}
      </ul>
    );
  return (
    <EmptyState title={t('editions.none')}>
      <p>{t(mayConfigure ? 'editions.none.lead' : 'editions.none.reader')}</p>
      {mayConfigure && (
        <Link to="/app/editions/new" className="btn btn-primary mt-4">
          {t('editions.create')}
        </Link>
      )}
    </EmptyState>
  );
}

function EditionCard({ edition }: { readonly edition: Edition }) {
  const t = useMessages(editionsMessages);
  const format = useFormat();
  return (
    <Link
      to={`/app/editions/${edition.id}`}
      className="surface flex flex-wrap items-center gap-x-6 gap-y-2 p-4 hover:border-primary sm:flex-nowrap sm:p-5"
    >
      <span className="tabular w-full shrink-0 text-xl font-bold sm:w-40">{edition.label}</span>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{format.name(edition.names)}</span>
        <span className="block text-sm text-quiet">
          {t('edition.assesses', { from: format.day(edition.periodStart), to: format.day(edition.periodEnd) })}
          {edition.ordinal !== null && ` · ${t('edition.ordinal', { number: edition.ordinal })}`}
        </span>
      </span>
      <EditionStateBadge edition={edition} />
    </Link>
  );
}
