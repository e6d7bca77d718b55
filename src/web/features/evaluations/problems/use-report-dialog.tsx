import { lazy, type ReactNode, Suspense, useState } from 'react';

import { onSignOut } from '../../../api/session.js';
import { type KeptFile, type KeptRubric } from '../store/evaluator-database.js';
import { aboutEvidence, EMPTY_DRAFT, type ProblemDraft } from './draft.js';

const ReportDialog = lazy(async () => ({ default: (await import('./report-dialog.js')).ReportDialog }));

/** What is half written about each nominee, so that a look at another one costs nothing. */
const drafts = new Map<string, ProblemDraft>();

onSignOut(() => {
  drafts.clear();
  return Promise.resolve();
});

/** The dialog that reports a problem, and what opens it: about the whole file, or about one document. */
export function useReportDialog(
  file: KeptFile,
  rubric: KeptRubric,
): { readonly report: (evidenceId?: string) => void; readonly dialog: ReactNode } {
  const { nominationId } = file;
  const [draft, setDraft] = useState(() => drafts.get(nominationId) ?? EMPTY_DRAFT);
  const [isOpen, setOpen] = useState(false);
  const keep = (next: ProblemDraft): void => {
    drafts.set(nominationId, next);
    setDraft(next);
  };
  return {
    report: (evidenceId) => {
      if (evidenceId !== undefined) keep({ ...draft, about: aboutEvidence(evidenceId) });
      setOpen(true);
    },
    dialog: isOpen && (
      <Suspense fallback={null}>
        <ReportDialog
          file={file}
          rubric={rubric}
          draft={draft}
          onDraft={keep}
          onClose={() => {
            setOpen(false);
          }}
        />
      </Suspense>
    ),
  };
}
