import { parse } from 'pg-connection-string';

/** Where a PostgreSQL server listens. `host` may be the folder of a unix socket. */
export interface ConnectionSettings {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** Reads a PostgreSQL URL. Throws with one line that names what is missing. */
export function parseDatabaseUrl(url: string): ConnectionSettings {
  const parts = parse(url);
  if (!parts.host || !parts.database) throw new Error('DATABASE_URL must name a host and a database');
  return {
    host: parts.host,
    port: Number(parts.port ?? 5432),
    user: parts.user ?? 'postgres',
    password: parts.password ?? '',
    database: parts.database,
  };
}
