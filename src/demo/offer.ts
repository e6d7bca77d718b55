import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { type Config } from '../platform/config/config.js';
import { type Tx } from '../platform/database/database.js';
import { readDemoState } from './demo-state.js';
import { tellEntrance } from './ending.js';
import { demoPassword } from './password.js';
import { type Screen } from './progress.js';

const COMMAND = fileURLToPath(new URL('../cli/main.js', import.meta.url));

/** A server that listens and may have a demo to offer. */
interface ServerWithDemo {
  readonly config: Config;
  readonly reader: Tx;
  /** Its address, without a path. */
  readonly url: string;
  readonly signal: AbortSignal;
  readonly screen: Screen;
}

/**
 * What a server does about the demo once it listens: a finished one is introduced, a missing or unfinished one is loaded by
 * the command `paritrana demo` beside it. Whatever stops the story leaves the server running; the command says why.
 */
export async function offerDemo({ config, reader, url, signal, screen }: ServerWithDemo): Promise<void> {
  const found = await readDemoState(reader);
  if (found === 'finished') tellEntrance({ url, password: await demoPassword(config.dataDir) }, screen);
  if (found === 'empty' || found === 'begun') await loadBeside(url, signal);
}

/** Runs the command to its end, or until the server is told to stop. */
async function loadBeside(url: string, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  // The channel between the two tells the command when the server is gone without a word.
  const command = fork(COMMAND, ['demo', '--url', url], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const stop = (): void => {
    command.kill('SIGTERM');
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    await once(command, 'exit');
  } catch (error) {
    process.stderr.write(`The demo edition could not be loaded: ${(error as Error).message}\n`);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
