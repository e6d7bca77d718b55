import { Module } from '@nestjs/common';

import { EditionsDoor } from './editions.door.js';
import { EditionsRepository } from './editions.repository.js';

@Module({ providers: [EditionsRepository, EditionsDoor], exports: [EditionsDoor] })
export class EditionsModule {}
