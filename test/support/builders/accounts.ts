import { randomUUID } from 'node:crypto';

import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { ACTOR_PASSWORD, type TestActor } from '../actors.js';
import { type TestApp } from '../app.js';
import { mailsIn } from '../outbox.js';

export interface AuditLine {
  readonly event: string;
  readonly actorId: string | null;
  readonly subjectId: string;
  readonly payload: string;
}

/** Everything the audit log says about these events, oldest first. */
// The log is append-only, so its physical order is the order of writing; the clock of a test may stand still.
export const auditOf = (t: TestApp, ...events: string[]): Promise<AuditLine[]> =>
  t.database.reader.query(
    `SELECT event, actor_id AS "actorId", subject_id AS "subjectId", payload FROM audit_entry
     WHERE event = ANY($1) ORDER BY ctid`,
    [events],
  );

/** Runs the waiting jobs and answers the texts of the mails to this address, oldest first. */
export async function mailsTo(t: TestApp, email: string): Promise<string[]> {
  await t.app.get(Jobs).drain();
  return mailsIn(t.config.mail.outboxDir, email);
}

/** The token of the one-time link in a mail. */
export const tokenIn = (mail: string | undefined): string => /#token=([\w-]{43})\b/.exec(mail ?? '')![1]!;

/** What signing in answers. */
export interface Pair {
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly refreshToken: string;
  readonly user: { readonly id: string };
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Signs in, renews and asks who one is, as a client does. */
export function clientOf(app: () => TestApp) {
  const sessions = '/api/v1/auth/sessions';
  const signIn = (email: string, password = ACTOR_PASSWORD) => app().http().post(sessions).send({ email, password });
  return {
    signIn,
    refresh: (refreshToken: string) => app().http().post(`${sessions}/refresh`).send({ refreshToken }),
    me: (token: string) => app().http().get('/api/v1/auth/me').set(bearer(token)),
    /** The tokens of a new session, of a new person unless an e-mail is given. */
    newPair: async (email?: string) => {
      const address = email ?? (await app().actorOf('proposer')).email;
      return (await signIn(address).expect(201)).body as Pair;
    },
  };
}

export const newEmail = () => `${randomUUID()}@example.test`;
export const SECRETARIAT_GRANT = { role: 'secretariat', provinceCode: '73' };

/** Invites people and acts on them, as an administrator does. */
export function userDeskOf(app: () => TestApp, administrator: () => TestActor) {
  const users = '/api/v1/users';
  const invite = (body: object) => app().http().post(users).set(administrator().headers).send(body);
  return {
    invite,
    /** A person who was invited as a provincial secretariat unless the body says otherwise. */
    invited: async (body: object = {}) => {
      const usual = { email: newEmail(), name: 'Sekretariat Sulsel', grants: [SECRETARIAT_GRANT] };
      const answer = await invite({ ...usual, ...body }).expect(201);
      return answer.body as { id: string; email: string; version: number };
    },
    act: (method: 'get' | 'post' | 'delete' | 'patch', path: string, by = administrator()) =>
      app().http()[method](`${users}/${path}`).set(by.headers),
  };
}
