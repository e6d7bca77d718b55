import { type SubmitEvent, useState } from 'react';

import { fieldErrors, isOffline } from '../../../api/problem.js';
import { useRefresh } from '../../../api/use-refresh.js';
import { useSession } from '../../../api/use-session.js';
import { useMessages } from '../../../i18n/messages.js';
import { useFormat } from '../../../i18n/use-format.js';
import { Dialog } from '../../../shared/dialog.js';
import { AreaField, SelectField } from '../../../shared/field.js';
import { ProblemNotice } from '../../../shared/states.js';
import { toast } from '../../../shared/toasts.js';
import { problemWords } from '../../problem-reports/problem-words.messages.js';
import { type KeptFile, type KeptRubric } from '../store/evaluator-database.js';
import {
  aboutCriterion,
  aboutEvidence,
  CATEGORIES,
  EMPTY_DRAFT,
  type ProblemCategory,
  type ProblemDraft,
  tried,
} from './draft.js';
import { problemsMessages } from './problems.messages.js';
import { sendReport } from './send-report.js';

interface DialogProps {
  readonly file: KeptFile;
  readonly rubric: KeptRubric;
  readonly draft: ProblemDraft;
  readonly onDraft: (draft: ProblemDraft) => void;
  readonly onClose: () => void;
}

/** Tells the secretariat what is wrong with a file. Needs the network; what was typed stays until it is sent. */
export function ReportDialog(props: DialogProps) {
  const t = useMessages(problemsMessages);
  return (
    <Dialog open onClose={props.onClose} title={t('problem.title')} lead={t('problem.lead')}>
      <ReportForm {...props} />
    </Dialog>
  );
}

function ReportForm({ file, rubric, draft, onDraft, onClose }: DialogProps) {
  const t = useMessages(problemsMessages);
  const words = useMessages(problemWords);
  const session = useSession();
  const refresh = useRefresh();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const faults = fieldErrors(error);
  const isAway = session.state === 'away' || isOffline(error);
  const send = async (): Promise<void> => {
    const going = tried(draft);
    onDraft(going);
    setBusy(true);
    setError(null);
    try {
      await sendReport(file.nominationId, going);
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
      return;
    }
    onDraft(EMPTY_DRAFT);
    toast(t('problem.sent'));
    onClose();
    await refresh('/problem-reports');
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={submit}>
      {isAway && <Away />}
      {error !== null && !isOffline(error) && <ProblemNotice error={error} />}
      <SelectField
        label={t('problem.category')}
        error={faults.category}
        value={draft.category}
        onChange={({ target }) => {
          onDraft({ ...draft, category: target.value as ProblemCategory });
        }}
      >
        {CATEGORIES.map((category) => (
          <option key={category} value={category}>
            {words(`category.${category}`)}
          </option>
        ))}
      </SelectField>
      <AboutField
        file={file}
        rubric={rubric}
        error={faults.evidenceId ?? faults.criterion}
        about={draft.about}
        onAbout={(about) => {
          onDraft({ ...draft, about });
        }}
      />
      <AreaField
        label={t('problem.text')}
        hint={t('problem.text.hint')}
        error={faults.text}
        required
        maxLength={2000}
        rows={4}
        value={draft.text}
        onChange={({ target }) => {
          onDraft({ ...draft, text: target.value });
        }}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <button type="button" className="btn" onClick={onClose}>
          {t('problem.cancel')}
        </button>
        <button type="submit" className="btn btn-primary" disabled={isBusy || draft.text.trim() === ''}>
          {isBusy && <span className="loading loading-spinner loading-xs" aria-hidden />}
          {t('problem.send')}
        </button>
      </div>
    </form>
  );
}

function Away() {
  const t = useMessages(problemsMessages);
  return (
    <p role="alert" className="rounded-box border border-warning/40 bg-warning/10 px-4 py-3 text-sm">
      {t('problem.away')}
    </p>
  );
}

interface AboutProps extends Pick<DialogProps, 'file' | 'rubric'> {
  readonly error: string | undefined;
  readonly about: string;
  readonly onAbout: (about: string) => void;
}

function AboutField({ file, rubric, error, about, onAbout }: AboutProps) {
  const t = useMessages(problemsMessages);
  const format = useFormat();
  const criteria = rubric.body.stages.flatMap(({ aspects }) => aspects).flatMap((aspect) => aspect.criteria);
  return (
    <SelectField
      label={t('problem.about')}
      optional
      error={error}
      value={about}
      onChange={({ target }) => {
        onAbout(target.value);
      }}
    >
      <option value="">{t('problem.about.whole')}</option>
      <optgroup label={t('problem.about.documents')}>
        {file.evidence.map(({ id, fileName }) => (
          <option key={id} value={aboutEvidence(id)}>
            {fileName}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('problem.about.criteria')}>
        {criteria.map(({ code, names }) => (
          <option key={code} value={aboutCriterion(code)}>
            {format.name(names)}
          </option>
        ))}
      </optgroup>
    </SelectField>
  );
}
