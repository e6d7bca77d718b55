export { type ResultDocument } from './result.document.js';
export { ResultsModule } from './results.module.js';
export { contentOf, latestResult, type ResultRow } from './results.queries.js';
