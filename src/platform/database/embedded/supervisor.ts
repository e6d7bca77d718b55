import { onProcessExit } from './exit-guard.js';
import { readPostmaster, isServerOf, send, stopServer } from './postmaster.js';
import { launchServer, type ServerCommand, type ServerProcess } from './server-process.js';

/** A server that dies sooner than this after its start would only die again. */
const WORTH_RESTARTING_AFTER_MS = 5_000;

/** Keeps a server running on the data folder until it is stopped: one that dies by itself is started anew. */
export class Supervisor {
  private server: ServerProcess | undefined;
  private stopping = false;
  private restarting: Promise<void> = Promise.resolve();
  private callOffExitGuard = (): void => undefined;

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
    const startedAt = Date.now();
    this.server = server;
    this.callOffExitGuard();
    this.callOffExitGuard = onProcessExit(() => send(server.pid, 'SIGINT'));
    void server.exited.then(() => {
      this.restarting = this.afterDeath(Date.now() - startedAt);
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.restarting;
    if (this.server) await stopServer(this.dataDir, this.server.pid);
    await this.server?.exited;
    this.callOffExitGuard();
  }

  private async afterDeath(livedMs: number): Promise<void> {
    if (this.stopping || livedMs < WORTH_RESTARTING_AFTER_MS) return;
    this.command.onLog('The database server died and is started anew');
    await this.start().catch((error: unknown) => {
      this.command.onLog(String(error));
    });
  }
}

/** Stops the server that a killed process left running. Answers the pid in a file that is only a remnant. */
async function stopLeftover(dataDir: string): Promise<number | undefined> {
  const note = await readPostmaster(dataDir);
  if (note && isServerOf(dataDir, note.pid)) await stopServer(dataDir, note.pid);
  return note?.pid;
}
