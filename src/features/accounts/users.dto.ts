import { type Grant, type Role, ROLES } from '../../core/access.js';
import { Choice, Email, Instant, ListOf, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { type Language, LANGUAGES } from '../../platform/i18n/messages.js';
import { USER_STATES, type UserState } from './user.lifecycle.js';
import { type UserRow } from './users.queries.js';

const PROVINCE = /^\d{2}$/;

export class GrantInput {
  @Choice(ROLES) role!: Role;

  @Text({ max: 2, pattern: PROVINCE, optional: true, nullable: true, description: 'Left out: every province' })
  provinceCode?: string | null;

  @Uuid({ optional: true, nullable: true, description: 'For the role nominee, and only for it' })
  nomineeId?: string | null;
}

export class CreateUser {
  @Email() email!: string;
  @Text({ max: 200 }) name!: string;
  @Choice(LANGUAGES, { optional: true, description: 'Language of mails and screens; id when left out' })
  language?: Language;
  @ListOf(() => GrantInput, { min: 1, max: 50 }) grants!: GrantInput[];
}

export class UpdateUser {
  @Text({ max: 200, optional: true }) name?: string;
  @ListOf(() => GrantInput, { max: 50, optional: true, description: 'All roles from now on' }) grants?: GrantInput[];
}

export class ListUsers extends PageQuery {
  @Choice(ROLES, { optional: true }) role?: Role;
  @Text({ max: 2, pattern: PROVINCE, optional: true, description: 'Holders of a role in this province' })
  province?: string;
  @Choice(USER_STATES, { optional: true }) state?: UserState;
}

export class GrantView {
  @Choice(ROLES) role!: Role;
  @Text({ max: 2, nullable: true, description: 'null: every province' }) provinceCode!: string | null;
  @Uuid({ nullable: true, description: 'The nominee that the role is about' }) nomineeId!: string | null;
}

export class UserView {
  @Uuid() id!: string;
  @Email() email!: string;
  @Text({ max: 200 }) name!: string;
  @Choice(USER_STATES) state!: UserState;
  @Choice(LANGUAGES) language!: Language;
  @ListOf(() => GrantView) grants!: GrantView[];
  @Whole({ min: 1, max: 2_147_483_647 }) version!: number;
  @Instant() createdAt!: string;
}

export class UserPage extends PageOf(UserView) {}

export const toGrant = ({ role, provinceCode = null, nomineeId = null }: GrantInput): Grant => ({
  role,
  provinceCode,
  nomineeId: nomineeId?.toLowerCase() ?? null,
});

export const toGrantView = ({ role, provinceCode, nomineeId }: Grant) => ({ role, provinceCode, nomineeId });

export const toUserView = (row: UserRow): UserView => ({
  id: row.id,
  email: row.email,
  name: row.name,
  state: row.state,
  language: row.language,
  grants: row.grants.map(toGrantView),
  version: row.version,
  createdAt: row.createdAt.toISOString(),
});
