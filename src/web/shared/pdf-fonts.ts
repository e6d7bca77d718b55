const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Addresses by file name; what a build hashes keeps its first name only here. */
export const byName = (urls: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(urls).map(([path, url]) => [baseName(path), url]));

const FONTS = import.meta.glob<string>('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The fourteen fonts that a PDF may take for granted. */
export const standardFonts = byName(FONTS);
