/** What can go wrong, as the outside sees it. `stale` is a write on an old version; `required` a missing precondition. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'required'
  | 'too-large'
  | 'too-many';

export type ErrorParams = Readonly<Record<string, string | number>>;

/** One fault of one field. `field` is a dotted path into the request body, for example `aspects.0.weight`. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly params?: ErrorParams;
}

/** The one error the award throws. `code` is stable (`<thing>.<fault>`); texts come from the message catalogues. */
export class AwardError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly params: ErrorParams = {},
    readonly faults: readonly FieldFault[] = [],
  ) {
    super(code);
    this.name = 'AwardError';
  }
}

type Make = (code: string, params?: ErrorParams) => AwardError;

/** The request is understood and wrong (422). `faults` names every place at once. */
export const invalid = (code: string, params: ErrorParams = {}, faults: readonly FieldFault[] = []): AwardError =>
  new AwardError('invalid', code, params, faults);
/** Nobody is signed in, or the sign-in is no longer good (401). */
export const unauthenticated: Make = (code, params) => new AwardError('unauthenticated', code, params);
/** The actor may know that the thing exists and still not do this (403). */
export const forbidden: Make = (code, params) => new AwardError('forbidden', code, params);
/** The thing does not exist, or its existence is itself a secret from this actor (404). */
export const notFound: Make = (code, params) => new AwardError('not-found', code, params);
/** The thing is in a state that does not allow this now (409). `faults` names the places of the request that cannot stand. */
export const conflict = (code: string, params: ErrorParams = {}, faults: readonly FieldFault[] = []): AwardError =>
  new AwardError('conflict', code, params, faults);
/** Somebody else changed the thing first (412). */
export const stale: Make = (code, params) => new AwardError('stale', code, params);
/** The request lacks a precondition header that protects others' work (428). */
export const required: Make = (code, params) => new AwardError('required', code, params);
/** What was sent is bigger than the award takes in (413). */
export const tooLarge: Make = (code, params) => new AwardError('too-large', code, params);
/** Too many attempts (429); worth another try after `retryAfterSeconds`, which the answer repeats as `Retry-After`. */
export const tooMany = (code: string, retryAfterSeconds: number): AwardError =>
  new AwardError('too-many', code, { retryAfterSeconds });
