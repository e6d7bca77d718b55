import { useParams, useSearchParams } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Page } from '../../shared/page.js';
import { Loading, ProblemNotice } from '../../shared/states.js';
import { SyntheticNotice } from '../../shared/synthetic-notice.js';
import { UnsavedGuard } from '../../shared/unsaved.js';
import { AdjustmentsSection } from '../adjustments/adjustments-section.js';
import { type Evidence } from '../evidence/evidence-row.js';
import { EvidenceDialog } from '../evidence/evidence-box.js';
import { GatesSection } from '../gates/gates-section.js';
import { provinceOf } from '../nominations/nomination-rows.js';
import { isUnderReview } from '../nominations/next-states.js';
import { nominationStateMessages } from '../nominations-own/nomination-state.messages.js';
import { type NominationFile, useNominationFile } from '../nominations-own/use-nomination-file.js';
import { useMayRun } from '../rankings/use-permissions.js';
import { CriteriaSections } from './criteria-sections.js';
import { EvidenceReader } from './evidence-reader.js';
import { fileMessages } from './file.messages.js';
import { FileNotice } from './file-notice.js';
import { FilePanel } from './file-panel.js';
import { QueueNav } from './queue-nav.js';
import { ReceiptsSection } from './receipts-section.js';
import { type ReviewScene } from './scene.js';
import { useDirty } from './use-dirty.js';
import { useIsWide } from './use-is-wide.js';

/** The file of one nomination as the secretariat checks it and the auditor reads it. */
export function Component() {
  const { id = '' } = useParams();
  const t = useMessages(fileMessages);
  const { file, error, retry } = useNominationFile(id);
  if (file) return <FileFrame key={id} file={file} />;
  return (
    <Page title={t('file.title')} up={{ to: '/app/nominations', label: t('file.up') }} wide>
      {error === null ? <Loading lines={14} /> : <ProblemNotice error={error} onRetry={retry} />}
    </Page>
  );
}

function FileFrame({ file }: { readonly file: NominationFile }) {
  const t = useMessages(fileMessages);
  const words = useMessages(nominationStateMessages);
  const format = useFormat();
  const { nomination, category, edition } = file;
  const lead = t('file.lead', {
    category: format.name(category.names),
    level: words(`level.${category.level}`),
    edition: format.name(edition.names),
  });
  return (
    <Page
      title={nomination.nominee.name}
      lead={lead}
      up={useWayUp(edition.id)}
      actions={<QueueNav nomination={nomination} editionId={edition.id} />}
      wide
    >
      {edition.settings.isSynthetic && <SyntheticNotice />}
      <FileNotice file={file} />
      <Review file={file} />
    </Page>
  );
}

/** Back to where somebody came from: the queue with its filters, or the list. */
function useWayUp(editionId: string): { readonly to: string; readonly label: string } {
  const t = useMessages(fileMessages);
  const [search] = useSearchParams();
  if (search.get('from') !== 'queue') return { to: `/app/nominations?edition=${editionId}`, label: t('file.up') };
  const kept = new URLSearchParams(search);
  for (const name of ['from', 'evidence']) kept.delete(name);
  kept.set('edition', editionId);
  return { to: `/app/verification?${kept.toString()}`, label: t('file.up.queue') };
}

function Review({ file }: { readonly file: NominationFile }) {
  const { nomination, category } = file;
  const mayRun = useMayRun(provinceOf(nomination, category));
  const canAssess = mayRun && isUnderReview(nomination.state);
  const { isDirty, report } = useDirty();
  const [viewed, view] = useViewed(file);
  const isWide = useIsWide();
  const isReading = viewed !== null && isWide;
  const scene: ReviewScene = { file, mayRun, canAssess, onDirty: report, onView: view };
  const close = (): void => {
    view(null);
  };
  return (
    <div
      className={`gap-6 lg:grid ${isReading ? 'lg:grid-cols-2' : 'max-w-[80rem] lg:grid-cols-[minmax(0,1fr)_20rem]'}`}
    >
      <UnsavedGuard when={isDirty} />
      <aside
        className={`mb-6 lg:sticky lg:top-6 lg:order-last lg:self-start ${isReading ? '' : 'lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto'}`}
      >
        {isReading ? <EvidenceReader evidence={viewed} onClose={close} /> : <FilePanel scene={scene} />}
      </aside>
      <div className="min-w-0">
        <CriteriaSections scene={scene} />
        <GatesSection nominationId={nomination.id} canDecide={canAssess} onDirty={report} />
        <AdjustmentsSection nominationId={nomination.id} canAdjust={canAssess} />
        <ReceiptsSection receipts={file.receipts} />
      </div>
      {!isWide && <EvidenceDialog evidence={viewed} onClose={close} />}
    </div>
  );
}

/** The document that is read; in the address, so that a link leads to it. */
function useViewed({ evidence }: NominationFile) {
  const [search, setSearch] = useSearchParams();
  const viewed = evidence.find(({ id }) => id === search.get('evidence')) ?? null;
  const view = (wish: Evidence | null): void => {
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        if (wish === null) next.delete('evidence');
        else next.set('evidence', wish.id);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return [viewed, view] as const;
}
