import { ListOf, Nested, Text, Uuid } from '../../platform/http/fields.js';
import { type Promoted } from './promotions.service.js';

class PromotedNomineeView {
  @Uuid() id!: string;
  @Text({ max: 200 }) name!: string;
}

export class PromotionView {
  @Uuid({ description: 'The new nomination at national level' }) nominationId!: string;
  @Uuid({ description: 'The provincial nomination that won' }) originId!: string;
  @Nested(() => PromotedNomineeView) nominee!: PromotedNomineeView;
}

export class PromotionList {
  @ListOf(() => PromotionView, { description: 'Every winner, joint ones included' }) items!: PromotionView[];
}

export const toPromotionList = (promoted: readonly Promoted[]): PromotionList => ({
  items: promoted.map(({ promotedId, nominationId, nomineeId, name }) => ({
    nominationId: promotedId,
    originId: nominationId,
    nominee: { id: nomineeId, name },
  })),
});
