import { type OperationName } from './operations.js';

interface Problem {
  readonly code?: string;
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
}

/** An answer that the story cannot go on with, in one line: which operation, which status, which code. */
export class ApiFailure extends Error {
  readonly code: string;

  constructor(
    readonly operation: OperationName,
    readonly status: number,
    problem: Problem,
  ) {
    const code = problem.code ?? 'no-code';
    const faults = (problem.errors ?? []).map((fault) => `${fault.field}: ${fault.code}`);
    super(`${operation} answered ${status} ${code}${faults.length > 0 ? ` (${faults.slice(0, 3).join(', ')})` : ''}`);
    this.name = 'ApiFailure';
    this.code = code;
  }
}
