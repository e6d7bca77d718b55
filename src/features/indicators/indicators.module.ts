import { Module } from '@nestjs/common';

import { CategoriesModule } from '../categories/index.js';
import { NominationsModule } from '../nominations/index.js';
import { FigureLedger } from './figure.ledger.js';
import { FiguresController } from './figures.controller.js';
import { FiguresPart } from './figures.part.js';
import { FiguresRepository } from './figures.repository.js';
import { FiguresService } from './figures.service.js';

@Module({
  imports: [CategoriesModule, NominationsModule],
  controllers: [FiguresController],
  providers: [FiguresService, FigureLedger, FiguresPart, FiguresRepository],
})
export class IndicatorsModule {}
