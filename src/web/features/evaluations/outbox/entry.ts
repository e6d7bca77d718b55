/** What stands at one criterion of a sheet. Marks are canonical decimal text (`74.5`), comments have no white space around them. */
export interface Value {
  readonly mark: string | null;
  readonly comment: string | null;
}

export const NOTHING: Value = { mark: null, comment: null };

export const sameValue = (a: Value, b: Value): boolean => a.mark === b.mark && a.comment === b.comment;

/**
 * `waiting`: goes to the server in its turn. `incomplete`: kept here until the rubric is satisfied (a reason is missing, or a
 * comment has no mark yet). `clash`: the same criterion was changed elsewhere and the person has to choose. `refused`: the
 * server gave a reason why it cannot stand.
 */
type EntryState = 'waiting' | 'incomplete' | 'clash' | 'refused';

/** Why the server did not take an entry, in its own words. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly details: readonly string[];
}

/** What a person changed on this device and the server has not confirmed yet. */
export interface Draft {
  /** The key under which the server may see it again, for as long as the wish stays the same. */
  readonly id: string;
  readonly sheet: string;
  readonly nominationId: string;
  readonly stage: string;
  readonly criterion: string;
  readonly wish: Value;
  /** What stood there when the person changed it: as long as it does, the wish may take its place. */
  readonly base: Value;
  readonly state: EntryState;
  /** It may have reached the server already: from now on it is sent as it is, and later wishes stand behind it. */
  readonly isBegun: boolean;
  readonly refusal: Refusal | null;
  /** When the person gave it. */
  readonly at: string;
}

/** A draft in its place in the queue. */
export interface Entry extends Draft {
  readonly seq: number;
}

/** The sheet of a nominee in a stage, also before the server has one. */
export const sheetKey = (nominationId: string, stage: string): string => `${nominationId}/${stage}`;
