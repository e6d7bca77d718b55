import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

import { type Language } from '../../platform/i18n/messages.js';
import { type UserState } from './user.lifecycle.js';

/** One person who may sign in. What they may do stands in `role_grant`. */
@Entity('user_account')
export class User {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** In lower case; two people never share one. */
  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text')
  state!: UserState;

  /** argon2id in PHC form; null until the person has chosen a password. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column('text', { default: 'id' })
  language!: Language;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
