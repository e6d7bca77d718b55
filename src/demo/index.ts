import { AccountSetupService } from '../features/credentials/index.js';
import { type Config } from '../platform/config/config.js';
import { type ConnectionSettings } from '../platform/database/connection.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { type DemoState, presentAccounts, readDemoState } from './demo-state.js';
import { tellEntrance, tellRankings } from './ending.js';
import { type OwnServer, startOwnServer } from './own-server.js';
import { demoPassword } from './password.js';
import { type Screen } from './progress.js';
import { accountMaker } from './story/accounts.js';
import { demoApi, tellStory } from './tell.js';

export { offerDemo } from './offer.js';

/** Where the demo is loaded, and who watches. */
export interface DemoHost {
  readonly config: Config;
  readonly connection: ConnectionSettings;
  /** Address of the server that people will use, without a path. */
  readonly url: string;
  /** Stops the story before its next request; what it has done stays, and the next run goes on from there. */
  readonly signal: AbortSignal;
  readonly screen: Screen & NodeJS.WritableStream;
}

/**
 * Loads the demo into an empty database, or goes on with one that was interrupted, and says how to sign in. A finished
 * demo is only introduced again; a database with editions of its own is left alone. Answers what it found. Throws
 * `ApiFailure` when an answer stops the story, and the signal's reason when that does.
 *
 * Needs a process of its own: passport keeps its strategies once per process, so a second application would take the
 * sign-in away from a server beside it.
 */
export async function presentDemo(host: DemoHost): Promise<DemoState> {
  const server = await startOwnServer(host.config, host.connection);
  try {
    const found = await readDemoState(server.app.get(Database, { strict: false }).reader);
    if (found !== 'in-use') await introduce(host, server, found);
    return found;
  } finally {
    await server.close();
  }
}

async function introduce(host: DemoHost, server: OwnServer, found: DemoState): Promise<void> {
  const { url, screen, config } = host;
  const password = await demoPassword(config.dataDir);
  if (found !== 'finished') {
    screen.write(found === 'empty' ? 'Loading the demo editions …\n' : 'Going on with the demo editions …\n');
    await load(host, server, password);
  }
  tellEntrance({ url, password }, screen);
}

async function load({ signal, screen }: DemoHost, { app, url }: OwnServer, password: string): Promise<void> {
  const api = demoApi(url, password, signal);
  const now = () => new Date();
  const make = accountMaker(app.get(AccountSetupService, { strict: false }), now, password);
  const present = await presentAccounts(app.get(Database, { strict: false }).reader);
  const jobs = app.get(Jobs, { strict: false });
  await tellStory({ api, catchUp: () => jobs.drain(), now, make, present, screen });
  await tellRankings(api, screen);
}
