import { NavLink, Outlet, useOutletContext, useParams } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Page } from '../../shared/page.js';
import { Loading, ProblemNotice } from '../../shared/states.js';
import { SyntheticNotice } from '../../shared/synthetic-notice.js';
import { FileNotices } from './file-notices.js';
import { FileSummary } from './file-summary.js';
import { nominationFileMessages } from './nomination-file.messages.js';
import { nominationStateMessages } from './nomination-state.messages.js';
import { useIsOnBehalf } from './on-behalf.js';
import { type NominationFile, useNominationFile } from './use-nomination-file.js';

/** The file of one nomination: what it is, what is asked of its owner, and its parts below. */
export function Component() {
  const { id = '' } = useParams();
  const t = useMessages(nominationFileMessages);
  const { file, error, retry } = useNominationFile(id);
  const isOnBehalf = useIsOnBehalf();
  const up = isOnBehalf
    ? { to: `/app/nominations/${id}`, label: t('file.up.check') }
    : { to: '/app/my-nominations', label: t('file.up') };
  if (!file)
    return (
      <Page title={t('file.title')} up={up} wide>
        {error === null ? <Loading lines={14} /> : <ProblemNotice error={error} onRetry={retry} />}
      </Page>
    );
  return (
    <Page title={file.nomination.nominee.name} lead={<Lead file={file} />} up={up} wide>
      <div className="max-w-[78rem]">
        {file.edition.settings.isSynthetic && <SyntheticNotice />}
        {isOnBehalf && <p className="mb-4 max-w-prose text-sm">{t('file.on-behalf')}</p>}
        <FileNotices file={file} />
        <div className="gap-6 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem]">
          <aside className="mb-6 lg:order-last lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto">
            <FileSummary file={file} />
          </aside>
          <div className="min-w-0">
            {!isOnBehalf && <Tabs id={id} />}
            <Outlet context={file} />
          </div>
        </div>
      </div>
    </Page>
  );
}

/** The file that the frame around the page has read. */
export const useFile = (): NominationFile => useOutletContext<NominationFile>();

export function Lead({ file: { category, edition } }: { readonly file: Pick<NominationFile, 'category' | 'edition'> }) {
  const t = useMessages(nominationFileMessages);
  const state = useMessages(nominationStateMessages);
  const format = useFormat();
  return t('file.lead', {
    category: format.name(category.names),
    level: state(`level.${category.level}`),
    edition: format.name(edition.names),
  });
}

function Tabs({ id }: { readonly id: string }) {
  const t = useMessages(nominationFileMessages);
  const tabs = [
    { to: `/app/my-nominations/${id}`, label: t('file.tab.form'), end: true },
    { to: `/app/my-nominations/${id}/status`, label: t('file.tab.status'), end: false },
  ];
  return (
    <nav aria-label={t('file.tabs')} className="no-print mb-4 flex gap-1 border-b border-base-300">
      {tabs.map(({ to, label, end }) => (
        <NavLink
          key={to}
          to={to}
          end={end}
          className={({ isActive }) =>
            `-mb-px border-b-2 px-3 py-2 text-sm font-medium ${isActive ? 'border-primary text-primary' : 'border-transparent text-quiet hover:text-base-content'}`
          }
        >
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
