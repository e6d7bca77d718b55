import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Module, type Type } from '@nestjs/common';

import { AppModule } from '../../../src/app.module.js';
import { createApplication } from '../../../src/app.js';
import { loadConfig } from '../../../src/platform/config/config.js';
import { Database } from '../../../src/platform/database/database.js';
import { startEmbeddedPostgres } from '../../../src/platform/database/embedded/embedded-postgres.js';
import { migrate } from '../../../src/platform/database/migrate.js';
import { installJobs } from '../../../src/platform/jobs/install.js';
import { insertActor } from '../../support/actors.js';
import { type TestApp } from '../../support/app.js';
import { TestClock } from '../../support/clock.js';

export type BenchApp = Pick<TestApp, 'app' | 'database' | 'actorOf' | 'url'>;

@Module({})
class BenchRoot {}

/** The real application on a PostgreSQL whose commits wait for the disk, as in production. Jobs wait. */
export async function withBenchApp(controllers: Type[], work: (app: BenchApp) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paritrana-bench-'));
  await chmod(folder, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: true });
  try {
    await migrate({ connection: server.connection });
    await installJobs(server.connection);
    const config = loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: folder, DATABASE_URL: server.url });
    const surroundings = { config, connection: server.connection, clock: new TestClock() };
    const root = { module: BenchRoot, imports: [AppModule.forRoot(surroundings)], controllers };
    const app = await createApplication(surroundings, root);
    await app.listen(0, '127.0.0.1');
    const database = app.get(Database);
    const signing = { secret: config.tokens.secret, now: surroundings.clock.now() };
    try {
      await work({
        app,
        database,
        url: await app.getUrl(),
        actorOf: (role, options) => insertActor(database, signing, role, options),
      });
    } finally {
      await app.close();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
