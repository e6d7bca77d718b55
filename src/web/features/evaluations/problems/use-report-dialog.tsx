import { lazy, type ReactNode, Suspense, useState } from 'react';

import { type KeptFile, type KeptRubric } from '../store/evaluator-database.js';
import { aboutEvidence, EMPTY_DRAFT } from './draft.js';

const ReportDialog = lazy(async () => ({ default: (await import('./report-dialog.js')).ReportDialog }));

/** The dialog that reports a problem, and what opens it: about the whole file, or about one document. */
export function useReportDialog(
  file: KeptFile,
  rubric: KeptRubric,
): { readonly report: (evidenceId?: string) => void; readonly dialog: ReactNode } {
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [isOpen, setOpen] = useState(false);
  return {
    report: (evidenceId) => {
      if (evidenceId !== undefined) setDraft({ ...draft, about: aboutEvidence(evidenceId) });
      setOpen(true);
    },
    dialog: isOpen && (
      <Suspense fallback={null}>
        <ReportDialog
          file={file}
          rubric={rubric}
          draft={draft}
          onDraft={setDraft}
          onClose={() => {
            setOpen(false);
          }}
        />
      </Suspense>
    ),
  };
}
