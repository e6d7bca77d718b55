import { Module } from '@nestjs/common';

import { CategoriesModule } from '../categories/index.js';
import { ExplanationsModule } from '../explanations/index.js';
import { WhatIfsController } from './what-ifs.controller.js';
import { WhatIfsService } from './what-ifs.service.js';

@Module({
  imports: [CategoriesModule, ExplanationsModule],
  controllers: [WhatIfsController],
  providers: [WhatIfsService],
})
export class WhatIfsModule {}
