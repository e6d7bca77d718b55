export { type Decision } from './decision.entity.js';
export { DecisionsModule } from './decisions.module.js';
export { seatSignatures, type SeatSignature } from './decisions.queries.js';
export { DecisionsRepository } from './decisions.repository.js';
