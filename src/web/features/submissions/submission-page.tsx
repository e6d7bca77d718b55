import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';

import { api } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Confirm } from '../../shared/confirm.js';
import { Deadline } from '../../shared/deadline.js';
import { Page, Section } from '../../shared/page.js';
import { Loading, ProblemNotice } from '../../shared/states.js';
import { deadlineOf, isFillable } from '../nominations-own/nomination-facts.js';
import { type NominationFile, useNominationFile } from '../nominations-own/use-nomination-file.js';
import { useNow } from '../../shared/use-now.js';
import { completenessOf } from './completeness.js';
import { presentChecksum } from './present-content.js';
import { ReviewWarnings } from './review-warnings.js';
import { submissionsMessages } from './submissions.messages.js';
import { SubmittedContent } from './submitted-content.js';

/** Everything that handing the file in now would hand in, what is missing, and the act itself. */
export function Component() {
  const { id = '' } = useParams();
  const t = useMessages(submissionsMessages);
  const format = useFormat();
  const { file, error, retry } = useNominationFile(id);
  const up = { to: `/app/my-nominations/${id}`, label: t('review.up') };
  if (!file)
    return (
      <Page title={t('review.title')} up={up}>
        {error === null ? <Loading lines={14} /> : <ProblemNotice error={error} onRetry={retry} />}
      </Page>
    );
  const { nomination, category } = file;
  const lead = t('review.lead', { name: nomination.nominee.name, category: format.name(category.names) });
  return (
    <Page title={t('review.title')} lead={lead} up={up}>
      <Review file={file} />
    </Page>
  );
}

function Review({ file }: { readonly file: NominationFile }) {
  const t = useMessages(submissionsMessages);
  const [isHandedIn, setHandedIn] = useState(false);
  const { nomination, category, stages, rubric, figures, evidence } = file;
  const canFill = isFillable(nomination, stages, category.level, useNow());
  const deadline = deadlineOf(nomination, stages, category.level);
  const { gaps } = completenessOf(rubric.body.stages, figures, evidence);
  return (
    <>
      <ReviewWarnings file={file} gaps={gaps} isHandedIn={isHandedIn} />
      <SubmittedContent file={file} />
      <Section>
        <p className="text-sm font-medium">{t('review.whole')}</p>
        <p className="tabular text-sm break-all">{presentChecksum(file)}</p>
        <p className="mt-1 max-w-prose text-xs text-quiet">{t('review.whole.hint')}</p>
        {deadline !== null && (
          <p className="mt-4 text-sm">
            {t('review.deadline')}: <Deadline at={deadline} />
          </p>
        )}
        <div className="mt-4">
          {canFill ? (
            <SubmitButton
              file={file}
              isComplete={gaps.length === 0}
              onHandedIn={() => {
                setHandedIn(true);
              }}
            />
          ) : (
            <p>{t('review.closed')}</p>
          )}
        </div>
      </Section>
    </>
  );
}

interface SubmitButtonProps {
  readonly file: NominationFile;
  readonly isComplete: boolean;
  readonly onHandedIn: () => void;
}

function SubmitButton({ file, isComplete, onHandedIn }: SubmitButtonProps) {
  const t = useMessages(submissionsMessages);
  const memory = useQueryClient();
  const navigate = useNavigate();
  const { nomination, receipts } = file;
  const { id, nominee } = nomination;
  const last = receipts.at(-1);
  const submit = async (): Promise<void> => {
    const { data, error } = await api.POST('/api/v1/nominations/{id}/submissions', { params: { path: { id } } });
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- an error of the API is its problem details
    if (!data) throw error;
    onHandedIn();
    await memory.invalidateQueries();
    await navigate(`/app/my-nominations/${id}/receipts/${String(data.number)}`);
  };
  return (
    <Confirm
      trigger={t('review.submit')}
      triggerClass="btn btn-primary"
      disabled={!isComplete}
      title={t('review.confirm.title', { name: nominee.name })}
      consequence={
        <>
          <p>{t('review.confirm.first')}</p>
          {last && <p className="mt-2">{t('review.confirm.again', { number: last.number })}</p>}
        </>
      }
      verb={t('review.submit')}
      onConfirm={submit}
    />
  );
}
