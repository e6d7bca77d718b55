import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ROOT } from './project.mjs';

/**
 * Does the work while no other process of this user does exclusive work in this checkout; waits for its turn, after calling
 * `onWait` once. The lock is a listening socket: the system itself frees it when its process dies, however it dies.
 */
export async function exclusively(onWait, work) {
  let lock = await tryListen();
  if (!lock) onWait();
  while (!lock) {
    await holderGone();
    lock = await tryListen();
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}

const NAME = `paritrana-${createHash('sha256').update(`${process.getuid?.()} ${ROOT}`).digest('hex').slice(0, 16)}-setup`;
/** Linux has socket names that are no files and so never go stale. */
const IS_FILE = process.platform !== 'linux';
const ADDRESS = IS_FILE ? join(tmpdir(), `${NAME}.sock`) : `\0${NAME}`;

function tryListen() {
  const waiting = new Set();
  const server = createServer((socket) => {
    waiting.add(socket.on('error', () => socket.destroy()).on('close', () => waiting.delete(socket)));
  });
  const release = () => {
    server.close();
    waiting.forEach((socket) => socket.destroy());
  };
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(ADDRESS, () => resolve({ release }));
  });
}

/** Settles when the process that listens has finished or died. */
function holderGone() {
  return new Promise((resolve) => {
    connect(ADDRESS)
      .on('error', (error) => {
        if (IS_FILE && error.code === 'ECONNREFUSED') rmSync(ADDRESS, { force: true });
      })
      .on('close', resolve)
      .resume();
  });
}
