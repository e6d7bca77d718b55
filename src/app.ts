import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { AppModule, type Surroundings } from './app.module.js';
import { createAdapter, prepareServer } from './platform/http/http-server.js';
import { createLogger, FrameworkLogger } from './platform/http/logger.js';

/** Addresses that are fixed by custom, whatever version of the API is served. */
const OUTSIDE_THE_API = ['health/live', 'health/ready', '.well-known/paritrana-keys.json'];

/**
 * Builds the whole application, not yet listening and not yet connected; server, tests and docs all start here. A test may
 * hand in a `root` of its own around the `AppModule`.
 */
export async function createApplication(
  surroundings: Surroundings,
  root: DynamicModule = AppModule.forRoot(surroundings),
): Promise<NestFastifyApplication> {
  const logger = createLogger(surroundings.config.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(root, createAdapter(surroundings.config, logger), {
    logger: new FrameworkLogger(logger),
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1', { exclude: OUTSIDE_THE_API });
  await prepareServer(app, surroundings.config, surroundings.clock);
  return app;
}
