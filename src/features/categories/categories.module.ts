import { Module } from '@nestjs/common';

import { EditionsModule } from '../editions/index.js';
import { ReferenceModule } from '../reference/index.js';
import { RubricsModule } from '../rubrics/index.js';
import { CategoriesDoor } from './categories.door.js';
import { CategoriesRepository } from './categories.repository.js';
import { RankingsRepository } from './rankings.repository.js';

@Module({
  imports: [EditionsModule, ReferenceModule, RubricsModule],
  providers: [CategoriesRepository, RankingsRepository, CategoriesDoor],
  exports: [CategoriesDoor],
})
export class CategoriesModule {}
