import { Module } from '@nestjs/common';

import { ComparisonsController } from './comparisons.controller.js';
import { ComparisonsService } from './comparisons.service.js';

/** Last year's marks and results beside each other; it reads and touches no ranking. */
@Module({ controllers: [ComparisonsController], providers: [ComparisonsService] })
export class ComparisonsModule {}
