import { CircleCheck, Printer } from 'lucide-react';
import { type ReactNode } from 'react';
import { useParams } from 'react-router';

import { type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Page } from '../../shared/page.js';
import { EmptyState, Loading, ProblemNotice } from '../../shared/states.js';
import { SyntheticNotice } from '../../shared/synthetic-notice.js';
import { useIsOnBehalf } from '../nominations-own/on-behalf.js';
import { type NominationFile, useNominationFile } from '../nominations-own/use-nomination-file.js';
import { presentChecksum } from './present-content.js';
import { submissionsMessages } from './submissions.messages.js';
import { SubmittedContent } from './submitted-content.js';

/** The receipt of one submission: when it was received and the fingerprint of all it held; made to be printed. */
export function Component() {
  const { id = '', number = '' } = useParams();
  const t = useMessages(submissionsMessages);
  const { file, error, retry } = useNominationFile(id);
  const receipt = file?.receipts.find((one) => String(one.number) === number);
  const home = useIsOnBehalf() ? `/app/nominations/${id}` : `/app/my-nominations/${id}/status`;
  const up = { to: home, label: t('review.up') };
  const print = (
    <button
      type="button"
      className="btn"
      onClick={() => {
        window.print();
      }}
    >
      <Printer size={16} aria-hidden />
      {t('receipt.print')}
    </button>
  );
  return (
    <Page title={t('receipt.title')} lead={t('receipt.lead')} up={up} actions={receipt && print}>
      {!file && (error === null ? <Loading lines={12} /> : <ProblemNotice error={error} onRetry={retry} />)}
      {file && !receipt && <EmptyState title={t('receipt.none')}>{t('receipt.none.lead')}</EmptyState>}
      {file && receipt && <Receipt file={file} receipt={receipt} />}
    </Page>
  );
}

interface ReceiptProps {
  readonly file: NominationFile;
  readonly receipt: Schemas['ReceiptView'];
}

function Receipt({ file, receipt }: ReceiptProps) {
  const t = useMessages(submissionsMessages);
  const format = useFormat();
  const { nomination, category, edition } = file;
  const isSame = receipt.checksum === presentChecksum(file);
  return (
    <>
      {edition.settings.isSynthetic && <SyntheticNotice />}
      <section className="surface mb-6 p-5 sm:p-8">
        <h2 className="flex items-center gap-2.5 text-lg font-semibold">
          <CircleCheck size={22} aria-hidden className="text-success" />
          {t('receipt.heading')}
        </h2>
        <dl className="mt-5 grid gap-x-8 gap-y-3 sm:grid-cols-[14rem_minmax(0,1fr)]">
          <Line name={t('receipt.nominee')}>{nomination.nominee.name}</Line>
          <Line name={t('receipt.category')}>{format.name(category.names)}</Line>
          <Line name={t('receipt.edition')}>{format.name(edition.names)}</Line>
          <Line name={t('receipt.number')}>{t('history.number', { number: receipt.number })}</Line>
          <Line name={t('receipt.at')}>
            <time dateTime={receipt.submittedAt}>
              {format.instant(receipt.submittedAt)}
              <span className="block text-xs font-normal text-quiet">{receipt.submittedAt}</span>
            </time>
          </Line>
          <Line name={t('receipt.nomination')}>{nomination.id}</Line>
          <Line name={t('receipt.checksum')}>{receipt.checksum}</Line>
        </dl>
        <p className={`mt-6 max-w-prose text-sm ${isSame ? 'text-success' : 'text-quiet'}`}>
          {t(isSame ? 'receipt.same' : 'receipt.changed')}
        </p>
      </section>
      {isSame && <SubmittedContent file={file} />}
    </>
  );
}

const Line = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt className="text-sm text-quiet">{name}</dt>
    <dd className="tabular -mt-2 font-medium break-all sm:mt-0">{children}</dd>
  </>
);
