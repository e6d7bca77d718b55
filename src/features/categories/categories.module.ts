import { Module } from '@nestjs/common';

import { EditionsModule } from '../editions/index.js';
import { ReferenceModule } from '../reference/index.js';
import { RubricsModule } from '../rubrics/index.js';
import { CategoriesController } from './categories.controller.js';
import { CategoriesDoor } from './categories.door.js';
import { CategoriesQueries } from './categories.queries.js';
import { CategoriesRepository, RankingsRepository } from './categories.repository.js';
import { CategoriesService } from './categories.service.js';
import { CategoryWriter } from './category.writer.js';

@Module({
  imports: [EditionsModule, ReferenceModule, RubricsModule],
  controllers: [CategoriesController],
  providers: [
    CategoriesRepository,
    RankingsRepository,
    CategoriesQueries,
    CategoryWriter,
    CategoriesService,
    CategoriesDoor,
  ],
  exports: [CategoriesDoor, CategoryWriter],
})
export class CategoriesModule {}
