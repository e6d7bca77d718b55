import { type ConstraintErrors } from './platform/http/problem.js';
import { type Messages } from './platform/i18n/messages.js';
import { platformMessages } from './platform/i18n/platform.messages.js';

/** Every text that people read, by code; each feature brings its own. */
export const CATALOGUES: readonly Messages[] = [platformMessages];

/** What each named database constraint means to people; each feature brings its own. */
export const CONSTRAINTS: readonly ConstraintErrors[] = [];
