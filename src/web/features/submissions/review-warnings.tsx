import { type ReactNode } from 'react';

import { useMe } from '../../api/use-session.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { useUploads } from '../evidence/uploads.js';
import { browserDrafts } from '../indicators/draft-store.js';
import { type NominationFile } from '../nominations-own/use-nomination-file.js';
import { type Gap } from './completeness.js';
import { GapList } from './completeness-meter.js';
import { presentChecksum } from './present-content.js';
import { submissionsMessages } from './submissions.messages.js';

interface ReviewWarningsProps {
  readonly file: NominationFile;
  readonly gaps: readonly Gap[];
  /** Once it is handed in, nothing is said any more on the way to the receipt. */
  readonly isHandedIn: boolean;
}

/** What stands between the file and its submission, and what would not be in it. */
export function ReviewWarnings({ file, gaps, isHandedIn }: ReviewWarningsProps) {
  const t = useMessages(submissionsMessages);
  const format = useFormat();
  const { id } = file.nomination;
  const uploads = useUploads(id).length;
  const unsaved = browserDrafts(useMe()?.id ?? '', id).all().size;
  const last = file.receipts.at(-1);
  return (
    <>
      {gaps.length > 0 && (
        <Warning title={t('review.incomplete')}>
          <p className="mb-2">{t('review.incomplete.lead')}</p>
          <GapList gaps={gaps} formPath={`/app/my-nominations/${id}`} />
        </Warning>
      )}
      {uploads > 0 && <Warning title={t('review.uploading', { count: uploads })} />}
      {unsaved > 0 && <Warning title={t('review.unsaved', { count: unsaved })} />}
      {!isHandedIn && last?.checksum === presentChecksum(file) && (
        <p role="status" className="mb-6 rounded-box border border-info/35 bg-info/10 px-4 py-3 text-sm text-info">
          {t('review.unchanged', { at: format.instant(last.submittedAt) })}
        </p>
      )}
    </>
  );
}

const Warning = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div role="status" className="mb-6 rounded-box border border-warning/50 bg-warning/10 px-4 py-3 text-sm">
    <p className="font-semibold text-warning">{title}</p>
    {children}
  </div>
);
