import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

import { type RubricBody } from '../rubric-format/index.js';

/** One numbered version of the rule book of a category: what people read, and the same as arithmetic. */
@Entity('rubric')
export class Rubric {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey('Edition')
  @Column('uuid', { name: 'edition_id' })
  editionId!: string;

  /** The same in every version. */
  @Column('text')
  code!: string;

  /** 1 for the first version; a frozen version is followed by a copy under the next number. */
  @Column('integer', { default: 1 })
  number!: number;

  @Column('text', { name: 'name_id' })
  nameId!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('jsonb')
  body!: RubricBody;

  /** The rule of a scoring problem (product.md section 5), made from the body by `toRule`. */
  @Column('jsonb')
  rule!: object;

  /** `sha256:` and the digest of the rule's canonical JSON. */
  @Column('text', { name: 'rule_hash' })
  ruleHash!: string;

  /** When its first mark arrived; from then on it never changes. */
  @Column('timestamptz', { name: 'frozen_at', nullable: true })
  frozenAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
