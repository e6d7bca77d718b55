import { byName } from './pdf-fonts.js';

const MAPS = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Character maps of documents with East Asian fonts; rare here, so their names are loaded only when one is asked for. */
export const characterMaps = byName(MAPS);
