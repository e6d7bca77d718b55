export { PublishedRankingSummary, toSummary } from './public.dto.js';
export { findPublished, publishedRankings, type PublishedRankingRow, type PublicView } from './public.queries.js';
export { PublicationModule } from './publication.module.js';
