import { FileError } from './file-error.js';

/** Text in UTF-8, strictly, without its byte order mark; UTF-16 and one-byte encodings are refused by name. */
export function decodeUtf8(bytes: Uint8Array): string {
  refuseUtf16(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // Otherwise the text is longer than a string can be.
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw new FileError('file.not-utf8');
    }
    throw new FileError('file.unreadable', { reason: (error as Error).message });
  }
}

/** UTF-16 shows itself by its mark, or by a zero byte beside the first letter. */
export function refuseUtf16([first, second]: Uint8Array): void {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked || (first === 0) !== (second === 0)) throw new FileError('file.utf16');
}
