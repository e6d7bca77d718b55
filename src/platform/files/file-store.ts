import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Inject, Injectable } from '@nestjs/common';

import { CONFIG, type Config } from '../config/config.js';

/** A file as it lies in the store. */
export interface StoredFile {
  readonly key: string;
  readonly sizeBytes: number;
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
    await mkdir(dirname(part), { recursive: true });
    try {
      await pipeline(content, measure, createWriteStream(part, { mode: 0o600 }));
      await rename(part, this.pathOf(key));
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    return { key, sizeBytes, sha256: hash.digest('hex') };
  }

  open(key: string): Readable {
    return createReadStream(this.pathOf(key));
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    return join(this.config.storageDir, key.slice(0, 2), key);
  }
}
