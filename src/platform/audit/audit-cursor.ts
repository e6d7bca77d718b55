import { invalid } from '../../core/errors.js';

interface Position {
  readonly at: string;
  readonly lane: number;
  readonly seq: string;
}

/** Where a page of the log ended, as one opaque word. */
export const encodeCursor = (entry: { at: string; place: string }): string =>
  Buffer.from(`${entry.at}/${entry.place}`).toString('base64url');

/** Throws 422 `audit.cursor-invalid` for a word that no page ever ended with. */
export function decodeCursor(cursor: string): Position {
  const found = /^([^/]+)\/(\d{1,3})\/(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString());
  const [, at, lane, seq] = found ?? [];
  if (at === undefined || lane === undefined || seq === undefined) throw invalid('audit.cursor-invalid');
  return { at, lane: Number(lane), seq };
}
