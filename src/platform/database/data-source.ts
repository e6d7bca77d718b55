import { readdir } from 'node:fs/promises';
import { DataSource, getMetadataArgsStorage, type MigrationInterface } from 'typeorm';

import { type ConnectionSettings } from './connection.js';

const MIGRATIONS = new URL('../../../migrations/', import.meta.url);
const POOL_SIZE = 20;

/** A TypeORM data source over every entity class that has been imported so far. Not connected yet. */
export const createDataSource = (connection: ConnectionSettings, migrations: MigrationClass[] = []): DataSource =>
  new DataSource({
    type: 'postgres',
    host: connection.host,
    port: connection.port,
    username: connection.user,
    password: connection.password,
    database: connection.database,
    entities: getMetadataArgsStorage().tables.map((table) => table.target as new () => object),
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    applicationName: 'paritrana',
    extra: { max: POOL_SIZE, connectionTimeoutMillis: 5_000 },
  });

type MigrationClass = new () => MigrationInterface;

/** Every migration of the folder `migrations/`, oldest first; each file exports exactly one class. */
export async function loadMigrations(): Promise<MigrationClass[]> {
  const files = (await readdir(MIGRATIONS)).filter((name) => /^\d+-.*\.[jt]s$/.test(name) && !name.endsWith('.d.ts'));
  const modules = await Promise.all(
    files.sort().map((name) => import(new URL(name, MIGRATIONS).href) as Promise<Record<string, MigrationClass>>),
  );
  return modules.flatMap((exported) => Object.values(exported));
}
