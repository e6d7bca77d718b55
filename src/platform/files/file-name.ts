import { extname } from 'node:path';

const LONGEST = 200;
const NAMELESS = 'berkas';
// Control characters, and those that turn the direction of text so that an extension reads as another one.
const UNSAFE = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The name of an uploaded file as it may be shown and stored: no folder, no control character, at most 200 characters, and an
 * extension that agrees with what the file is.
 */
export function cleanFileName(name: string, extensions: readonly string[]): string {
  const [extension = ''] = extensions;
  const base = name.toWellFormed().normalize('NFC').replace(UNSAFE, '').split(/[/\\]/).at(-1)?.trim() ?? '';
  const own = extname(base);
  const agrees = extensions.includes(own.toLowerCase());
  const stem = agrees ? base.slice(0, -own.length) : base.replace(/\.+$/, '');
  const ending = agrees ? own : extension;
  return `${shorten(stem || NAMELESS, LONGEST - ending.length)}${ending}`;
}

/** Cut between characters, never inside one. */
function shorten(text: string, most: number): string {
  let shown = '';
  for (const character of text) {
    if (shown.length + character.length > most) break;
    shown += character;
  }
  return shown;
}

/** `Content-Disposition` that makes a browser save the file under its name (RFC 6266, RFC 8187), never open it in place. */
export function attachment(name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
