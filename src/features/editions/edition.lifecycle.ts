import { type Lifecycle } from '../../core/lifecycle.js';

export const EDITION_STATES = ['draft', 'running', 'concluded'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

/** An edition is set up in private, runs in the open, and ends for good. */
export const EDITION_LIFECYCLE: Lifecycle<EditionState> = {
  thing: 'edition',
  initial: 'draft',
  next: {
    draft: ['running'],
    running: ['concluded'],
    concluded: [],
  },
};

/** True while categories, rubrics and the calendar may still be changed. */
export const isConfigurable = (state: EditionState): boolean => state !== 'concluded';
