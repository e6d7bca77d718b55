import { Link } from 'react-router';

import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Deadline } from '../../shared/deadline.js';
import { completenessOf } from '../submissions/completeness.js';
import { CompletenessMeter, GapList } from '../submissions/completeness-meter.js';
import { presentChecksum } from '../submissions/present-content.js';
import { deadlineOf, isFillable, stageOf } from './nomination-facts.js';
import { nominationFileMessages } from './nomination-file.messages.js';
import { NominationStateBadge } from './nomination-state.js';
import { type NominationFile } from './use-nomination-file.js';
import { useNow } from '../../shared/use-now.js';

/** Beside every part of the file: its state, its deadline, how complete it is, and the way to hand it in. */
export function FileSummary({ file }: { readonly file: NominationFile }) {
  const t = useMessages(nominationFileMessages);
  const { nomination, category, stages, rubric, figures, evidence, receipts } = file;
  const canFill = isFillable(nomination, stages, category.level, useNow());
  const deadline = deadlineOf(nomination, stages, category.level);
  const completeness = completenessOf(rubric.body.stages, figures, evidence);
  const path = `/app/my-nominations/${nomination.id}`;
  return (
    <div className="surface flex flex-col gap-4 p-4">
      <div className="flex items-center justify-between gap-3">
        <p className="text-sm font-medium">{t('file.status')}</p>
        <NominationStateBadge state={nomination.state} />
      </div>
      {deadline !== null && (
        <div>
          <p className="text-sm font-medium">{t('file.deadline')}</p>
          <p className="mt-0.5 text-sm">
            <Deadline at={deadline} />
          </p>
          <NotOpen file={file} />
        </div>
      )}
      <CompletenessMeter completeness={completeness} />
      {canFill && (
        <Link to={`${path}/submission`} className="btn btn-primary">
          {t(receipts.length > 0 ? 'file.review.again' : 'file.review')}
        </Link>
      )}
      {/* What comes and goes stands last, so that nothing below it moves. */}
      {canFill && isChanged(file) && (
        <div role="status" className="rounded-field border border-warning/50 bg-warning/10 px-3 py-2 text-sm">
          <p className="font-semibold text-warning">{t('file.changed')}</p>
          <p className="mt-0.5">{t('file.changed.lead')}</p>
        </div>
      )}
      {canFill && <GapList gaps={completeness.gaps} formPath={path} />}
    </div>
  );
}

/** Whether a file that was handed in says something else by now. */
function isChanged(file: NominationFile): boolean {
  const last = file.receipts.at(-1);
  return file.nomination.state === 'submitted' && last !== undefined && last.checksum !== presentChecksum(file);
}

/** Before the call opens. */
function NotOpen({ file: { nomination, category, stages } }: { readonly file: NominationFile }) {
  const t = useMessages(nominationFileMessages);
  const format = useFormat();
  const now = useNow();
  const opensAt = stageOf(stages, category.level, 'nomination')?.opensAt;
  if (nomination.state === 'returned' || opensAt === undefined || Date.parse(opensAt) <= now) return null;
  return <p className="text-sm text-quiet">{t('file.deadline.opens', { at: format.instant(opensAt) })}</p>;
}
