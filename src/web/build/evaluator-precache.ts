import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Vite says of a chunk in its manifest. */
interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly isDynamicEntry?: boolean;
}

type Manifest = Readonly<Record<string, Chunk | undefined>>;

interface Entry {
  readonly url: string;
  readonly revision: string | null;
  readonly size: number;
}

/** Pages that must open without network: those of an evaluator, the own account, and signing in. */
const OFFLINE = /^features\/(evaluations|assignments|corrections|decisions-own|accounts|sessions)\//;
/** Under this address the server answers the shell with the headers of a page. */
const SHELL = 'app/';

/** The app's own files that an evaluator needs, from the manifest of the build. */
export function evaluatorFiles(manifest: Manifest): Set<string> {
  const files = new Set<string>();
  const visited = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || visited.has(name)) return;
    visited.add(name);
    [chunk.file, ...(chunk.css ?? [])].forEach((file) => files.add(file));
    chunk.imports?.forEach(visit);
  };
  visit('app/index.html');
  Object.keys(manifest)
    .filter((name) => OFFLINE.test(name) && manifest[name]?.isDynamicEntry === true)
    .forEach(visit);
  return files;
}

/**
 * Keeps of all built scripts only what an evaluator needs, so that a tablet does not store the pages of everybody else; and
 * asks for the shell under the address of a page.
 */
export function keepForEvaluators(outDir: string) {
  return (entries: readonly Entry[]): { manifest: Entry[]; warnings: string[] } => {
    const text = readFileSync(join(outDir, '.vite', 'manifest.json'), 'utf8');
    const needed = evaluatorFiles(JSON.parse(text) as Manifest);
    const kept = entries.filter(({ url }) => !/^assets\/.*\.(js|css)$/.test(url) || needed.has(url));
    const manifest = kept.map((entry) => (entry.url === 'app/index.html' ? { ...entry, url: SHELL } : entry));
    return { manifest, warnings: [] };
  };
}
