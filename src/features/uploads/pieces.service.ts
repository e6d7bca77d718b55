import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { AwardError, conflict } from '../../core/errors.js';
import { Database } from '../../platform/database/database.js';
import { IncomingFiles } from '../../platform/files/incoming/incoming-files.js';
import { type IncomingPiece } from '../../platform/files/incoming/incoming-piece.js';
import { AdditionsService, type EvidenceSource } from '../evidence/index.js';
import { type EvidenceUpload } from './evidence-upload.entity.js';
import { UploadDisposal } from './upload-disposal.js';
import { getOwnUpload } from './uploads.queries.js';
import { UploadsRepository } from './uploads.repository.js';
import { type UploadProgress } from './uploads.service.js';

/** The pieces of an upload, until they are evidence. */
@Injectable()
export class PiecesService {
  constructor(
    private readonly db: Database,
    private readonly uploads: UploadsRepository,
    private readonly incoming: IncomingFiles,
    private readonly additions: AdditionsService,
    private readonly disposal: UploadDisposal,
  ) {}

  /** How far the upload has come; whoever still sends a piece is stopped. Throws `upload.not-found`. */
  async progressOf(actor: Actor, id: string): Promise<UploadProgress> {
    const upload = await getOwnUpload(this.db.reader, actor, id);
    return finished(upload) ?? { upload, receivedBytes: await this.incoming.offsetOf(upload) };
  }

  /**
   * Takes a piece in, and with the last one the file, exactly as one that comes in a form. Each piece is judged by the moment
   * at which it arrives, so what begins before a deadline and ends after it must come in one piece. Sending the last piece
   * again tells the evidence again. Throws what `IncomingFiles.append` and `AdditionsService.add` throw.
   */
  async receive(actor: Actor, id: string, piece: IncomingPiece): Promise<UploadProgress> {
    const upload = await getOwnUpload(this.db.reader, actor, id);
    const done = finished(upload);
    if (done) return done;
    await this.additions.assertOpen(actor, upload.nominationId);
    try {
      const receivedBytes = await this.incoming.append(upload, piece);
      return receivedBytes < upload.sizeBytes ? { upload, receivedBytes } : await this.finish(actor, upload);
    } catch (error) {
      // The same last piece may have come on two lines, and the other one was quicker.
      const twin = await this.uploads.find(this.db.reader, id);
      const doneElsewhere = twin && finished(twin);
      if (doneElsewhere) return doneElsewhere;
      throw error;
    }
  }

  /** Drops an upload that is not finished, and what has come of it. Throws `upload.not-found` and `upload.finished`. */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await getOwnUpload(tx, actor, id);
      const upload = await this.uploads.lock(tx, id);
      if (upload.evidenceId !== null) throw conflict('upload.finished');
      await this.disposal.forget(tx, actor, upload, 'upload.cancelled');
    });
  }

  private async finish(actor: Actor, upload: EvidenceUpload): Promise<UploadProgress> {
    try {
      const source = this.sourceOf(upload);
      const { id: evidenceId } = await this.additions.add(actor, upload.nominationId, source, async (tx, evidence) => {
        await this.uploads.lock(tx, upload.id);
        await this.uploads.finish(tx, upload.id, evidence.id);
      });
      await this.incoming.remove(upload.id);
      return { upload: { ...upload, evidenceId }, receivedBytes: upload.sizeBytes };
    } catch (error) {
      if (error instanceof AwardError && error.kind === 'invalid') await this.refuse(actor, upload.id, error);
      throw error;
    }
  }

  /** A file that is wrong in itself will not be right when it is sent again; one that only comes too late may be. */
  private async refuse(actor: Actor, id: string, { code, faults }: AwardError): Promise<void> {
    await this.db.transaction(async (tx) => {
      const upload = await this.uploads.lock(tx, id);
      await this.disposal.forget(tx, actor, upload, 'upload.refused', { reason: faults[0]?.code ?? code });
    });
  }

  private sourceOf(upload: EvidenceUpload): EvidenceSource {
    return {
      receive: async (store) => ({
        file: await store.put(await this.incoming.read(upload)),
        fileName: upload.fileName,
        fields: upload.criterionCode === null ? {} : { criterion: upload.criterionCode },
      }),
    };
  }
}

/** A finished upload is all here, though its bytes lie elsewhere by now. */
const finished = (upload: EvidenceUpload): UploadProgress | undefined =>
  upload.evidenceId === null ? undefined : { upload, receivedBytes: upload.sizeBytes };
