import { type ReactNode } from 'react';
import { Link } from 'react-router';

import { rolesOf, useMe } from '../../../api/use-session.js';
import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { CopyButton } from '../../../shared/copy-button.js';
import { auditMessages } from './audit.messages.js';
import { type JsonObject } from './diff.js';
import { DiffTable } from './diff-table.js';
import { historyPath, subjectPage } from './subject-page.js';
import { type Entry, explorerPath } from './use-audit.js';
import { useEventName, useRolesName, useSubjectName } from './use-names.js';

/** One entry: what it changed, who, when, about what, and where it stands in the chain. */
export function AuditEntry({ entry }: { readonly entry: Entry }) {
  const eventName = useEventName();
  return (
    <article aria-label={eventName(entry.event)} className="flex flex-col gap-5">
      <Facts entry={entry} />
      <section>
        <DiffTable before={entry.before} after={entry.after} />
      </section>
      <ChainPlace entry={entry} />
    </article>
  );
}

function Facts({ entry }: { readonly entry: Entry }) {
  const t = useMessages(auditMessages);
  const format = useFormat();
  const subjectName = useSubjectName();
  const rolesName = useRolesName();
  const roles = rolesOf(useMe());
  const page = subjectPage(entry.subject, { ...entry.before, ...entry.after } as JsonObject, roles);
  const { userId } = entry.actor;
  return (
    <dl className="grid gap-x-4 text-sm sm:grid-cols-[7rem_1fr] sm:gap-y-2">
      <Fact term={t('entry.at')}>
        <time dateTime={entry.at}>{format.instant(entry.at)}</time>
        <code className="ml-2 text-xs text-quiet">{entry.at}</code>
      </Fact>
      <Fact term={t('entry.actor')}>
        {rolesName(entry.actor)}
        {userId !== null && (
          <Id id={userId}>
            <More to={explorerPath({ actorId: userId })}>{t('entry.by-actor')}</More>
          </Id>
        )}
      </Fact>
      <Fact term={t('entry.subject')}>
        {subjectName(entry.subject.type)}
        <Id id={entry.subject.id}>
          {page !== null && <More to={page}>{t('entry.open')}</More>}
          <More to={historyPath(entry.subject, entry.place)}>{t('entry.history')}</More>
        </Id>
      </Fact>
    </dl>
  );
}

function ChainPlace({ entry }: { readonly entry: Entry }) {
  const t = useMessages(auditMessages);
  const [lane = '', seq = ''] = entry.place.split('/');
  const link = `${location.origin}${historyPath(entry.subject, entry.place)}`;
  return (
    <dl className="grid gap-x-4 border-t border-base-300 pt-4 text-sm sm:grid-cols-[7rem_1fr] sm:gap-y-2">
      <Fact term={t('audit.event')}>
        <code className="text-xs">{entry.event}</code>{' '}
        <More to={explorerPath({ event: entry.event })}>{t('entry.by-event')}</More>
      </Fact>
      <Fact term={t('entry.place')}>
        {t('entry.place.words', { lane, seq })} <CopyButton text={link} label={t('entry.link')} />
      </Fact>
      <Fact term={t('entry.hash')}>
        <code className="text-xs break-all">{entry.hash}</code> <CopyButton text={entry.hash} label={t('entry.hash')} />
      </Fact>
      <Fact term={t('entry.request')}>
        <code className="text-xs break-all">{entry.requestId}</code>{' '}
        <CopyButton text={entry.requestId} label={t('entry.request')} />
      </Fact>
    </dl>
  );
}

const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <>
    <dt className="text-quiet">{term}</dt>
    <dd className="mb-1 min-w-0 sm:mb-0">{children}</dd>
  </>
);

const Id = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => (
  <span className="flex flex-wrap items-baseline gap-x-3">
    <code className="text-xs break-all text-quiet">{id}</code>
    {children}
  </span>
);

const More = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => (
  <Link to={to} className="link link-hover inline-block min-h-6 font-medium text-primary">
    {children}
  </Link>
);
