import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The public half of a key that signs results. The private one is never in the database. */
@Entity('signing_key')
export class SigningKey {
  /** JWK thumbprint (RFC 7638) of the key. */
  @PrimaryColumn('text')
  id!: string;

  /** The key itself: 32 bytes, base64url. */
  @Column('text')
  x!: string;

  @Column('timestamptz', { name: 'valid_from' })
  validFrom!: Date;

  /** From then on it signs nothing; what it signed before stays good. */
  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}
