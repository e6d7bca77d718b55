import { signalServer, stopLeftover, stopServer } from './postmaster.js';
import { launchServer, type ServerCommand, type ServerProcess } from './server-process.js';

/** A server that was restarted and dies again sooner than this would only go on dying. */
const WORTH_RESTARTING_AFTER_MS = 5_000;

/** Keeps a server running on the data folder until it is stopped: one that dies by itself is started anew. */
export class Supervisor {
  private server: ServerProcess | undefined;
  private stopping = false;
  private restartedAt = -Infinity;
  private restarting: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataDir: string,
    private readonly command: Omit<ServerCommand, 'stalePid'>,
  ) {}

  get pid(): number {
    return this.server?.pid ?? 0;
  }

  /** Starts the server, after whatever an earlier run left on the folder has been stopped. */
  async start(): Promise<void> {
    const stalePid = await stopLeftover(this.dataDir);
    const server = await launchServer({ ...this.command, stalePid });
    this.server = server;
    void server.exited.then(() => {
      this.restarting = this.afterDeath();
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.restarting;
    if (this.server) await stopServer(this.dataDir, this.server.pid);
    await this.server?.untilExit();
  }

  /** Asks the server to shut down and does not wait: for a Node process that is about to end. */
  stopAtOnce(): void {
    this.stopping = true;
    if (this.server) signalServer(this.dataDir, this.server.pid, 'SIGINT');
  }

  private async afterDeath(): Promise<void> {
    if (this.stopping || Date.now() - this.restartedAt < WORTH_RESTARTING_AFTER_MS) return;
    this.command.onLog('The database server died and is started anew');
    this.restartedAt = Date.now();
    await this.start().catch((error: unknown) => {
      this.command.onLog(String(error));
    });
  }
}
