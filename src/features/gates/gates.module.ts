import { Module } from '@nestjs/common';

import { NominationsModule } from '../nominations/index.js';
import { GatesController } from './gates.controller.js';
import { GatesRepository } from './gates.repository.js';
import { GatesService } from './gates.service.js';

@Module({ imports: [NominationsModule], controllers: [GatesController], providers: [GatesService, GatesRepository] })
export class GatesModule {}
