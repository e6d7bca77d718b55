import { X } from 'lucide-react';

import { useMessages } from '../../i18n/messages.js';
import { DocumentView } from '../../shared/document-view.js';
import { type Evidence } from '../evidence/evidence-row.js';
import { fileMessages } from './file.messages.js';

/** A document beside the figures that it proves. */
export function EvidenceReader({ evidence, onClose }: { readonly evidence: Evidence; readonly onClose: () => void }) {
  const t = useMessages(fileMessages);
  const { id, fileName, mediaType, sizeBytes } = evidence;
  return (
    <section
      aria-label={t('evidence.reader', { name: fileName })}
      className="surface flex h-[calc(100dvh-3rem)] flex-col gap-3 p-3"
    >
      <div className="flex items-center justify-between gap-3">
        <h2 className="min-w-0 truncate text-sm font-semibold" title={fileName}>
          {fileName}
        </h2>
        <button
          type="button"
          className="btn btn-ghost btn-sm btn-square"
          aria-label={t('evidence.close')}
          onClick={onClose}
        >
          <X size={18} aria-hidden />
        </button>
      </div>
      <div className="min-h-0 flex-1">
        <DocumentView file={{ path: `/api/v1/evidence/${id}/content`, fileName, mediaType, sizeBytes }} />
      </div>
    </section>
  );
}
