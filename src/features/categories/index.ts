export { CategoriesDoor, type CategoryFacts } from './categories.door.js';
export { CategoriesModule } from './categories.module.js';
export { type RankingKey } from './categories.repository.js';
export { Category, NOMINEE_KINDS, type NomineeKind, type Split, SPLITS } from './category.entity.js';
export {
  canSeeRanking,
  categoryFaults,
  type CategoryPlan,
  rankingCondition,
  usualRankLabels,
} from './category.policy.js';
export { CategoryWriter } from './category.writer.js';
export { Ranking } from './ranking.entity.js';
export { isUndecided, RANKING_LIFECYCLE } from './ranking.lifecycle.js';
