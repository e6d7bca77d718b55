import { type RefObject, useEffect, useRef, useState } from 'react';

import { useMessages } from '../i18n/messages.js';
import { documentMessages } from './document-view.messages.js';
import { type PDFDocumentProxy } from './pdf-engine.js';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly fileName: string;
  /** Width on screen, in CSS pixels. */
  readonly width: number;
  /** The size to hold free until the page's own is known: that of the first page. */
  readonly likely: PageSize;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onReading: (page: number) => void;
}

/** One page: drawn when it comes near the view, with its text for those who listen; forgotten when it is far away. */
export function PdfPage({ pdf, number, fileName, width, likely, scroller, onReading }: PdfPageProps) {
  const t = useMessages(documentMessages);
  const place = useRef<HTMLDivElement>(null);
  const isNear = useNearness(place, scroller, number, onReading);
  const { canvas, size, text, hasFailed } = useDrawing(pdf, number, width, isNear);
  const { width: across, height: down } = size ?? likely;
  return (
    <div
      ref={place}
      data-page={number}
      className="relative mx-auto mb-3 scroll-mt-3 bg-white shadow-sm last:mb-0"
      style={{ width, height: Math.round((width * down) / across) }}
    >
      {isNear && (
        <canvas
          ref={canvas}
          role="img"
          aria-label={t('document.page-alt', { page: number, count: pdf.numPages, name: fileName })}
          className="block h-full w-full"
        />
      )}
      {text !== '' && (
        <div role="group" aria-label={t('document.page-text', { page: number })} className="sr-only">
          {text}
        </div>
      )}
      {hasFailed && (
        <p
          role="alert"
          className="absolute inset-0 grid place-items-center bg-base-100 p-6 text-center text-sm text-error"
        >
          {t('document.page-failed', { page: number })}
        </p>
      )}
    </div>
  );
}

/** True while the page is in view or within one view of it; tells which page crosses the middle. */
function useNearness(
  place: RefObject<HTMLDivElement | null>,
  scroller: RefObject<HTMLDivElement | null>,
  number: number,
  onReading: (page: number) => void,
): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const page = place.current;
    if (!page) return;
    const near = new IntersectionObserver(
      ([entry]) => {
        setNear(entry?.isIntersecting ?? false);
      },
      {
        root: scroller.current,
        rootMargin: '100% 0px',
      },
    );
    const middle = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) onReading(number);
      },
      {
        root: scroller.current,
        rootMargin: '-45% 0px -54% 0px',
      },
    );
    near.observe(page);
    middle.observe(page);
    return () => {
      near.disconnect();
      middle.disconnect();
    };
  }, [place, scroller, number, onReading]);
  return isNear;
}

/** A screen with many points gets sharp pages, but no canvas larger than tablets can hold. */
const RATIO_AT_MOST = 2.5;
const PIXELS_AT_MOST = 16_000_000;

interface Drawn {
  readonly size: PageSize | null;
  readonly text: string;
  readonly hasFailed: boolean;
}

function useDrawing(pdf: PDFDocumentProxy, number: number, width: number, isNear: boolean) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState<Drawn>({ size: null, text: '', hasFailed: false });
  useEffect(() => {
    if (!isNear) return;
    const leaving = new AbortController();
    const isHere = (): boolean => !leaving.signal.aborted;
    const draw = async (): Promise<void> => {
      const page = await pdf.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      const size = { width: natural.width, height: natural.height };
      const ratio = Math.min(
        devicePixelRatio,
        RATIO_AT_MOST,
        Math.sqrt(PIXELS_AT_MOST / ((width * width * size.height) / size.width)),
      );
      const target = canvas.current;
      if (!target || !isHere()) return;
      const viewport = page.getViewport({ scale: (width / size.width) * ratio });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      const rendering = page.render({ canvas: target, viewport });
      leaving.signal.addEventListener('abort', () => {
        rendering.cancel();
      });
      await rendering.promise;
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      if (isHere()) setDrawn({ size, text: text.trim(), hasFailed: false });
    };
    draw().catch(() => {
      if (isHere()) setDrawn((before) => ({ ...before, hasFailed: true }));
    });
    return () => {
      leaving.abort();
    };
  }, [pdf, number, width, isNear]);
  return { canvas, ...drawn };
}
