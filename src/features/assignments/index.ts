export { Assignment, type ConflictKind, type Declaration } from './assignment.entity.js';
export { type AssignmentState } from './assignment.lifecycle.js';
export { type Eligibility, isRecusedCondition, marksCondition } from './assignment.policy.js';
export { type AssignmentFacts, AssignmentsDoor, type MarkingSeat } from './assignments.door.js';
export { AssignmentsModule } from './assignments.module.js';
