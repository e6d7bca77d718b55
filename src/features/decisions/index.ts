export { type Decision } from './decision.entity.js';
export { type Override, type Place, placesAfter, unresolvedTies } from './decision.rules.js';
export { decisionsMessages } from './decisions.messages.js';
export { DecisionsModule } from './decisions.module.js';
export { seatSignatures, type SeatSignature } from './decisions.queries.js';
export { DecisionsRepository } from './decisions.repository.js';
export { signatureFaults } from './signature.rules.js';
export { type Placing, placingsOf } from './placings.js';
