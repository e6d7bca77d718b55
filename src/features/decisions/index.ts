export { type Decision } from './decision.entity.js';
export { type Override, placesAfter, unresolvedTies } from './decision.rules.js';
export { DecisionsModule } from './decisions.module.js';
export { seatSignatures, type SeatSignature } from './decisions.queries.js';
export { DecisionsRepository } from './decisions.repository.js';
export { type Placing, placingsOf } from './placings.js';
export { signatureFaults } from './signature.rules.js';
