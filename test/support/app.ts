import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Module, type Type } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { type Logger } from 'typeorm';

import { AppModule } from '../../src/app.module.js';
import { createApplication } from '../../src/app.js';
import { type Role } from '../../src/core/access.js';
import { type Config, loadConfig } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { type ActorOptions, insertActor, type TestActor } from './actors.js';
import { TestClock } from './clock.js';
import { createTestDatabase } from './database.js';

type Http = ReturnType<typeof supertest>;

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly config: Config;
  readonly clock: TestClock;
  readonly url: string;
  /** Asks the running server: `t.http().get('/api/v1/…').set(actor.headers)`. */
  http(): Http;
  /** A signed-in person with this role. */
  actorOf(role: Role, options?: ActorOptions): Promise<TestActor>;
  /** How many SQL statements the application sends while `work` runs. */
  countQueries(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

/**
 * The whole application on a database and a data folder of its own, listening on a free port. Jobs wait for
 * `app.get(Jobs).drain()`. `settings` are environment variables, for example `{ SIGN_IN_ATTEMPTS: '3' }`;
 * `controllers` are routes that exist in this test only. One application at a time: passport knows one strategy per name,
 * so the one that started last would answer for both.
 */
export async function startTestApp(
  settings: Readonly<Record<string, string>> = {},
  controllers: Type[] = [],
): Promise<TestApp> {
  const [own, dataDir] = await Promise.all([createTestDatabase(), mkdtemp(join(tmpdir(), 'paritrana-app-'))]);
  const config = loadConfig({ ...TEST_SETTINGS, DATA_DIR: dataDir, DATABASE_URL: own.url, ...settings });
  const clock = new TestClock();
  const surroundings = { config, connection: own.connection, clock };
  const root = { module: TestRoot, imports: [AppModule.forRoot(surroundings)], controllers };
  const app = await createApplication(surroundings, root);
  await app.listen(0, '127.0.0.1');
  const database = app.get(Database);

  return {
    app,
    database,
    config,
    clock,
    url: await app.getUrl(),
    http: () => supertest(app.getHttpServer()),
    actorOf: (role, options) =>
      insertActor(database, { secret: config.tokens.secret, now: clock.now() }, role, options),
    countQueries: (work) => countQueries(database, work),
    close: async () => {
      await app.close();
      await Promise.all([own.drop(), rm(dataDir, { recursive: true, force: true })]);
    },
  };
}

@Module({})
class TestRoot {}

const TEST_SETTINGS = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  SIGN_IN_ATTEMPTS: '1000000',
  PUBLIC_READS_PER_MINUTE: '1000000',
  UPLOADS_PER_MINUTE: '1000000',
};

async function countQueries({ source }: Database, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const silent = () => undefined;
  const usual = source.logger;
  const counter: Logger = {
    logQuery: () => (count += 1),
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  source.logger = counter;
  try {
    await work();
  } finally {
    source.logger = usual;
  }
  return count;
}
