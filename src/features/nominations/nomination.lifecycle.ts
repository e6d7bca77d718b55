import { type Lifecycle } from '../../core/lifecycle.js';

export const NOMINATION_STATES = ['draft', 'submitted', 'returned', 'verified', 'failed', 'withdrawn'] as const;
export type NominationState = (typeof NOMINATION_STATES)[number];

/** The path of a file: handed in (again and again until the deadline), checked, sent back to be mended, passed or failed. */
export const NOMINATION_LIFECYCLE: Lifecycle<NominationState> = {
  thing: 'nomination',
  initial: 'draft',
  next: {
    draft: ['submitted', 'withdrawn'],
    submitted: ['submitted', 'returned', 'verified', 'failed', 'withdrawn'],
    returned: ['submitted', 'failed', 'withdrawn'],
    verified: ['returned', 'failed', 'withdrawn'],
    failed: [],
    withdrawn: [],
  },
};

/** True while the nominee may still change what it says about itself. */
export const isEditable = (state: NominationState): boolean => ['draft', 'submitted', 'returned'].includes(state);

/** True while the secretariat checks the file and decides about it. */
export const isUnderReview = (state: NominationState): boolean => ['submitted', 'verified'].includes(state);

/** True once the nomination is out of the award for good. */
export const hasLeft = (state: NominationState): boolean => ['failed', 'withdrawn'].includes(state);
