import { categoriesConstraints, categoriesMessages } from './features/categories/categories.messages.js';
import { editionsConstraints, editionsMessages } from './features/editions/editions.messages.js';
import { rubricsConstraints, rubricsMessages } from './features/rubrics/rubrics.messages.js';
import { type ConstraintErrors } from './platform/http/problem.js';
import { type Messages } from './platform/i18n/messages.js';
import { platformMessages } from './platform/i18n/platform.messages.js';

/** Every text that people read, by code; each feature brings its own. */
export const CATALOGUES: readonly Messages[] = [
  platformMessages,
  editionsMessages,
  rubricsMessages,
  categoriesMessages,
];

/** What each named database constraint means to people; each feature brings its own. */
export const CONSTRAINTS: readonly ConstraintErrors[] = [
  editionsConstraints,
  rubricsConstraints,
  categoriesConstraints,
];
