import { useState } from 'react';

import { useMessages } from '../../../i18n/messages.js';
import { Dialog } from '../../../shared/dialog.js';
import { auditMessages } from './audit.messages.js';
import { AuditEntry } from './audit-entry.js';
import { type Entry, type useAudit } from './use-audit.js';
import { useEventName } from './use-names.js';
import { useIsWide } from './use-wide.js';

interface PaneProps {
  readonly entries: readonly Entry[];
  readonly current: string | null;
  readonly onChoose: (place: string | null) => void;
  readonly query: ReturnType<typeof useAudit>['query'];
}

/** The chosen entry: beside the list on a desk, over it on a phone. */
export function EntryPane({ entries, current, onChoose, query }: PaneProps) {
  const t = useMessages(auditMessages);
  const eventName = useEventName();
  const isWide = useIsWide();
  const entry = entries.find(({ place }) => place === current);
  if (!isWide)
    return (
      <Dialog
        open={current !== null}
        onClose={() => {
          onChoose(null);
        }}
        title={entry ? eventName(entry.event) : t('entry.title')}
        wide
      >
        {entry ? <AuditEntry entry={entry} /> : <Elsewhere place={current ?? ''} query={query} />}
      </Dialog>
    );
  return (
    <section
      aria-label={t('entry.title')}
      tabIndex={0}
      className="surface h-[calc(100dvh-19rem)] min-h-[28rem] overflow-y-auto p-5 print:h-auto"
    >
      {entry ? (
        <>
          <h2 className="mb-4 text-lg font-semibold">{eventName(entry.event)}</h2>
          <AuditEntry key={entry.place} entry={entry} />
        </>
      ) : current === null ? (
        <p className="grid h-full place-items-center px-6 text-center text-sm text-quiet">{t('audit.choose')}</p>
      ) : (
        <Elsewhere place={current} query={query} />
      )}
    </section>
  );
}

/** An entry that a link names and that lies further back than what is loaded. */
function Elsewhere({ place, query }: { readonly place: string; readonly query: PaneProps['query'] }) {
  const t = useMessages(auditMessages);
  const [isLooking, setLooking] = useState(false);
  const find = async (): Promise<void> => {
    setLooking(true);
    for (let page = query; page.hasNextPage;) {
      const next = await page.fetchNextPage();
      if (next.isError || next.data?.pages.at(-1)?.items.some((entry) => entry.place === place)) break;
      page = next;
    }
    setLooking(false);
  };
  if (!query.hasNextPage) return <p className="text-sm text-quiet">{t('audit.absent', { place })}</p>;
  return (
    <div className="flex flex-col items-start gap-3 text-sm">
      <p>{t('audit.elsewhere', { place })}</p>
      <button type="button" className="btn btn-sm" disabled={isLooking} onClick={() => void find()}>
        {isLooking && <span className="loading loading-spinner loading-xs" aria-hidden />}
        {t(isLooking ? 'audit.finding' : 'audit.find')}
      </button>
    </div>
  );
}
