import { ChevronDown, ChevronUp } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

import { useMessages } from '../i18n/messages.js';
import { DocumentFrame } from './document-frame.js';
import { type DocumentFile, ToolButton, zoomByKey, ZoomTools } from './document-tools.js';
import { documentMessages } from './document-view.messages.js';
import { openPdf, type PDFDocumentProxy } from './pdf-engine.js';
import { PageField } from './pdf-page-field.js';
import { type PageSize, PdfPage } from './pdf-page.js';

interface PdfViewProps {
  readonly file: DocumentFile;
  readonly content: Blob;
}

type Opened =
  | { readonly state: 'opening' }
  | { readonly state: 'failed' }
  | { readonly state: 'open'; readonly pdf: PDFDocumentProxy; readonly size: PageSize };

/** A PDF page under page; only those in view are drawn. Arrow keys turn pages, `+`, `-` and `0` zoom. */
export function PdfView({ file, content }: PdfViewProps) {
  const t = useMessages(documentMessages);
  const opened = useOpened(content);
  if (opened.state === 'failed')
    return (
      <DocumentFrame file={file} tools={null}>
        <p role="alert" className="p-6 text-center text-sm font-medium text-error">
          {t('document.unreadable')}
        </p>
      </DocumentFrame>
    );
  if (opened.state === 'opening')
    return (
      <DocumentFrame file={file} tools={null}>
        <div className="mx-auto aspect-[1/1.414] w-full bg-base-100 motion-safe:animate-pulse" />
      </DocumentFrame>
    );
  return <Pages file={file} pdf={opened.pdf} size={opened.size} />;
}

function useOpened(content: Blob): Opened {
  const [opened, setOpened] = useState<Opened>({ state: 'opening' });
  useEffect(() => {
    const closing = new AbortController();
    void (async () => {
      try {
        const task = openPdf(await content.arrayBuffer());
        closing.signal.addEventListener('abort', task.close);
        const pdf = await task.document;
        const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
        if (!closing.signal.aborted) setOpened({ state: 'open', pdf, size: { width, height } });
      } catch {
        if (!closing.signal.aborted) setOpened({ state: 'failed' });
      }
    })();
    return () => {
      closing.abort();
    };
  }, [content]);
  return opened;
}

interface PagesProps {
  readonly file: DocumentFile;
  readonly pdf: PDFDocumentProxy;
  readonly size: PageSize;
}

function Pages({ file, pdf, size }: PagesProps) {
  const t = useMessages(documentMessages);
  const [zoom, setZoom] = useState(1);
  const [current, setCurrent] = useState(1);
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const count = pdf.numPages;
  const turn = useCallback(
    (page: number): void => {
      const target = Math.min(Math.max(page, 1), count);
      setCurrent(target);
      scroller.current?.querySelector(`[data-page="${String(target)}"]`)?.scrollIntoView({ block: 'start' });
    },
    [count],
  );
  const onKey = (key: string): boolean => {
    const next = zoomByKey(key, zoom);
    if (next !== null) setZoom(next);
    else if (key === 'ArrowLeft') turn(current - 1);
    else if (key === 'ArrowRight') turn(current + 1);
    else return false;
    return true;
  };
  const tools = (
    <>
      <div className="flex items-center gap-1">
        <ToolButton
          label={t('document.previous')}
          disabled={current === 1}
          onClick={() => {
            turn(current - 1);
          }}
        >
          <ChevronUp size={18} aria-hidden />
        </ToolButton>
        <ToolButton
          label={t('document.next')}
          disabled={current === count}
          onClick={() => {
            turn(current + 1);
          }}
        >
          <ChevronDown size={18} aria-hidden />
        </ToolButton>
        <PageField current={current} count={count} onTurn={turn} />
      </div>
      <ZoomTools zoom={zoom} onZoom={setZoom} />
    </>
  );
  return (
    <DocumentFrame file={file} onKey={onKey} scroller={scroller} tools={tools}>
      {width > 0 &&
        Array.from({ length: count }, (_, index) => (
          <PdfPage
            key={index}
            pdf={pdf}
            number={index + 1}
            fileName={file.fileName}
            width={Math.floor(width * zoom)}
            likely={size}
            scroller={scroller}
            onReading={setCurrent}
          />
        ))}
    </DocumentFrame>
  );
}

/** The inner width of the scrolling ground, followed as it changes; 0 before it is known. */
function useWidth(scroller: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const ground = scroller.current;
    if (!ground) return;
    const observer = new ResizeObserver(([entry]) => {
      // Whole pixels, and not every one: a scroll bar that comes and goes must not redraw the pages for ever.
      const inner = Math.floor(entry?.contentRect.width ?? 0);
      setWidth((known) => (Math.abs(known - inner) > 2 ? inner : known));
    });
    observer.observe(ground);
    return () => {
      observer.disconnect();
    };
  }, [scroller]);
  return width;
}
