import { Inject, Injectable } from '@nestjs/common';

import { invalid } from '../../core/errors.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { cleanFileName } from '../../platform/files/file-name.js';
import { FileStore, type StoredFile } from '../../platform/files/file-store.js';
import { detectMediaType } from '../../platform/files/media-type.js';
import { tooLargeFor, type Upload, type UploadRule } from '../../platform/files/upload.js';

/** Puts one file into the store and tells its name and criterion: the form of an upload, or one that came in pieces. */
export type EvidenceSource = Pick<Upload, 'receive'>;

/** A file that has come in whole, is of an allowed type and lies in the store. */
export interface ReceivedEvidence {
  readonly file: StoredFile;
  readonly fileName: string;
  readonly mediaType: string;
  readonly criterionCode: string | null;
}

/** Takes evidence files in, outside any transaction: nothing waits for a slow line. */
@Injectable()
export class EvidenceIntake {
  constructor(
    private readonly store: FileStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws `evidence.too-large` and `evidence.empty`, for a file that is announced. */
  assertSize(sizeBytes: number): void {
    if (sizeBytes > this.config.limits.uploadMaxBytes) throw tooLargeFor(this.rule);
    if (sizeBytes === 0) throw invalid('request.invalid', {}, [{ field: 'file', code: 'evidence.empty' }]);
  }

  /**
   * Stores the file and hands it to `keep`, which answers the key under which it is kept. The store forgets the file when `keep`
   * fails or keeps another one. Throws `evidence.too-large`, `evidence.empty`, `evidence.broken`, `evidence.type-not-allowed`.
   */
  async receive<Kept extends { storageKey: string }>(
    source: EvidenceSource,
    keep: (received: ReceivedEvidence) => Promise<Kept>,
  ): Promise<Kept> {
    const { file, fileName, fields } = await source.receive(this.store, this.rule);
    const given = fields['criterion']?.trim() ?? '';
    let kept: Kept | undefined;
    try {
      const media = await detectMediaType(this.store.pathOf(file.key), fileName);
      if (!media) throw invalid('request.invalid', {}, [{ field: 'file', code: 'evidence.type-not-allowed' }]);
      kept = await keep({
        file,
        fileName: cleanFileName(fileName, media.extensions),
        mediaType: media.type,
        criterionCode: given === '' ? null : given, // A form sends an empty field for none.
      });
      return kept;
    } finally {
      if (kept?.storageKey !== file.key) await this.store.remove(file.key);
    }
  }

  private get rule(): UploadRule {
    return { thing: 'evidence', maxBytes: this.config.limits.uploadMaxBytes, fields: ['criterion'] };
  }
}
