export { gatesFor, type ScoringGates } from './gates.queries.js';
export { GatesModule } from './gates.module.js';
