import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

import { type JsonObject } from '../../platform/audit/index.js';

const LIFE_HOURS = 24;
const HOUR_MS = 3_600_000;

/** A file of evidence that comes in piece by piece, from its announcement until its sender needs to ask no more. */
@Entity('evidence_upload')
export class EvidenceUpload {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('Nomination')
  @Column('uuid', { name: 'nomination_id' })
  nominationId!: string;

  @Column('text', { name: 'criterion_code', nullable: true })
  criterionCode!: string | null;

  /** As its sender names it. */
  @Column('text', { name: 'file_name' })
  fileName!: string;

  /** What its sender takes it for; repeated to the sender and believed by nobody. */
  @Column('text', { name: 'announced_type', nullable: true })
  announcedType!: string | null;

  @Column('integer', { name: 'size_bytes' })
  sizeBytes!: number;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** What it became; null until it is whole and admitted. */
  @ForeignKey('Evidence')
  @Column('uuid', { name: 'evidence_id', nullable: true })
  evidenceId!: string | null;
}

/** The moment from which an upload is gone, finished or not. */
export const expiryOf = ({ createdAt }: Pick<EvidenceUpload, 'createdAt'>): Date =>
  new Date(createdAt.getTime() + LIFE_HOURS * HOUR_MS);

/** Uploads made at this moment or before it are gone by now. */
export const goneBefore = (now: Date): Date => new Date(now.getTime() - LIFE_HOURS * HOUR_MS);

/** What the audit log keeps of an upload. */
export const recorded = ({ id, criterionCode, fileName, sizeBytes }: EvidenceUpload): JsonObject => ({
  upload: id,
  criterion: criterionCode,
  fileName,
  sizeBytes,
});
