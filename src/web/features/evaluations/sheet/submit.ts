import { api, ifMatch } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { keepSheet } from '../outbox/outbox.js';
import { type Runtime } from '../runtime.js';
import { type Sheet } from '../store/evaluator-database.js';

/** A mark of the sheet is still on its way to the server. */
export class NotAllSent extends Error {}

/**
 * Hands in the version of the sheet that is on screen. The key belongs to that version, so that a second try after a lost
 * answer is the same request. Throws NotAllSent while a mark given in the same moment waits, and the problem details of a
 * refusal; what the server has is read again then.
 */
export async function submitSheet({ db }: Runtime, key: string, { id, version }: Sheet): Promise<void> {
  if ((await db.outbox.where({ sheet: key }).count()) > 0) throw new NotAllSent();
  const { data, error } = await api.POST('/api/v1/score-sheets/{id}/submission', {
    params: { path: { id }, header: ifMatch(version) },
    headers: { 'idempotency-key': `submit-${id}-${String(version)}` },
  });
  if (data) return handedIn(db, key, data);
  const newest = await api.GET('/api/v1/score-sheets/{id}', { params: { path: { id } } });
  if (newest.data) await keepSheet(db, newest.data);
  if (isProblem(error) && error.code === 'score-sheet.submitted' && newest.data) return handedIn(db, key, newest.data);
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- an error of the API is its problem details
  throw error;
}

async function handedIn(db: Runtime['db'], key: string, sheet: Sheet): Promise<void> {
  await keepSheet(db, sheet);
  await db.work.update(key, { state: sheet.state });
}
