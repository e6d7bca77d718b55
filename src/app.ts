import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { AppModule, type Surroundings } from './app.module.js';
import { createAdapter, prepareServer } from './platform/http/http-server.js';
import { createLogger, FrameworkLogger } from './platform/http/logger.js';

/** Builds the whole application, not yet listening and not yet connected; server, tests and docs all start here. */
export async function createApplication(surroundings: Surroundings): Promise<NestFastifyApplication> {
  const logger = createLogger(surroundings.config.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(surroundings),
    createAdapter(surroundings.config, logger),
    { logger: new FrameworkLogger(logger), abortOnError: false },
  );
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready'] });
  await prepareServer(app, surroundings.config, surroundings.clock);
  return app;
}
