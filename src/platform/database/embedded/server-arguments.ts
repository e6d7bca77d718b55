import { pathForServer, serverName } from './place.js';
import { type ServerUser } from './server-user.js';

/** The port is only a part of the socket's file name: the server listens on no network. */
export const SOCKET_PORT = 5432;

/** Sized for a small machine that also runs Node; a socket in a private folder is the only way in. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '256MB',
  // Nothing replicates from this server, so the log only has to carry it over a crash.
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Short queries: compiling them costs more than it saves.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_destination: 'stderr',
  logging_collector: 'off',
};

/** For data that may vanish with the machine: nothing waits for the disk. */
const NOT_DURABLE: Readonly<Record<string, string>> = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
};

/** Whether a process with this command line is the server of that data folder. */
export const isCommandOfServer = (command: string, dataDir: string): boolean =>
  command.includes(` ${nameSetting(dataDir)} `);

/** The command line of `postgres`; what the caller sets wins over what we chose. */
export function serverArguments(options: {
  dataDir: string;
  user: ServerUser | undefined;
  socketDir: string;
  durable: boolean;
  settings: Readonly<Record<string, string>>;
}): string[] {
  const { dataDir, user, socketDir, durable } = options;
  const settings = { ...SETTINGS, ...(durable ? {} : NOT_DURABLE), ...options.settings };
  return [
    ...['-D', pathForServer(dataDir, user), '-k', socketDir, '-p', String(SOCKET_PORT)],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ...['-c', nameSetting(dataDir)],
  ];
}

const nameSetting = (dataDir: string): string => `cluster_name=${serverName(dataDir)}`;
