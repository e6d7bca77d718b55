import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What the web app's own build says about itself (`.vite/manifest.json`), by source file. */
type Manifest = Readonly<Record<string, Chunk | undefined>>;

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  /** Chunks that it cannot run without, by their name in the manifest. */
  readonly imports?: readonly string[];
}

interface PageAnswer {
  readonly status: number;
  readonly html: string;
}

/** One answer of the public API, read in this process. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The same shapes as `src/web/public/pages.tsx`, whose build is loaded here: the zones share no source. */
interface PageRequest {
  readonly url: string;
  readonly api: (path: string) => Promise<ApiAnswer>;
  readonly assets: PageAssets;
  readonly publicUrl: string;
}

interface PageAssets {
  readonly script: string;
  /** What the script imports, so that it is fetched together with it and not after it. */
  readonly modules: readonly string[];
  readonly styles: readonly string[];
  /** Fonts that the first words are written in. */
  readonly preload: readonly string[];
}

/** The built web app: where its files are, and how a public page is written. */
export interface WebPages {
  readonly folder: string;
  render(request: Omit<PageRequest, 'assets'>): Promise<PageAnswer>;
}

const BUILT = fileURLToPath(new URL('../../web/', import.meta.url));
const PUBLIC_ENTRY = 'public/client.ts';
const FIRST_FONT = 'plus-jakarta-sans-latin-wght-normal.woff2';

/** Loads what `npm run build` made of `src/web`; null when it was never built, and then the server serves the API alone. */
export async function loadWebPages(): Promise<WebPages | null> {
  const manifest = await readManifest();
  if (!manifest) return null;
  const { renderPage } = (await import(pathToFileURL(`${BUILT}server/pages.js`).href)) as {
    renderPage: (request: PageRequest) => Promise<PageAnswer>;
  };
  const assets = assetsOf(manifest);
  return { folder: `${BUILT}client`, render: (request) => renderPage({ ...request, assets }) };
}

async function readManifest(): Promise<Manifest | null> {
  try {
    return JSON.parse(await readFile(`${BUILT}client/.vite/manifest.json`, 'utf8')) as Manifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function assetsOf(manifest: Manifest): PageAssets {
  const entry = manifest[PUBLIC_ENTRY];
  if (!entry) throw new Error(`the build of the web app has no ${PUBLIC_ENTRY}`);
  const fonts = Object.entries(manifest).filter(([source]) => source.endsWith(`/${FIRST_FONT}`));
  const [, ...imported] = chunksOf(manifest, PUBLIC_ENTRY);
  return {
    script: `/${entry.file}`,
    modules: imported.map(({ file }) => `/${file}`),
    // Style sheets that the app has in common with these pages hang on a chunk that both import.
    styles: [entry, ...imported].flatMap(({ css = [] }) => css.map((file) => `/${file}`)),
    preload: fonts.flatMap(([, font]) => (font ? [`/${font.file}`] : [])),
  };
}

/** A chunk and all that it imports, each once. */
function chunksOf(manifest: Manifest, name: string, seen = new Set<string>()): Chunk[] {
  const chunk = manifest[name];
  if (!chunk || seen.has(name)) return [];
  seen.add(name);
  return [chunk, ...(chunk.imports ?? []).flatMap((imported) => chunksOf(manifest, imported, seen))];
}
