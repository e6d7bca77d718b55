import { Module } from '@nestjs/common';

import { NomineesRepository } from './nominees.repository.js';

@Module({ providers: [NomineesRepository], exports: [NomineesRepository] })
export class NomineesModule {}
