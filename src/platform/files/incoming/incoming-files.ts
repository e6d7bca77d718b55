import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable } from 'node:stream';

import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { FileStore as TusFileStore } from '@tus/file-store';
import { Server, Upload } from '@tus/server';

import { notFound } from '../../../core/errors.js';
import { CONFIG, type Config } from '../../config/config.js';
import { type IncomingPiece } from './incoming-piece.js';
import { NewestFirstLocker } from './newest-first.locker.js';
import { pieceFault } from './piece-fault.js';

/** A file that was announced and is not whole yet. `id` is its name on disk. */
export interface IncomingFile {
  readonly id: string;
  /** Of the whole. At least 1. */
  readonly sizeBytes: number;
}

const DRAIN_MS = 500;
const NOWHERE = 'http://upload.invalid/';

/**
 * Files that come in piece by piece, over lines that break: the tus protocol, as far as it is about bytes. They lie beside the
 * store, so that servers that share it can go on with each other's files.
 */
@Injectable()
export class IncomingFiles implements OnModuleDestroy {
  private readonly locker = new NewestFirstLocker();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** A server that ends keeps what has come so far and waits for no slow line. */
  onModuleDestroy(): void {
    this.locker.stopAll();
  }

  /** Makes place for a file. */
  async create({ id }: IncomingFile): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await (await open(this.pathOf(id), 'wx', 0o600)).close();
  }

  /** Where the next piece begins. Whoever still sends one is stopped first. Throws `upload.not-found`. */
  async offsetOf(file: IncomingFile): Promise<number> {
    const server = await this.serverOf(file);
    const question = new Request(NOWHERE + file.id, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });
    return offsetIn(await server.handleWeb(question));
  }

  /**
   * Takes a piece in; the answer is where the next one begins, or the size when the file is whole. What came before a line
   * broke stays. Throws `upload.not-found`, `upload.offset-mismatch`, `upload.longer-than-announced`.
   */
  async append(file: IncomingFile, piece: IncomingPiece): Promise<number> {
    const server = await this.serverOf(file);
    return offsetIn(await piece.hand(NOWHERE + file.id, (request) => server.handleWeb(request)));
  }

  /** How much of the file is here, without stopping anybody; 0 when nothing is. */
  async receivedOf(file: IncomingFile): Promise<number> {
    const found = await stat(this.pathOf(file.id)).catch(() => undefined);
    return safeOffset(found?.size ?? 0, file.sizeBytes);
  }

  /** The content so far. Throws `upload.not-found`. */
  async read({ id }: IncomingFile): Promise<Readable> {
    const file = await open(this.pathOf(id), 'r').catch((error: unknown) => {
      throw (error as { code?: string }).code === 'ENOENT' ? notFound('upload.not-found') : error;
    });
    return file.createReadStream();
  }

  /** Harmless when the file is not there. */
  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  private async serverOf(file: IncomingFile): Promise<Server> {
    // The library would make the folder in the background, where a failure ends the process.
    await mkdir(this.folder, { recursive: true });
    return new Server({
      path: '/',
      datastore: new PiecesOf(this.folder, file),
      locker: this.locker,
      lockDrainTimeout: DRAIN_MS,
      getFileIdFromRequest: () => file.id,
      onResponseError: (_request, error) => {
        throw pieceFault(error);
      },
    });
  }

  private get folder(): string {
    return join(this.config.storageDir, 'incoming');
  }

  private pathOf(id: string): string {
    return join(this.folder, id);
  }
}

/** The library's store of one file: what was announced is known, the bytes say how far it has come. */
class PiecesOf extends TusFileStore {
  constructor(
    directory: string,
    private readonly file: IncomingFile,
  ) {
    const { id, sizeBytes: size } = file;
    const configstore = {
      get: () => Promise.resolve(new Upload({ id, size, offset: 0 })),
      set: () => Promise.resolve(),
      delete: () => Promise.resolve(),
    };
    super({ directory, configstore });
    this.extensions = [];
  }

  override async getUpload(id: string): Promise<Upload> {
    const upload = await super.getUpload(id);
    upload.offset = safeOffset(upload.offset, this.file.sizeBytes);
    return upload;
  }
}

/**
 * The last byte counts only when it has done its work: while the file is not admitted, its sender is asked for that byte
 * again. So a server that fails between the last byte and the admission never leaves a file that its sender takes for done.
 */
const safeOffset = (received: number, sizeBytes: number): number => Math.min(received, sizeBytes - 1);

function offsetIn(answer: Response): number {
  const offset = answer.headers.get('upload-offset');
  if (!answer.ok || offset === null) throw new Error(`The tus server answered ${String(answer.status)}`);
  return Number(offset);
}
