import { Module } from '@nestjs/common';

import { EditionsModule } from '../editions/index.js';
import { RubricsDoor } from './rubrics.door.js';
import { RubricsRepository } from './rubrics.repository.js';

@Module({ imports: [EditionsModule], providers: [RubricsRepository, RubricsDoor], exports: [RubricsDoor] })
export class RubricsModule {}
