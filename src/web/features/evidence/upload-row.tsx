import { FileUp, RotateCw, X } from 'lucide-react';
import { useState } from 'react';

import { isProblem } from '../../api/problem.js';
import { useMessages } from '../../i18n/messages.js';
import { useFormat } from '../../i18n/use-format.js';
import { evidenceMessages } from './evidence.messages.js';
import { FilePicker } from './file-picker.js';
import { type UploadEntry } from './upload-office.js';
import { uploadDesk } from './uploads.js';

/** One file on its way: how far it is, and what can be done about it. */
export function UploadRow({ upload }: { readonly upload: UploadEntry }) {
  const t = useMessages(evidenceMessages);
  const format = useFormat();
  const [isOther, setOther] = useState(false);
  const { key, fileName, sizeBytes, sentBytes, state } = upload;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <FileUp size={18} aria-hidden className="shrink-0 text-quiet" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="truncate text-sm font-medium" title={fileName}>
          {fileName}
        </p>
        <progress
          className={`progress h-1.5 w-full ${state === 'failed' ? 'progress-error' : state === 'waiting' ? 'progress-warning' : 'progress-primary'}`}
          aria-label={t('upload.progress', { name: fileName })}
          value={sentBytes}
          max={Math.max(1, sizeBytes)}
        />
        <UploadWords upload={upload} />
        {isOther && (
          <p role="alert" className="text-xs font-medium text-error">
            {t('upload.other-file', { name: fileName, size: format.bytes(sizeBytes) })}
          </p>
        )}
      </div>
      <div className="flex items-center gap-1">
        {(state === 'failed' || state === 'waiting') && (
          <button
            type="button"
            className="btn btn-ghost btn-sm"
            aria-label={t('upload.retry-file', { name: fileName })}
            onClick={() => {
              uploadDesk.retry(key);
            }}
          >
            <RotateCw size={16} aria-hidden />
            {t('upload.retry')}
          </button>
        )}
        {state === 'unfinished' && (
          <FilePicker
            label={t('upload.choose-file', { name: fileName })}
            onFiles={([file]) => {
              if (file)
                void uploadDesk.goOn(key, file).then((isSame) => {
                  setOther(!isSame);
                });
            }}
          >
            {t('upload.choose')}
          </FilePicker>
        )}
        <button
          type="button"
          className="btn btn-ghost btn-sm"
          aria-label={t('upload.cancel-file', { name: fileName })}
          onClick={() => void uploadDesk.cancel(key)}
        >
          <X size={16} aria-hidden />
          <span className="max-sm:sr-only">{t('upload.cancel')}</span>
        </button>
      </div>
    </li>
  );
}

/** The state of an upload as a sentence; read out when it changes, not with every byte. */
function UploadWords({ upload }: { readonly upload: UploadEntry }) {
  const t = useMessages(evidenceMessages);
  const format = useFormat();
  const { sizeBytes, sentBytes, state, error } = upload;
  const percent = format.percent(sizeBytes === 0 ? 0 : Math.floor((sentBytes / sizeBytes) * 100));
  if (state === 'failed')
    return (
      <p role="alert" className="text-xs font-medium text-error">
        {t('upload.failed', { reason: reasonOf(error) ?? t('upload.unexpected') })}
      </p>
    );
  if (state === 'waiting')
    return (
      <p role="status" className="text-xs font-medium text-warning">
        {t('upload.waiting', { percent })}
      </p>
    );
  if (state === 'sending' && sentBytes > 0 && sentBytes >= sizeBytes)
    return <p className="text-xs text-quiet">{t('upload.finishing')}</p>;
  return (
    <p className="tabular text-xs text-quiet">
      {state === 'sending'
        ? t('upload.sending', { sent: format.bytes(sentBytes), size: format.bytes(sizeBytes), percent })
        : t(`upload.${state}`, { percent })}
    </p>
  );
}

/** The most exact words of the problem details: those of the file itself, where there are any. */
const reasonOf = (error: unknown): string | undefined =>
  isProblem(error) ? (error.errors?.[0]?.message ?? error.title) : undefined;
