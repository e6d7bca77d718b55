import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

import { type JsonObject } from '../../platform/audit/index.js';

/** One file that supports what a nomination says, for one criterion or for the whole. A removed one keeps its row. */
@Entity('evidence')
export class Evidence {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('Nomination')
  @Column('uuid', { name: 'nomination_id' })
  nominationId!: string;

  @Column('text', { name: 'criterion_code', nullable: true })
  criterionCode!: string | null;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  /** By its content, never by what its sender said. */
  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('integer', { name: 'size_bytes' })
  sizeBytes!: number;

  @Column('text')
  sha256!: string;

  @Column('uuid', { name: 'storage_key' })
  storageKey!: string;

  @Column('uuid', { name: 'uploaded_by', nullable: true })
  uploadedBy!: string | null;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;
}

/** What the audit log keeps of a file: its name and fingerprint, never its content. */
export const recorded = (evidence: Evidence): JsonObject => ({
  evidence: evidence.id,
  criterion: evidence.criterionCode,
  fileName: evidence.fileName,
  sizeBytes: evidence.sizeBytes,
  sha256: evidence.sha256,
});
