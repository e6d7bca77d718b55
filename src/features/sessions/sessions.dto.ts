import { Email, Flag, Instant, Nested, Secret, Uuid } from '../../platform/http/fields.js';
import { PageOf } from '../../platform/http/paging.js';
import { MeView, toMeView } from '../accounts/index.js';
import { PASSWORD_LENGTH } from '../credentials/index.js';
import { type SessionRow } from './sessions.queries.js';
import { type TokenPair } from './token-pairs.js';

export class SignIn {
  @Email() email!: string;
  @Secret({ max: PASSWORD_LENGTH.max }) password!: string;
}

export class RefreshSession {
  @Secret({ max: 200 }) refreshToken!: string;
}

export class TokenPairView {
  @Secret({ max: 2000, description: 'For the header Authorization: Bearer …' }) accessToken!: string;
  @Instant({ description: 'Until when the access token works' }) expiresAt!: string;
  @Secret({ max: 200, description: 'Works once, for the next pair' }) refreshToken!: string;
  @Nested(() => MeView) user!: MeView;
}

export class SessionView {
  @Uuid() id!: string;
  @Flag({ description: 'The session that this request came with' }) current!: boolean;
  @Instant() createdAt!: string;
  @Instant({ description: 'When it last got a new pair of tokens' }) renewedAt!: string;
  @Instant({ description: 'When it ends unless it is renewed' }) expiresAt!: string;
}

export class SessionPage extends PageOf(SessionView) {}

export const toTokenPairView = (pair: TokenPair): TokenPairView => ({
  accessToken: pair.accessToken,
  expiresAt: pair.expiresAt.toISOString(),
  refreshToken: pair.refreshToken,
  user: toMeView(pair.user),
});

export const toSessionView =
  (currentId: string | null) =>
  (row: SessionRow): SessionView => ({
    id: row.id,
    current: row.id === currentId,
    createdAt: row.createdAt.toISOString(),
    renewedAt: row.renewedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  });
