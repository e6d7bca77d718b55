export { RESULT_FORMAT, type ResultDocument } from './result.document.js';
export { type Difference, firstDifference } from './result.verification.js';
export { resultsConstraints, resultsMessages } from './results.messages.js';
export { ResultsModule } from './results.module.js';
export { contentOf, latestResult, placementsOf, type PlacementRow, type ResultRow } from './results.queries.js';
