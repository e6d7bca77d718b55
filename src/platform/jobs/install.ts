import PgBoss from 'pg-boss';

import { type ConnectionSettings } from '../database/connection.js';

/** Creates or upgrades the tables of the job queue (schema `pgboss`), so that servers find them ready. */
export async function installJobs(connection: ConnectionSettings): Promise<void> {
  const boss = new PgBoss({ ...connection, max: 1, supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ wait: false, graceful: false });
}
