import { Module } from '@nestjs/common';

import { PublicReadLimit } from '../../platform/http/public-reading.js';
import { CategoriesModule } from '../categories/index.js';
import { PublicController } from './public.controller.js';
import { PublicService } from './public.service.js';
import { PublicationsController } from './publications.controller.js';
import { PublicationsRepository } from './publications.repository.js';
import { PublicationsService } from './publications.service.js';

@Module({
  imports: [CategoriesModule],
  controllers: [PublicationsController, PublicController],
  providers: [PublicationsService, PublicationsRepository, PublicService, PublicReadLimit],
})
export class PublicationModule {}
