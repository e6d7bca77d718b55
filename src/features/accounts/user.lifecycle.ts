import { type Lifecycle } from '../../core/lifecycle.js';

export const USER_STATES = ['invited', 'active', 'suspended'] as const;
export type UserState = (typeof USER_STATES)[number];

/** An invited person becomes active by choosing a password; a suspended one returns to where they were. */
export const USER_LIFECYCLE: Lifecycle<UserState> = {
  thing: 'user',
  initial: 'invited',
  next: {
    invited: ['active', 'suspended'],
    active: ['suspended'],
    suspended: ['active', 'invited'],
  },
};
