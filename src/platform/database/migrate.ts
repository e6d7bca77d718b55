import { installJobs } from '../jobs/install.js';
import { type ConnectionSettings } from './connection.js';
import { createDataSource, loadMigrations } from './data-source.js';

// One number for all processes: whoever holds it migrates, the others wait and then find nothing to do.
const MIGRATION_LOCK = 7_310_264;

/** Brings the database to the newest schema. Answers the names of the migrations it ran; safe to run from several processes. */
export async function migrate(options: { connection: ConnectionSettings }): Promise<string[]> {
  const source = createDataSource(options.connection, await loadMigrations());
  await source.initialize();
  const lockHolder = source.createQueryRunner();
  try {
    await lockHolder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await source.runMigrations();
    await installJobs(options.connection);
    return ran.map((migration) => migration.name);
  } finally {
    await lockHolder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lockHolder.release();
    await source.destroy();
  }
}
