export { gatesFor } from './gates.queries.js';
export { GatesModule } from './gates.module.js';
