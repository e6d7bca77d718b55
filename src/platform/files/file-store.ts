import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Inject, Injectable } from '@nestjs/common';

import { CONFIG, type Config } from '../config/config.js';

/** A file as it lies in the store. */
export interface StoredFile {
  readonly key: string;
  readonly sizeBytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** Keeps files on disk under random keys; a file appears whole or not at all. */
@Injectable()
export class FileStore {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Streams a file to disk, counting and hashing on the way. A broken stream leaves nothing behind. */
  async put(content: Readable): Promise<StoredFile> {
    const key = randomUUID();
    const part = `${this.pathOf(key)}.part`;
    const hash = createHash('sha256');
    let sizeBytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        sizeBytes += chunk.length;
        hash.update(chunk);
        done(null, chunk);
      },
    });
    // Until the pipeline listens, an error of the stream would go unheard and end the process; the pipeline finds it anyway.
    content.on('error', () => undefined);
    await mkdir(dirname(part), { recursive: true });
    const target = createWriteStream(part, { mode: 0o600, flush: true });
    try {
      // Flushed before it gets its name, so that a row in the database never points at a file that a power cut emptied.
      await pipeline(content, measure, target);
      await rename(part, this.pathOf(key));
    } catch (error) {
      // A stream that is still opening its file would make it after the removal.
      if (!target.closed) await new Promise<void>((resolve) => target.once('close', resolve));
      await rm(part, { force: true });
      throw error;
    }
    return { key, sizeBytes, sha256: hash.digest('hex') };
  }

  /** The content as a stream. Throws at once, and not in mid-answer, when the file is not there. */
  async open(key: string): Promise<Readable> {
    const file = await open(this.pathOf(key), 'r');
    return file.createReadStream();
  }

  /** Harmless when the file is not there. */
  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  /** Where the file lies, for those who must look into it: nobody writes there but the store. */
  pathOf(key: string): string {
    return join(this.config.storageDir, key.slice(0, 2), key);
  }
}
