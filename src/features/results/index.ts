export { ResultsModule } from './results.module.js';
export { contentOf, latestResult, type ResultRow } from './results.queries.js';
