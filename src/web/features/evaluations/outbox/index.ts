import { currentSession } from '../../../api/session.js';
import { runtimeOf } from '../runtime.js';
import { countUnsent } from './outbox.js';

/** How many marks and comments of the person at this device have not reached the server: what a sign-out would lose. */
export async function pendingMarks(): Promise<number> {
  const session = currentSession();
  if (!('me' in session)) return 0;
  const isEvaluator = session.me.grants.some(({ role }) => role === 'evaluator');
  return isEvaluator ? countUnsent(runtimeOf(session.me.id).db) : 0;
}
