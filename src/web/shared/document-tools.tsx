import { Download, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useState } from 'react';

import { fetchFile } from '../api/client.js';
import { useMessages } from '../i18n/messages.js';
import { useFormat } from '../i18n/use-format.js';
import { documentMessages } from './document-view.messages.js';
import { saveBlob } from './save-blob.js';
import { ProblemNotice } from './states.js';

/** A file of the API as a viewer needs it; `path` is an API path that answers the content. */
export interface DocumentFile {
  readonly path: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** Zoom relative to the width of the view: 1 fits. */
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

const larger = (zoom: number): number => ZOOMS.find((step) => step > zoom) ?? zoom;
const smaller = (zoom: number): number => ZOOMS.findLast((step) => step < zoom) ?? zoom;

/** What the keys `+`, `-` and `0` do to the zoom; null for every other key. */
export function zoomByKey(key: string, zoom: number): number | null {
  if (key === '+' || key === '=') return larger(zoom);
  if (key === '-') return smaller(zoom);
  return key === '0' ? 1 : null;
}

interface ZoomToolsProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

export function ZoomTools({ zoom, onZoom }: ZoomToolsProps) {
  const t = useMessages(documentMessages);
  const format = useFormat();
  const percent = format.percent(Math.round(zoom * 100));
  return (
    <div className="flex items-center">
      <ToolButton
        label={t('document.zoom-out')}
        disabled={smaller(zoom) === zoom}
        onClick={() => {
          onZoom(smaller(zoom));
        }}
      >
        <ZoomOut size={18} aria-hidden />
      </ToolButton>
      <button
        type="button"
        className="btn btn-ghost btn-sm tabular w-14 px-0 font-medium"
        aria-label={t('document.fit', { zoom: percent })}
        title={t('document.fit', { zoom: percent })}
        onClick={() => {
          onZoom(1);
        }}
      >
        {percent}
      </button>
      <ToolButton
        label={t('document.zoom-in')}
        disabled={larger(zoom) === zoom}
        onClick={() => {
          onZoom(larger(zoom));
        }}
      >
        <ZoomIn size={18} aria-hidden />
      </ToolButton>
    </div>
  );
}

interface ToolButtonProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export const ToolButton = ({ label, disabled = false, onClick, children }: ToolButtonProps) => (
  <button
    type="button"
    className="btn btn-ghost btn-sm btn-square"
    aria-label={label}
    title={label}
    disabled={disabled}
    onClick={onClick}
  >
    {children}
  </button>
);

/** Saves the file on the reader's device under its own name. */
export function DownloadButton({ file, isQuiet = false }: { readonly file: DocumentFile; readonly isQuiet?: boolean }) {
  const t = useMessages(documentMessages);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const download = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      saveBlob(await fetchFile(file.path), file.fileName);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button
        type="button"
        className={`btn btn-sm ${isQuiet ? 'btn-ghost' : ''}`}
        disabled={isBusy}
        onClick={() => void download()}
      >
        {isBusy ? (
          <span className="loading loading-spinner loading-xs" aria-hidden />
        ) : (
          <Download size={16} aria-hidden />
        )}
        <span className={isQuiet ? 'max-sm:sr-only' : ''}>{t('document.download')}</span>
      </button>
      {error !== null && <ProblemNotice error={error} />}
    </>
  );
}
