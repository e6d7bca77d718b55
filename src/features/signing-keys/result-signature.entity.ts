import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Which key signed a sealed result; the same signature stands in the seal of its text. */
@Entity('result_signature')
export class ResultSignature {
  @ForeignKey('Result')
  @PrimaryColumn('uuid', { name: 'result_id' })
  resultId!: string;

  @ForeignKey('SigningKey')
  @Column('text', { name: 'key_id' })
  keyId!: string;

  /** `sha256:` of the content without its seal: what was signed. */
  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('text')
  jws!: string;

  @Column('timestamptz', { name: 'signed_at' })
  signedAt!: Date;
}
