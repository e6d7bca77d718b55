import { type Lifecycle } from '../../core/lifecycle.js';

export const SHEET_STATES = ['draft', 'submitted', 'voided'] as const;
export type SheetState = (typeof SHEET_STATES)[number];

/** A sheet is filled in, handed in, perhaps re-opened by two people; a recusal or a nominee's leaving voids it for good. */
export const SHEET_LIFECYCLE: Lifecycle<SheetState> = {
  thing: 'score-sheet',
  initial: 'draft',
  next: {
    draft: ['submitted', 'voided'],
    submitted: ['draft', 'voided'],
    voided: [],
  },
};
