import { lazy, Suspense, useState } from 'react';

import { useMessages } from '../../../i18n/messages.js';
import { Page } from '../../../shared/page.js';
import { EmptyState, Loading } from '../../../shared/states.js';
import { SavedState } from '../saved-state.js';
import { useRuntime } from '../use-runtime.js';
import { DeviceCopy } from './device-copy.js';
import { hasNearInterview, InterviewSlots } from './interview-slots.js';
import { TodoStrip } from './todo-strip.js';
import { type MyWork, useWork } from './use-work.js';
import { VoidedNotes } from './voided-notes.js';
import { matches, useWorkFilter, WorkFilters } from './work-filters.js';
import { WorkGroup } from './work-group.js';
import { workMessages } from './work.messages.js';

// Rare, and it brings a dialog along.
const UnsentMarks = lazy(async () => ({ default: (await import('./unsent-marks.js')).UnsentMarks }));

export function Component() {
  const t = useMessages(workMessages);
  const work = useWork();
  return (
    <Page title={t('work.title')} lead={t('work.lead')} wide>
      <div className="-mt-3 mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <SavedState />
        <div className="flex w-full min-w-0 items-center justify-between gap-x-3 sm:w-auto">
          <DeviceCopy sync={work?.sync} filesKept={work?.filesKept ?? 0} />
          <RefreshButton />
        </div>
      </div>
      {work ? <Content work={work} /> : <Loading lines={10} />}
    </Page>
  );
}

function Content({ work }: { readonly work: MyWork }) {
  const t = useMessages(workMessages);
  const [isInterviewNear] = useState(() => hasNearInterview(work.slots));
  if (work.groups.length === 0 && work.undeclared === 0) {
    return (
      <>
        <VoidedNotes notes={work.notes} />
        {work.sync ? <EmptyState title={t('work.none')}>{t('work.none.lead')}</EmptyState> : <Loading lines={10} />}
      </>
    );
  }
  const interviews = <InterviewSlots slots={work.slots} groups={work.groups} />;
  return (
    <>
      <VoidedNotes notes={work.notes} />
      {work.outbox.some(({ state }) => state !== 'waiting') && (
        <Suspense fallback={null}>
          <UnsentMarks work={work} />
        </Suspense>
      )}
      <TodoStrip work={work} />
      {isInterviewNear && interviews}
      <Groups work={work} />
      {!isInterviewNear && interviews}
    </>
  );
}

function Groups({ work }: { readonly work: MyWork }) {
  const t = useMessages(workMessages);
  const filter = useWorkFilter();
  const shown = work.groups
    .filter(({ isDecided }) => filter.withDecided || !isDecided)
    .map((group) => ({ group, lines: group.lines.filter((line) => matches(filter, line)) }))
    .filter(({ lines }) => lines.length > 0);
  const isAllDone = shown.length === 0 && filter.isDefault;
  return (
    <>
      <WorkFilters work={work} />
      {shown.length === 0 && (
        <EmptyState title={t(isAllDone ? 'work.all-done' : 'work.none-match')}>
          {t(isAllDone ? 'work.all-done.lead' : 'work.none-match.lead')}
        </EmptyState>
      )}
      {shown.map(({ group, lines }) => (
        <WorkGroup key={group.rankingId} group={group} lines={lines} rubrics={work.rubrics} stage={filter.stage} />
      ))}
    </>
  );
}

/** Reads everything from the server again; marks that wait are sent first. */
function RefreshButton() {
  const t = useMessages(workMessages);
  const { synchroniser } = useRuntime();
  const [isBusy, setBusy] = useState(false);
  return (
    <button
      type="button"
      className="no-print link link-hover min-h-7 shrink-0 text-sm font-medium text-primary"
      disabled={isBusy}
      onClick={() => {
        setBusy(true);
        void synchroniser.sync().finally(() => {
          setBusy(false);
        });
      }}
    >
      {t('work.refresh')}
    </button>
  );
}
