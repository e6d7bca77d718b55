import { Module } from '@nestjs/common';

import { ReferenceDoor } from './reference.door.js';
import { ReferenceQueries } from './reference.queries.js';

@Module({ providers: [ReferenceQueries, ReferenceDoor], exports: [ReferenceDoor] })
export class ReferenceModule {}
