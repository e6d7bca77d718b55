import { Flag, X } from 'lucide-react';
import { lazy, Suspense } from 'react';

import { type Schemas } from '../../../api/client.js';
import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { Loading } from '../../../shared/states.js';
import { OwnReports } from '../problems/own-reports.js';
import { problemsMessages } from '../problems/problems.messages.js';
import { useReportDialog } from '../problems/use-report-dialog.js';
import { type KeptFile, type KeptRubric } from '../store/evaluator-database.js';
import { DocumentBoundary } from './document-boundary.js';
import { fileMessages } from './file.messages.js';
import { Figures } from './figures.js';

const DocumentView = lazy(async () => ({
  default: (await import('../../../shared/document-view.js')).DocumentView,
}));

type Evidence = Schemas['CandidateFileView']['evidence'][number];

interface FilePaneProps {
  readonly file: KeptFile;
  readonly rubric: KeptRubric;
  /** The document that is open, by id. */
  readonly shown: string | null;
  readonly onShow: (evidenceId: string | null) => void;
}

/** What the nominee handed in: verified figures, the list of evidence, and one document open in place. */
export function FilePane({ file, rubric, shown, onShow }: FilePaneProps) {
  const t = useMessages(fileMessages);
  const words = useMessages(problemsMessages);
  const { report, dialog } = useReportDialog(file, rubric);
  const open = file.evidence.find(({ id }) => id === shown);
  return (
    <div className="flex h-full min-h-0 flex-col">
      {open && <OpenDocument evidence={open} onClose={onShow} onReport={report} />}
      <div className={`min-h-0 overflow-y-auto px-4 py-4 sm:px-5 ${open ? 'max-h-[35%] shrink-0' : 'flex-1'}`}>
        <section aria-labelledby="evidence">
          <div className="flex flex-wrap items-center justify-between gap-x-3">
            <h2 id="evidence" className="font-semibold">
              {t('file.evidence')}
            </h2>
            <button
              type="button"
              className="btn btn-ghost btn-sm"
              onClick={() => {
                report();
              }}
            >
              <Flag size={16} aria-hidden />
              {words('problem.open')}
            </button>
          </div>
          <p className="mb-2 text-xs text-quiet">{t('file.offline')}</p>
          <EvidenceList file={file} rubric={rubric} shown={shown} onShow={onShow} />
        </section>
        <section aria-labelledby="figures" className="mt-6">
          <h2 id="figures" className="mb-2 font-semibold">
            {t('file.figures')}
          </h2>
          <Figures figures={file.figures} rubric={rubric} />
        </section>
        <OwnReports nominationId={file.nominationId} />
      </div>
      {dialog}
    </div>
  );
}

interface OpenDocumentProps {
  readonly evidence: Evidence;
  readonly onClose: (id: null) => void;
  readonly onReport: (evidenceId: string) => void;
}

function OpenDocument({ evidence, onClose, onReport }: OpenDocumentProps) {
  const t = useMessages(fileMessages);
  const words = useMessages(problemsMessages);
  const { contentPath, fileName, mediaType, sizeBytes } = evidence;
  return (
    <div className="flex min-h-0 flex-1 flex-col border-b border-base-300">
      <div className="flex items-center justify-between gap-2 px-4 py-1.5 sm:px-5">
        <h2 className="min-w-0 flex-1 truncate text-sm font-semibold" title={fileName}>
          {fileName}
        </h2>
        <button
          type="button"
          className="btn btn-ghost btn-sm btn-square"
          aria-label={words('problem.open.document')}
          title={words('problem.open.document')}
          onClick={() => {
            onReport(evidence.id);
          }}
        >
          <Flag size={16} aria-hidden />
        </button>
        <button
          type="button"
          className="btn btn-ghost btn-sm btn-square"
          aria-label={t('file.close')}
          title={t('file.close')}
          onClick={() => {
            onClose(null);
          }}
        >
          <X size={18} aria-hidden />
        </button>
      </div>
      <div className="min-h-0 flex-1 px-2 pb-2 max-[47.99rem]:min-h-[60dvh]">
        <DocumentBoundary key={evidence.id}>
          <Suspense fallback={<Loading />}>
            <DocumentView file={{ path: `/api/v1${contentPath}`, fileName, mediaType, sizeBytes }} />
          </Suspense>
        </DocumentBoundary>
      </div>
    </div>
  );
}

/** Evidence by the criterion it supports, in the order of the rubric; what supports the whole comes first. */
function EvidenceList({ file, rubric, shown, onShow }: FilePaneProps) {
  const t = useMessages(fileMessages);
  const format = useFormat();
  const criteria = rubric.body.stages.flatMap(({ aspects }) => aspects).flatMap((aspect) => aspect.criteria);
  const place = (code: string | null): number => criteria.findIndex((one) => one.code === code);
  const evidence = file.evidence.toSorted(
    (a, b) => place(a.criterion) - place(b.criterion) || a.fileName.localeCompare(b.fileName),
  );
  if (evidence.length === 0) return <p className="text-sm text-quiet">{t('file.evidence.none')}</p>;
  return (
    <ul className="divide-y divide-base-300 rounded-field border border-base-300">
      {evidence.map((one) => {
        const names = criteria.find(({ code }) => code === one.criterion)?.names;
        return (
          <li key={one.id}>
            <button
              type="button"
              aria-pressed={one.id === shown}
              className={`block w-full cursor-pointer px-3 py-2 text-left text-sm hover:bg-base-200 focus-visible:-outline-offset-2 ${one.id === shown ? 'bg-primary/10' : ''}`}
              onClick={() => {
                onShow(one.id === shown ? null : one.id);
              }}
            >
              <span className="block truncate font-medium">{one.fileName}</span>
              <span className="block text-xs text-quiet">
                {names ? format.name(names) : t('file.whole')} ·{' '}
                {t('file.uploaded', { size: format.bytes(one.sizeBytes), at: format.day(one.uploadedAt) })}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
