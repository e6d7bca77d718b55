export { adjustmentsFor } from './adjustments.queries.js';
export { AdjustmentsModule } from './adjustments.module.js';
