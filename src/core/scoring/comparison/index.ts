export { readClaims } from './claims.js';
export { compareClaims } from './compare.js';
export type { Difference, ShadowComparison } from './compare.js';
export { comparisonTables, differencesTable } from './comparison-table.js';
export { HYPOTHESIS_MESSAGES } from './hypothesis-messages.js';
