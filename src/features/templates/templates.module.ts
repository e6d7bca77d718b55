import { Module } from '@nestjs/common';

import { CategoriesModule } from '../categories/index.js';
import { EditionsModule } from '../editions/index.js';
import { ReferenceModule } from '../reference/index.js';
import { RubricsModule } from '../rubrics/index.js';
import { EditionAssembly } from './edition-assembly.js';
import { TemplatesController } from './templates.controller.js';
import { TemplatesService } from './templates.service.js';

@Module({
  imports: [ReferenceModule, EditionsModule, RubricsModule, CategoriesModule],
  controllers: [TemplatesController],
  providers: [EditionAssembly, TemplatesService],
})
export class TemplatesModule {}
