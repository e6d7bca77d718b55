import { currentSession, onSession } from '../../api/session.js';
import { Courier } from './outbox/courier.js';
import { EvaluatorDatabase } from './store/evaluator-database.js';
import { Synchroniser } from './sync/synchroniser.js';

/** What runs on this device for one evaluator: their database, what carries marks away and what brings files in. */
export interface Runtime {
  readonly userId: string;
  readonly db: EvaluatorDatabase;
  readonly courier: Courier;
  readonly synchroniser: Synchroniser;
}

let current: Runtime | null = null;

/** The runtime of this person in this tab, started when it is first asked for; that of anybody else ends. */
export function runtimeOf(userId: string): Runtime {
  if (current?.userId === userId && !current.db.hasBeenClosed()) return current;
  stop();
  const db = new EvaluatorDatabase(userId);
  const courier = new Courier(db);
  const synchroniser = new Synchroniser(db, courier);
  current = { userId, db, courier, synchroniser };
  void db.open().then(() => {
    if (current?.db !== db) return;
    courier.start();
    synchroniser.start();
  });
  return current;
}

function stop(): void {
  current?.courier.stop();
  current?.synchroniser.stop();
  current?.db.close();
  current = null;
}

onSession(() => {
  const session = currentSession();
  if (session.state === 'signed-out') stop();
  else if ('me' in session && current !== null && session.me.id !== current.userId) stop();
});
