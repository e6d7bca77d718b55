import { Injectable } from '@nestjs/common';

import { type Actor } from '../../core/access.js';
import { conflict, invalid } from '../../core/errors.js';
import { AuditLog } from '../../platform/audit/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { NominationsDoor } from '../nominations/index.js';
import { allCriteria } from './evidence.criteria.js';
import { type Evidence, recorded } from './evidence.entity.js';
import { EvidenceIntake, type EvidenceSource, type ReceivedEvidence } from './evidence.intake.js';
import { EvidenceRepository } from './evidence.repository.js';

const FILES_AT_MOST = 200;

/** What is known of a file before its bytes. */
export interface AnnouncedEvidence {
  readonly criterionCode: string | null;
  readonly sizeBytes: number;
}

/** What else belongs to the transaction that adds a file. */
type Follow = (tx: Tx, evidence: Evidence) => Promise<void>;

/** Adding evidence to the file of a nomination, whichever way its bytes come in. */
@Injectable()
export class AdditionsService {
  constructor(
    private readonly db: Database,
    private readonly nominations: NominationsDoor,
    private readonly evidence: EvidenceRepository,
    private readonly intake: EvidenceIntake,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Takes a file in, and runs `follow` in the same transaction. The deadline is judged by when the request arrived. Sending
   * the same content for the same criterion again changes nothing. Throws what `EvidenceIntake.receive` and `lockToFill`
   * throw, `evidence.criterion-unknown` and `evidence.too-many`; after any of them neither file nor row is left.
   */
  async add(actor: Actor, nominationId: string, source: EvidenceSource, follow?: Follow): Promise<Evidence> {
    await this.assertOpen(actor, nominationId);
    return this.intake.receive(source, (received) =>
      this.db.transaction(async (tx) => {
        const present = await this.lockToAdd(tx, actor, nominationId, received.criterionCode);
        const same = present.find((one) => isSame(one, received));
        if (!same) assertRoom(present);
        const evidence = same ?? (await this.insert(tx, actor, nominationId, received));
        await follow?.(tx, evidence);
        return evidence;
      }),
    );
  }

  /** For a file that is announced and takes long to come: throws what `add` would throw now, as far as it can be known. */
  async assertAddable(tx: Tx, actor: Actor, nominationId: string, announced: AnnouncedEvidence): Promise<void> {
    const present = await this.lockToAdd(tx, actor, nominationId, announced.criterionCode);
    this.intake.assertSize(announced.sizeBytes);
    assertRoom(present);
  }

  /** For more of a file that was announced: throws what `peekToFill` throws. */
  assertOpen(actor: Actor, nominationId: string): Promise<void> {
    return this.nominations.peekToFill(this.db.reader, actor, nominationId);
  }

  /** What the nomination has already. It is held until the transaction ends. */
  private async lockToAdd(tx: Tx, actor: Actor, nominationId: string, code: string | null): Promise<Evidence[]> {
    const nomination = await this.nominations.lockToFill(tx, actor, nominationId);
    if (code !== null) {
      const { body } = await this.nominations.rubricOf(tx, nomination);
      if (!allCriteria(body).some((criterion) => criterion.code === code)) throw criterionUnknown();
    }
    return this.evidence.ofNomination(tx, nominationId);
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

const criterionUnknown = () =>
  invalid('request.invalid', {}, [{ field: 'criterion', code: 'evidence.criterion-unknown' }]);

function assertRoom(present: readonly Evidence[]): void {
  if (present.length >= FILES_AT_MOST) throw conflict('evidence.too-many', { max: FILES_AT_MOST });
}
