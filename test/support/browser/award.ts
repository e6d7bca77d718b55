import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type ServerProcess, startServerProcess } from '../server-process.js';
import { createDemoDatabase } from './demo-database.js';

/** A running server with the whole demo in a database of its own: what people open in a browser. */
export interface Award {
  readonly baseUrl: string;
  /** The one password of all demo accounts. */
  readonly password: string;
  readonly databaseUrl: string;
  /** Where the server writes its mails. */
  readonly outbox: string;
  /** Ends the server, as a crash of the machine (SIGKILL) or an orderly stop would; the address stays for `start`. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends everything and removes the data. */
  readonly close: () => Promise<void>;
}

/** Starts the server on a copy of the demo. Slow the first time in a run: the demo is loaded then (give beforeAll minutes). */
export async function startAward(env: Readonly<Record<string, string>> = {}): Promise<Award> {
  const { PARITRANA_AWARD, PARITRANA_AWARD_PASSWORD } = process.env;
  if (PARITRANA_AWARD) return borrowed(PARITRANA_AWARD, PARITRANA_AWARD_PASSWORD ?? '');
  const demo = await createDemoDatabase();
  const { database, dataDir } = demo;
  let server: ServerProcess | null = null;
  const settings = {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    DEMO: 'false',
    LOG_LEVEL: 'error',
    PUBLIC_READS_PER_MINUTE: '100000',
    ...env,
  };
  const start = async (port = '0'): Promise<string> => {
    server = await startServerProcess({ env: { ...settings, PORT: port }, command: ['node', 'dist/src/main.js'] });
    return server.baseUrl;
  };
  const stop = async (signal?: NodeJS.Signals): Promise<void> => {
    await server?.stop(signal);
    server = null;
  };
  const baseUrl = await start();
  return {
    baseUrl,
    password: await readFile(join(dataDir, 'demo-password'), 'utf8'),
    databaseUrl: database.url,
    outbox: join(dataDir, 'outbox'),
    stop,
    start: async () => {
      await start(new URL(baseUrl).port);
    },
    close: async () => {
      await stop();
      await demo.remove();
    },
  };
}

/** For writing a spec against a server that runs already: it is looked at, never stopped. */
function borrowed(baseUrl: string, password: string): Award {
  const refuse = (): Promise<void> => Promise.reject(new Error('a borrowed server is not stopped'));
  return {
    baseUrl,
    password,
    databaseUrl: '',
    outbox: '',
    stop: refuse,
    start: refuse,
    close: () => Promise.resolve(),
  };
}
