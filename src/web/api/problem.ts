import { type components } from './schema.js';

/** RFC 9457 problem details: title and messages are already in the reader's language. */
export type Problem = components['schemas']['Problem'];

export const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'code' in error && 'title' in error;

/** True when the server could not be reached at all: nothing is known about what became of the request. */
export const isOffline = (error: unknown): boolean => error instanceof TypeError;

/** The problem's fields as `{ field: message }`, for showing each next to its field. */
export const fieldErrors = (error: unknown): Readonly<Record<string, string>> =>
  isProblem(error) ? Object.fromEntries((error.errors ?? []).map(({ field, message }) => [field, message])) : {};
