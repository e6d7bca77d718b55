export { adjustmentsFor, type ScoringAdjustments } from './adjustments.queries.js';
export { AdjustmentsModule } from './adjustments.module.js';
