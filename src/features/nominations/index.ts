export { type Nomination } from './nomination.entity.js';
export { isEditable, NOMINATION_LIFECYCLE, type NominationState } from './nomination.lifecycle.js';
export { canFill, canRun, canView, isOwner, type NominationSubject, viewCondition } from './nomination.policy.js';
export { nominationsConstraints, nominationsMessages } from './nominations.messages.js';
export { NominationsModule } from './nominations.module.js';
export { getNomination, type NominationRow } from './nominations.queries.js';
export { NominationsRepository } from './nominations.repository.js';
export { type PartContent, type SubmissionPart, SubmissionParts } from './submission-parts.js';
