import { ERRORS } from '@tus/server';

import { conflict, notFound, tooLarge } from '../../../core/errors.js';

const TOO_LARGE = 413;

/** What the tus library throws, as the award says it; anything else as it is. */
export function pieceFault(error: unknown): unknown {
  switch (error) {
    case ERRORS.FILE_NOT_FOUND:
    case ERRORS.FILE_NO_LONGER_EXISTS:
      return notFound('upload.not-found');
    case ERRORS.INVALID_OFFSET:
      return conflict('upload.offset-mismatch');
    case ERRORS.ABORTED:
      return conflict('upload.interrupted');
  }
  const { status_code: status, body } = error as { status_code?: number; body?: string };
  if (status === TOO_LARGE) return tooLarge('upload.longer-than-announced');
  return error instanceof Error ? error : new Error(body);
}
