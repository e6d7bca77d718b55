import { Module } from '@nestjs/common';

import { MeController } from './me.controller.js';
import { MeService } from './me.service.js';
import { UsersController } from './users.controller.js';
import { UsersRepository } from './users.repository.js';
import { UsersService } from './users.service.js';

@Module({
  controllers: [UsersController, MeController],
  providers: [UsersService, MeService, UsersRepository],
  exports: [UsersService, UsersRepository],
})
export class AccountsModule {}
