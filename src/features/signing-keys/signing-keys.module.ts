import { Module } from '@nestjs/common';

import { PublicReadLimit } from '../../platform/http/public-reading.js';
import { SigningKeysController } from './signing-keys.controller.js';
import { SigningKeysRepository } from './signing-keys.repository.js';
import { SigningKeysService } from './signing-keys.service.js';

@Module({
  controllers: [SigningKeysController],
  providers: [SigningKeysService, SigningKeysRepository, PublicReadLimit],
  exports: [SigningKeysService],
})
export class SigningKeysModule {}
