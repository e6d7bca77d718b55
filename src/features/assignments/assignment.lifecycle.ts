import { type Lifecycle } from '../../core/lifecycle.js';

export const ASSIGNMENT_STATES = ['assigned', 'recused'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** A recusal is final: whoever once stood too near never marks this nominee. */
export const ASSIGNMENT_LIFECYCLE: Lifecycle<AssignmentState> = {
  thing: 'assignment',
  initial: 'assigned',
  next: { assigned: ['recused'], recused: [] },
};
