import { Instant, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { type Publication } from './publication.entity.js';

export class PublishRanking {
  @Instant({ description: 'Until then an embargo; an instant that has passed means at once' }) publicFrom!: string;
}

export class PublicationView {
  @Uuid() rankingId!: string;
  @Uuid() resultId!: string;
  @Instant() publicFrom!: string;
  @Instant() orderedAt!: string;
  @Text({ max: 200, description: 'Where everybody finds it once the embargo is over' }) path!: string;
  @Whole({ min: 1, max: 2_147_483_647 }) version!: number;
}

export const toPublicationView = (publication: Publication): PublicationView => ({
  rankingId: publication.rankingId,
  resultId: publication.resultId,
  publicFrom: publication.publicFrom.toISOString(),
  orderedAt: publication.orderedAt.toISOString(),
  path: `/api/v1/public/rankings/${publication.rankingId}`,
  version: publication.version,
});
