export { CategoriesDoor, type CategoryFacts } from './categories.door.js';
export { CategoriesModule } from './categories.module.js';
export { Category, type NomineeKind, type RankLabel } from './category.entity.js';
export { Ranking } from './ranking.entity.js';
export { isUndecided, type RankingState } from './ranking.lifecycle.js';
export { type RankingKey } from './rankings.repository.js';
