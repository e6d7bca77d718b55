import { useQueryClient } from '@tanstack/react-query';
import { Copy, Eye, FileText, Image, Sheet, Trash2 } from 'lucide-react';

import { api, type Schemas } from '../../api/client.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { Confirm } from '../../shared/confirm.js';
import { toast } from '../../shared/toasts.js';
import { evidenceMessages } from './evidence.messages.js';
import { evidenceKey } from './uploads.js';

export type Evidence = Schemas['EvidenceView'];

interface EvidenceRowProps {
  readonly evidence: Evidence;
  /** Whether it may be taken out now. */
  readonly isFillable: boolean;
  readonly onView: (evidence: Evidence) => void;
}

/** One file of evidence: what it is, its fingerprint, and what can be done with it. */
export function EvidenceRow({ evidence, isFillable, onView }: EvidenceRowProps) {
  const t = useMessages(evidenceMessages);
  const format = useFormat();
  const { fileName, sizeBytes, sha256, uploadedAt } = evidence;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(sha256);
    toast(t('evidence.copied'));
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <FileIcon mediaType={evidence.mediaType} />
      <div className="min-w-0 flex-1 basis-48">
        <p className="truncate text-sm font-medium" title={fileName}>
          {fileName}
        </p>
        <p className="tabular text-xs text-quiet">
          {format.bytes(sizeBytes)} · {t('evidence.uploaded', { at: format.shortInstant(uploadedAt) })}
        </p>
        <p className="tabular flex items-center gap-1 text-xs text-quiet" title={sha256}>
          {t('evidence.checksum', { hash: `${sha256.slice(0, 12)}…` })}
          <button
            type="button"
            className="btn btn-ghost btn-xs btn-square"
            aria-label={t('evidence.copy', { name: fileName })}
            onClick={() => void copy()}
          >
            <Copy size={13} aria-hidden />
          </button>
        </p>
      </div>
      <div className="flex items-center gap-1">
        <button
          type="button"
          className="btn btn-ghost btn-sm"
          aria-label={t('evidence.view-file', { name: fileName })}
          onClick={() => {
            onView(evidence);
          }}
        >
          <Eye size={16} aria-hidden />
          {t('evidence.view')}
        </button>
        {isFillable && <RemoveButton evidence={evidence} />}
      </div>
    </li>
  );
}

function RemoveButton({ evidence: { id, nominationId, fileName, sizeBytes } }: { readonly evidence: Evidence }) {
  const t = useMessages(evidenceMessages);
  const format = useFormat();
  const memory = useQueryClient();
  const remove = async (): Promise<void> => {
    const { error } = await api.DELETE('/api/v1/evidence/{id}', { params: { path: { id } } });
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- an error of the API is its problem details
    if (error !== undefined) throw error;
    await memory.invalidateQueries({ queryKey: evidenceKey(nominationId) });
    toast(t('evidence.removed', { name: fileName }));
  };
  return (
    <Confirm
      trigger={
        <>
          <Trash2 size={16} aria-hidden />
          <span className="sr-only">{t('evidence.remove-file', { name: fileName })}</span>
        </>
      }
      triggerClass="btn btn-ghost btn-sm btn-square"
      title={t('evidence.remove.title')}
      consequence={t('evidence.remove.consequence', { name: fileName, size: format.bytes(sizeBytes) })}
      verb={t('evidence.remove')}
      destructive
      onConfirm={remove}
    />
  );
}

function FileIcon({ mediaType }: { readonly mediaType: string }) {
  const Icon = mediaType.startsWith('image/') ? Image : /sheet|csv/.test(mediaType) ? Sheet : FileText;
  return <Icon size={18} aria-hidden className="shrink-0 text-quiet" />;
}
