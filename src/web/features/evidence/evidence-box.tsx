import { Paperclip } from 'lucide-react';
import { useState } from 'react';

import { useMessages } from '../../i18n/messages.js';
import { Dialog } from '../../shared/dialog.js';
import { DocumentView } from '../../shared/document-view.js';
import { DropTarget } from './drop-target.js';
import { type Evidence, EvidenceRow } from './evidence-row.js';
import { evidenceMessages } from './evidence.messages.js';
import { FilePicker } from './file-picker.js';
import { type UploadEntry } from './upload-office.js';
import { UploadRow } from './upload-row.js';
import { uploadDesk } from './uploads.js';

interface EvidenceBoxProps {
  readonly nominationId: string;
  /** Code of the criterion that the files support; null for the nomination as a whole. */
  readonly criterion: string | null;
  /** What the files are for, in words. */
  readonly name: string;
  readonly isRequired: boolean;
  readonly isFillable: boolean;
  readonly evidence: readonly Evidence[];
  readonly uploads: readonly UploadEntry[];
}

/** The files of evidence for one criterion: there, on their way, and a place to add more. */
export function EvidenceBox(props: EvidenceBoxProps) {
  const { nominationId, criterion, name, isRequired, isFillable } = props;
  const t = useMessages(evidenceMessages);
  const [viewed, setViewed] = useState<Evidence | null>(null);
  const evidence = props.evidence.filter((one) => one.criterion === criterion);
  const uploads = props.uploads.filter((one) => one.criterion === criterion);
  const add = (files: readonly File[]): void => void uploadDesk.add(nominationId, criterion, files);
  return (
    <DropTarget
      className="rounded-box border border-base-300 px-3 py-2.5 sm:px-4"
      invitation={t('evidence.drop-now', { name })}
      isDisabled={!isFillable}
      onFiles={add}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="flex items-center gap-2 text-sm font-medium">
          <Paperclip size={16} aria-hidden className="text-quiet" />
          {t('evidence.title')}
          <span className={isRequired ? 'font-normal text-warning' : 'font-normal text-quiet'}>
            ({t(isRequired ? 'evidence.required' : 'evidence.optional')})
          </span>
        </p>
        {isFillable && (
          <div className="flex items-center gap-3">
            <span className="text-xs text-quiet max-md:hidden">{t('evidence.drop')}</span>
            <FilePicker label={t('evidence.add-for', { name })} multiple onFiles={add}>
              {t('evidence.add')}
            </FilePicker>
          </div>
        )}
      </div>
      {evidence.length === 0 && uploads.length === 0 ? (
        <p className="mt-1 text-xs text-quiet">{t('evidence.none')}</p>
      ) : (
        <ul aria-label={t('evidence.list', { name })} className="mt-1 divide-y divide-base-300">
          {evidence.map((one) => (
            <EvidenceRow key={one.id} evidence={one} isFillable={isFillable} onView={setViewed} />
          ))}
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} />
          ))}
        </ul>
      )}
      <EvidenceDialog
        evidence={viewed}
        onClose={() => {
          setViewed(null);
        }}
      />
    </DropTarget>
  );
}

interface EvidenceDialogProps {
  readonly evidence: Evidence | null;
  readonly onClose: () => void;
}

/** A file of evidence, read over the page. */
export function EvidenceDialog({ evidence, onClose }: EvidenceDialogProps) {
  return (
    <Dialog open={evidence !== null} onClose={onClose} title={evidence?.fileName ?? ''} wide>
      {evidence && (
        <div className="h-[70dvh]">
          <DocumentView
            file={{
              path: `/api/v1/evidence/${evidence.id}/content`,
              fileName: evidence.fileName,
              mediaType: evidence.mediaType,
              sizeBytes: evidence.sizeBytes,
            }}
          />
        </div>
      )}
    </Dialog>
  );
}
