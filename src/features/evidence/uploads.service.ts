import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, invalid } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Upload } from '../../platform/files/upload.js';
import { type Nomination, NominationsDoor } from '../nominations/index.js';
import { allCriteria } from './evidence.criteria.js';
import { type Evidence, recorded } from './evidence.entity.js';
import { EvidenceIntake, type ReceivedEvidence } from './evidence.intake.js';
import { EvidenceRepository } from './evidence.repository.js';

const FILES_AT_MOST = 200;

/** Adding evidence to the file of a nomination. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly db: Database,
    private readonly nominations: NominationsDoor,
    private readonly evidence: EvidenceRepository,
    private readonly intake: EvidenceIntake,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Takes a file in. The deadline is judged by when the upload began. Sending the same content for the same criterion again
   * changes nothing. Throws what `EvidenceIntake.receive` and `lockToFill` throw, `evidence.criterion-unknown` and
   * `evidence.too-many`; after any of them neither file nor row is left.
   */
  async upload(actor: Actor, nominationId: string, upload: Upload): Promise<Evidence> {
    await this.nominations.peekToFill(this.db.reader, actor, nominationId);
    return this.intake.receive(upload, (received) =>
      this.db.transaction(async (tx) => {
        const nomination = await this.nominations.lockToFill(tx, actor, nominationId);
        await this.assertCriterion(tx, nomination, received.criterionCode);
        const present = await this.evidence.ofNomination(tx, nominationId);
        const same = present.find((one) => isSame(one, received));
        if (same) return same;
        if (present.length >= FILES_AT_MOST) throw conflict('evidence.too-many', { max: FILES_AT_MOST });
        return this.insert(tx, actor, nominationId, received);
      }),
    );
  }

  private async assertCriterion(tx: Tx, nomination: Nomination, code: string | null): Promise<void> {
    if (code === null) return;
    const { body } = await this.nominations.rubricOf(tx, nomination);
    if (allCriteria(body).some((criterion) => criterion.code === code)) return;
    throw invalid('request.invalid', {}, [{ field: 'criterion', code: 'evidence.criterion-unknown' }]);
  }

  private async insert(tx: Tx, actor: Actor, nominationId: string, received: ReceivedEvidence): Promise<Evidence> {
    const { file, fileName, mediaType, criterionCode } = received;
    const id = await this.evidence.insert(tx, {
      nominationId,
      criterionCode,
      fileName,
      mediaType,
      sizeBytes: file.sizeBytes,
      sha256: file.sha256,
      storageKey: file.key,
      uploadedBy: actor.userId,
      uploadedAt: actor.arrivedAt,
      removedAt: null,
    });
    const evidence = await this.evidence.get(tx, id);
    await this.audit.record(tx, actor, {
      event: 'evidence.uploaded',
      subject: { type: 'nomination', id: nominationId },
      after: recorded(evidence),
    });
    return evidence;
  }
}

const isSame = (present: Evidence, { file, criterionCode }: ReceivedEvidence): boolean =>
  present.sha256 === file.sha256 && present.criterionCode === criterionCode;
