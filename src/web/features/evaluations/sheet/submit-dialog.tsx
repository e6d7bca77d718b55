import { useState } from 'react';

import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { Dialog } from '../../../shared/dialog.js';
import { ProblemNotice } from '../../../shared/states.js';
import { toast } from '../../../shared/toasts.js';
import { type Sheet } from '../store/evaluator-database.js';
import { useRuntime } from '../use-runtime.js';
import { MarksTable } from './marks-table.js';
import { sheetMessages } from './sheet.messages.js';
import { NotAllSent, submitSheet } from './submit.js';
import { type MarkingSheet, type SheetScene } from './use-sheet.js';

interface SubmitDialogProps {
  readonly scene: SheetScene & { readonly sheet: Sheet };
  readonly marking: MarkingSheet;
  readonly onClose: () => void;
}

/** Every mark once more before the sheet is locked; stays open with the reason when the server refuses. */
export function SubmitDialog({ scene, marking, onClose }: SubmitDialogProps) {
  const t = useMessages(sheetMessages);
  const format = useFormat();
  const runtime = useRuntime();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const stage = format.name(marking.terms.names);
  const submit = async (): Promise<void> => {
    setBusy(true);
    try {
      await submitSheet(runtime, scene.work.key, scene.sheet);
      toast(t('submit.done'));
      onClose();
    } catch (refusal) {
      // The page says by itself what is still on its way.
      if (refusal instanceof NotAllSent) onClose();
      else setError(refusal);
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} title={t('submit.title')}>
      <p className="text-sm">{t('submit.text', { stage, name: scene.work.nomineeName })}</p>
      <div
        className="mt-3 max-h-[45dvh] overflow-y-auto rounded-field border border-base-300"
        tabIndex={0}
        role="region"
        aria-label={stage}
      >
        <MarksTable marking={marking} />
      </div>
      {error !== null && (
        <div className="mt-3">
          <ProblemNotice error={error} />
        </div>
      )}
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <button type="button" className="btn" onClick={onClose}>
          {t('submit.cancel')}
        </button>
        <button type="button" className="btn btn-primary" disabled={isBusy} onClick={() => void submit()}>
          {isBusy && <span className="loading loading-spinner loading-xs" aria-hidden />}
          {t('submit.verb')}
        </button>
      </div>
    </Dialog>
  );
}
