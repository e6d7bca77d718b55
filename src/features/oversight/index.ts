export { checkInvariants, type InvariantReport } from './invariants.queries.js';
export { oversightMessages } from './oversight.messages.js';
export { OversightModule } from './oversight.module.js';
