import { type ConnectionSettings } from '../connection.js';

/** In the form that both libpq and node-postgres read: the socket's folder travels as a parameter. */
export function databaseUrl({ user, password, database, host, port }: ConnectionSettings): string {
  return `postgresql://${user}:${password}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}
