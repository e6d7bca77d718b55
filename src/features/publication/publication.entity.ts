import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The order to make a sealed result public from an instant on. Until then it is an embargo. */
@Entity('publication')
export class Publication {
  @ForeignKey('Result')
  @PrimaryColumn('uuid', { name: 'result_id' })
  resultId!: string;

  @ForeignKey('Ranking')
  @Column('uuid', { name: 'ranking_id' })
  rankingId!: string;

  /** The first millisecond in which anybody may see it. */
  @Column('timestamptz', { name: 'public_from' })
  publicFrom!: Date;

  @Column('uuid', { name: 'ordered_by', nullable: true })
  orderedBy!: string | null;

  @Column('timestamptz', { name: 'ordered_at' })
  orderedAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
