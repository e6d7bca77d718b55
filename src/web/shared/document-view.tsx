import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';

import { fetchFile } from '../api/client.js';
import { useMessages } from '../i18n/messages.js';
import { useFormat } from '../i18n/use-format.js';
import { DocumentFrame } from './document-frame.js';
import { type DocumentFile, DownloadButton, zoomByKey, ZoomTools } from './document-tools.js';
import { documentMessages } from './document-view.messages.js';
import { ProblemNotice } from './states.js';

export type { DocumentFile } from './document-tools.js';

// The PDF engine weighs more than all the rest of the app: only who opens a PDF pays for it.
const PdfView = lazy(async () => ({ default: (await import('./pdf-view.js')).PdfView }));

const IMAGES = ['image/png', 'image/jpeg'];
const TEXTS = ['text/plain', 'text/csv'];
const TEXT_AT_MOST = 200_000;

/** True for a file that can be read in place; every other one can only be downloaded. */
export const canPreview = (mediaType: string): boolean => ['application/pdf', ...IMAGES, ...TEXTS].includes(mediaType);

/** A document read in place: PDF, picture or plain text; anything else offers its download. Fills the height it is given. */
export function DocumentView({ file }: { readonly file: DocumentFile }) {
  if (!canPreview(file.mediaType)) return <NoPreview file={file} />;
  // A new file starts with fresh zoom and pages.
  return <Preview key={file.path} file={file} />;
}

function Preview({ file }: { readonly file: DocumentFile }) {
  const content = useQuery({
    queryKey: ['document', file.path],
    queryFn: ({ signal }) => fetchFile(file.path, signal),
    staleTime: Infinity,
    gcTime: 120_000,
  });
  if (content.isError) return <ProblemNotice error={content.error} onRetry={() => void content.refetch()} />;
  if (!content.data) return <Opening file={file} />;
  if (IMAGES.includes(file.mediaType)) return <ImageView file={file} content={content.data} />;
  if (TEXTS.includes(file.mediaType)) return <TextView file={file} content={content.data} />;
  return (
    <Suspense fallback={<Opening file={file} />}>
      <PdfView file={file} content={content.data} />
    </Suspense>
  );
}

/** In the place of the document, while it is on its way. */
function Opening({ file }: { readonly file: DocumentFile }) {
  const t = useMessages(documentMessages);
  const format = useFormat();
  return (
    <div role="status" className="surface grid h-full min-h-80 place-items-center p-6 text-sm text-quiet">
      <p className="flex items-center gap-3">
        <span className="loading loading-spinner loading-sm" aria-hidden />
        {t('document.loading', { name: file.fileName, size: format.bytes(file.sizeBytes) })}
      </p>
    </div>
  );
}

function NoPreview({ file }: { readonly file: DocumentFile }) {
  const t = useMessages(documentMessages);
  const format = useFormat();
  return (
    <div className="rounded-box border border-dashed border-base-300 px-6 py-10 text-center">
      <p className="font-semibold">{t('document.no-preview')}</p>
      <p className="mx-auto mt-2 mb-4 max-w-md text-sm text-quiet">
        {t('document.no-preview.lead', { name: file.fileName, size: format.bytes(file.sizeBytes) })}
      </p>
      <DownloadButton file={file} />
    </div>
  );
}

interface ContentProps {
  readonly file: DocumentFile;
  readonly content: Blob;
}

function ImageView({ file, content }: ContentProps) {
  const [zoom, setZoom] = useState(1);
  // The address of a blob lives as long as the picture stands in the page.
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(content);
      image.src = url;
      return () => {
        URL.revokeObjectURL(url);
      };
    },
    [content],
  );
  const onKey = (key: string): boolean => {
    const next = zoomByKey(key, zoom);
    if (next !== null) setZoom(next);
    return next !== null;
  };
  return (
    <DocumentFrame file={file} onKey={onKey} tools={<ZoomTools zoom={zoom} onZoom={setZoom} />}>
      <img
        ref={show}
        alt={file.fileName}
        className="mx-auto h-auto max-w-none bg-base-100"
        style={{ width: `${String(zoom * 100)}%` }}
      />
    </DocumentFrame>
  );
}

function TextView({ file, content }: ContentProps) {
  const t = useMessages(documentMessages);
  const text = useQuery({
    queryKey: ['document', file.path, 'text'],
    queryFn: () => content.slice(0, TEXT_AT_MOST).text(),
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <DocumentFrame file={file} tools={null}>
      <pre className="text-sm break-words whitespace-pre-wrap">{text.data ?? ''}</pre>
      {content.size > TEXT_AT_MOST && <p className="mt-3 text-sm font-medium">{t('document.cut')}</p>}
    </DocumentFrame>
  );
}
