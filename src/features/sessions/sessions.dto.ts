import { Choice, Email, Flag, Instant, Nested, Secret, Uuid } from '../../platform/http/fields.js';
import { PageOf } from '../../platform/http/paging.js';
import { MeView, toMeView } from '../accounts/index.js';
import { PASSWORD_LENGTH } from '../credentials/index.js';
import { type SessionRow } from './sessions.queries.js';
import { type TokenPair } from './token-pairs.js';

/** Where the refresh token goes: into the answer, or into a cookie that no script can read. */
const KEEPING = ['token', 'cookie'] as const;

export class SignIn {
  @Email() email!: string;
  @Secret({ max: PASSWORD_LENGTH.max }) password!: string;
  @Choice(KEEPING, {
    optional: true,
    description: 'cookie, for the web app: the refresh token comes as an HttpOnly cookie instead of in the answer',
  })
  keep?: (typeof KEEPING)[number];
}

export class RefreshSession {
  @Secret({
    max: 200,
    optional: true,
    description: 'Left out: the cookie counts, and the answer comes by cookie again',
  })
  refreshToken?: string;
}

export class TokenPairView {
  @Secret({ max: 2000, description: 'For the header Authorization: Bearer …' }) accessToken!: string;
  @Instant({ description: 'Until when the access token works' }) expiresAt!: string;
  @Secret({ max: 200, optional: true, description: 'Works once, for the next pair; left out when a cookie holds it' })
  refreshToken?: string;
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
  ...toCookiePairView(pair),
  refreshToken: pair.refreshToken,
});

/** The same without the refresh token, which the cookie holds. */
export const toCookiePairView = (pair: TokenPair): TokenPairView => ({
  accessToken: pair.accessToken,
  expiresAt: pair.expiresAt.toISOString(),
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
