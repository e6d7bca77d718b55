import { type Response, type Test } from 'supertest';

import { type TestActor } from './actors.js';
import { startTestApp, type TestApp } from './app.js';
import { insertFigureCategory } from './builders/indicators.js';
import { type InsertedNomination, insertNomination, type InsertNomination } from './builders/nominations.js';

/** The application with a call for companies and the people around a nomination of province 73. */
export interface NominationsScene {
  readonly t: TestApp;
  readonly categoryId: string;
  readonly national: TestActor;
  readonly secretariat: TestActor;
  readonly proposer: TestActor;
  readonly auditor: TestActor;
  /** The secretariat of another province. */
  readonly stranger: TestActor;
  readonly get: (path: string, actor?: TestActor) => Test;
  readonly post: (path: string, body?: object | string, actor?: TestActor) => Test;
  /** A `version` becomes `If-Match`. */
  readonly put: (path: string, body: object, actor?: TestActor, version?: number | null) => Test;
  /** A nomination of the proposer. */
  readonly mine: (changes?: Partial<InsertNomination>) => Promise<InsertedNomination>;
  /** Back to the moment at which every test starts. */
  readonly rewind: () => void;
}

export async function startNominationsScene(): Promise<NominationsScene> {
  const t = await startTestApp();
  const categoryId = await insertFigureCategory(t.database);
  const proposer = await t.actorOf('proposer', { province: '73' });
  const at = (path: string) => `/api/v1/${path}`;
  return {
    t,
    categoryId,
    proposer,
    national: await t.actorOf('secretariat'),
    secretariat: await t.actorOf('secretariat', { province: '73' }),
    auditor: await t.actorOf('auditor'),
    stranger: await t.actorOf('secretariat', { province: '32' }),
    get: (path, actor = proposer) => t.http().get(at(path)).set(actor.headers),
    post: (path, body = {}, actor = proposer) => t.http().post(at(path)).set(actor.headers).send(body),
    put: (path, body, actor = proposer, version = null) => {
      const request = t.http().put(at(path)).set(actor.headers);
      return (version === null ? request : request.set('if-match', `"${String(version)}"`)).send(body);
    },
    mine: (changes = {}) => insertNomination(t.database, { categoryId, proposerId: proposer.userId, ...changes }),
    rewind: () => {
      t.clock.set('2026-03-02T02:00:00Z');
    },
  };
}

/** The id in the body of an answer. */
export const idOf = (answer: Response): string => (answer.body as { id: string }).id;
