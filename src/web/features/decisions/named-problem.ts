import { isProblem, type Problem } from '../../api/problem.js';

/** How to call what a refusal names by id or code. */
export interface Names {
  readonly nominee: (nominationId: string) => string;
  /** A gate, figure, stage or seat by its code. */
  readonly code: (code: string) => string;
}

/**
 * A refusal with its places in words: `nominees.<id>.DESK.P3: …` becomes `Kota Makassar, Penilaian meja, P3: …`, and places that
 * are parts of the ranking itself are left out, because their message says it all. Anything else comes back as it is.
 */
export function namedProblem(error: unknown, names: Names): unknown {
  if (!isProblem(error)) return error;
  const named: Problem = {
    ...error,
    ...(error.errors ? { errors: error.errors.map((fault) => ({ ...fault, field: place(fault.field, names) })) } : {}),
  };
  return named;
}

function place(field: string, names: Names): string {
  const [root, id, ...rest] = field.split('.');
  if (root !== 'nominees') return '';
  return [id === undefined ? '' : names.nominee(id), ...rest.map(names.code)].filter((part) => part !== '').join(', ');
}
