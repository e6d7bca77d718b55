import { Choice, Email, ListOf, Text, Uuid, Whole } from '../../platform/http/fields.js';
import { type Language, LANGUAGES } from '../../platform/i18n/messages.js';
import { GrantView, toGrantView } from './users.dto.js';
import { type UserRow } from './users.queries.js';

export class UpdateMe {
  @Text({ max: 200, optional: true }) name?: string;
  @Choice(LANGUAGES, { optional: true }) language?: Language;
}

export class MeView {
  @Uuid() id!: string;
  @Email() email!: string;
  @Text({ max: 200 }) name!: string;
  @Choice(LANGUAGES) language!: Language;
  @ListOf(() => GrantView) grants!: GrantView[];
  @Whole({ min: 1, max: 2_147_483_647 }) version!: number;
}

export const toMeView = (row: UserRow): MeView => ({
  id: row.id,
  email: row.email,
  name: row.name,
  language: row.language,
  grants: row.grants.map(toGrantView),
  version: row.version,
});
