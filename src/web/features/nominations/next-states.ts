import { type Schemas } from '../../api/client.js';

export type Nomination = Schemas['NominationView'];
export type NominationState = Nomination['state'];

/** What a secretariat does with a file as a whole. */
export const ACTS = ['verify', 'return', 'fail', 'withdraw'] as const;
export type Act = (typeof ACTS)[number];

/** What becomes of a file by an act. */
export const OUTCOME: Readonly<Record<Act, NominationState>> = {
  verify: 'verified',
  return: 'returned',
  fail: 'failed',
  withdraw: 'withdrawn',
};

// Decides only which buttons are worth pressing; a test holds it to the lifecycle of the server, which decides.
const FROM: Readonly<Record<Act, readonly NominationState[]>> = {
  verify: ['submitted'],
  return: ['submitted', 'verified'],
  fail: ['submitted', 'returned', 'verified'],
  withdraw: ['draft', 'submitted', 'returned', 'verified'],
};

export const mayFollow = (state: NominationState, act: Act): boolean => FROM[act].includes(state);

/** True while figures, gates and adjustments of the file may be decided. */
export const isUnderReview = (state: NominationState): boolean => state === 'submitted' || state === 'verified';

export const NOMINATION_STATES: readonly NominationState[] = [
  'draft',
  'submitted',
  'returned',
  'verified',
  'failed',
  'withdrawn',
];
