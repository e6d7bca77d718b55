import { type INestApplicationContext } from '@nestjs/common';

import { createApplication } from '../app.js';
import { loadConfig } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { migrate } from '../platform/database/migrate.js';
import { joinDatabase } from '../platform/database/open-database.js';
import { Clock } from '../platform/time/clock.js';

export interface CommandContext {
  readonly app: INestApplicationContext;
  readonly close: () => Promise<void>;
}

/** The whole application without its port: for commands that use the same services as the server. */
export async function openContext(): Promise<CommandContext> {
  const config = { ...loadConfig(process.env), logLevel: 'error' as const, runsJobs: false };
  const opened = await joinDatabase(config);
  await migrate({ connection: opened.connection });
  const app = await createApplication({ config, connection: opened.connection, clock: new Clock() });
  await app.init();
  return {
    app,
    close: async () => {
      await app.close();
      await opened.close();
    },
  };
}

/** The database alone, for commands that only read it. */
export async function openCommandDatabase(): Promise<{ database: Database; close: () => Promise<void> }> {
  const { app, close } = await openContext();
  return { database: app.get(Database), close };
}
