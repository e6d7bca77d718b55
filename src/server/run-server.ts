import { SwaggerModule } from '@nestjs/swagger';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { createApplication } from '../app.js';
import { AwardError } from '../core/errors.js';
import { offerDemo } from '../demo/index.js';
import { SigningKeysService } from '../features/signing-keys/index.js';
import { systemActor } from '../platform/access/system-actor.js';
import { type Config, loadConfig } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { migrate } from '../platform/database/migrate.js';
import { openDatabase, type OpenDatabase } from '../platform/database/open-database.js';
import { createDocument } from '../platform/openapi/document.js';
import { Clock } from '../platform/time/clock.js';
import { explainFailure } from './explain-failure.js';
import { serveWeb } from './web.js';
import { loadWebPages } from './web-pages.js';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** The life of the server: read the settings, open the database, migrate, listen, and stop in the opposite order. */
export async function runServer(environment: NodeJS.ProcessEnv): Promise<void> {
  const stopping = whenAskedToStop();
  let database: OpenDatabase | undefined;
  let app: NestFastifyApplication | undefined;
  try {
    const config = loadConfig(environment);
    say(config.databaseUrl === null ? 'Starting the embedded PostgreSQL …' : 'Reaching the database …');
    database = await openDatabase(config);
    const ran = await migrate({ connection: database.connection });
    if (ran.length > 0) say(`Migrated: ${String(ran.length)} new.`);
    app = await listen(config, database);
    await announceKey(app);
    const url = await address(app, config);
    say(`Paritrana is ready: ${url}`);
    if (config.demo) {
      const { reader } = app.get(Database);
      await offerDemo({ config, reader, url, signal: stopping, screen: process.stdout });
    }
    await aborted(stopping);
  } catch (error) {
    process.stderr.write(`${explainFailure(error)}\n`);
    process.exitCode = 1;
  } finally {
    await app?.close();
    await database?.close();
  }
}

async function listen(config: Config, { connection }: OpenDatabase): Promise<NestFastifyApplication> {
  const app = await createApplication({ config, connection, clock: new Clock() });
  SwaggerModule.setup('api/docs', app, () => createDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Paritrana API',
  });
  const pages = await loadWebPages();
  if (pages) await serveWeb(app, config, pages);
  else process.stderr.write('The web app has not been built: only the API is served. "npm run build" makes both.\n');
  try {
    await app.listen(config.port, config.host);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** A key that may not sign yet is no reason not to serve: only sealing has to wait. */
async function announceKey(app: NestFastifyApplication): Promise<void> {
  const actor = systemActor(app.get(Clock).now());
  await app
    .get(SigningKeysService, { strict: false })
    .announce(actor)
    .catch((error: unknown) => {
      if (!(error instanceof AwardError)) throw error;
      process.stderr.write(
        `SIGNING_KEY cannot sign results (${error.code}): see "Signing keys" in docs/operations.md\n`,
      );
    });
}

async function address(app: NestFastifyApplication, config: Config): Promise<string> {
  const url = await app.getUrl();
  return config.environment === 'production' ? config.publicUrl : url;
}

/** Aborted at the first SIGINT or SIGTERM; a second one ends the process at once. */
function whenAskedToStop(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(130));
      stopping.abort();
    });
  }
  return stopping.signal;
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
