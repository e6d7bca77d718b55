import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import jpxUrl from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url';

import { standardFonts } from './pdf-fonts.js';

// Offices keep their tablets for years: the legacy build runs in browsers that lack the newest JavaScript.
GlobalWorkerOptions.workerSrc = workerUrl;

/** Fonts and character maps that a document does not bring along, fetched from our own assets when a page asks for them. */
class OwnAssets {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const known = kind === 'cMapUrl' ? (await import('./pdf-character-maps.js')).characterMaps : standardFonts;
    const url = known.get(filename);
    if (url === undefined) throw new Error(`no such part of the viewer: ${filename}`);
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${filename}: ${String(answer.status)}`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

/** A document being opened, and how to give its memory back. */
export interface OpeningPdf {
  readonly document: Promise<PDFDocumentProxy>;
  readonly close: () => void;
}

/**
 * Opens a PDF without running anything it brings along: no script, no form, no WebAssembly and no `eval`, which the content
 * security policy forbids; pictures are then decoded by plain script in the worker.
 */
export function openPdf(content: ArrayBuffer): OpeningPdf {
  const task = getDocument({
    data: new Uint8Array(content),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    BinaryDataFactory: OwnAssets,
    cMapUrl: '/',
    standardFontDataUrl: '/',
    // The viewer adds the name of its JPEG 2000 decoder; behind the # it changes nothing about the address.
    wasmUrl: `${new URL(jpxUrl, location.href).href}#/`,
    verbosity: 0,
  });
  return { document: task.promise, close: () => void task.destroy() };
}

export type { PDFDocumentProxy };
