export { isRecusedCondition, marksCondition } from './assignment.policy.js';
export { AssignmentsDoor } from './assignments.door.js';
export { AssignmentsModule } from './assignments.module.js';
