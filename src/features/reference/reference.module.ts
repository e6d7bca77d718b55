import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type FastifyInstance } from 'fastify';

import { answerNotModified } from './reference.caching.js';
import { ReferenceController } from './reference.controller.js';
import { ReferenceDoor } from './reference.door.js';
import { ReferenceQueries } from './reference.queries.js';
import { ReferenceService } from './reference.service.js';

@Module({
  controllers: [ReferenceController],
  providers: [ReferenceQueries, ReferenceService, ReferenceDoor],
  exports: [ReferenceDoor],
})
export class ReferenceModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    answerNotModified(this.host.httpAdapter.getInstance<FastifyInstance>());
  }
}
