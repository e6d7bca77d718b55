export { checkInvariants, type InvariantReport } from './invariants.queries.js';
export { OversightModule } from './oversight.module.js';
