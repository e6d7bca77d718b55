import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { createApplication } from '../app.js';
import { type Config } from '../platform/config/config.js';
import { type ConnectionSettings } from '../platform/database/connection.js';
import { Clock } from '../platform/time/clock.js';

/** The application of the story, on a port of its own that only this machine reaches. */
export interface OwnServer {
  readonly app: NestFastifyApplication;
  readonly url: string;
  close(): Promise<void>;
}

const UNLIMITED = 1_000_000;

/**
 * Starts the public API for the story alone: one caller plays everybody, so limits per address would stop it, and a log
 * line for each of its requests would tell nobody anything. Background jobs wait until they are drained.
 */
export async function startOwnServer(config: Config, connection: ConnectionSettings): Promise<OwnServer> {
  const limits = {
    ...config.limits,
    signInAttempts: UNLIMITED,
    publicReadsPerMinute: UNLIMITED,
    uploadsPerMinute: UNLIMITED,
  };
  const app = await createApplication({
    config: { ...config, limits, logLevel: 'error', runsJobs: false },
    connection,
    clock: new Clock(),
  });
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl(), close: () => app.close() };
}
