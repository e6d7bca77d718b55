export { promotionsMessages } from './promotions.messages.js';
export { PromotionsModule } from './promotions.module.js';
