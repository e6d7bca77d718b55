export { type Nomination } from './nomination.entity.js';
export { NOMINATION_LIFECYCLE, type NominationState } from './nomination.lifecycle.js';
export { canFill, canOversee, canView, isOwner } from './nomination.policy.js';
export { NominationsDoor } from './nominations.door.js';
export { NominationsModule } from './nominations.module.js';
export { getNomination, type NominationRow } from './nominations.queries.js';
export { NominationsRepository } from './nominations.repository.js';
export { type PartContent, type SubmissionPart, SubmissionParts } from './submission-parts.js';
