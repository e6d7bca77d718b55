import { Command } from 'commander';

import { loadConfig } from '../platform/config/config.js';
import { migrate } from '../platform/database/migrate.js';
import { joinDatabase } from '../platform/database/open-database.js';

/** `paritrana migrate`: brings the database to the newest schema and names what it ran. */
export const migrateCommand = (): Command =>
  new Command('migrate').description('bring the database to the newest schema').action(async () => {
    const { connection, close } = await joinDatabase(loadConfig(process.env));
    try {
      const ran = await migrate({ connection });
      process.stdout.write(ran.length > 0 ? `${ran.join('\n')}\n` : 'nothing to do\n');
    } finally {
      await close();
    }
  });
