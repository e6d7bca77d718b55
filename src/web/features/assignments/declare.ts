import { api, type Schemas } from '../../api/client.js';
import { purgeNomination } from '../evaluations/outbox/purge.js';
import { type Runtime } from '../evaluations/runtime.js';

export type Conflict = Required<Pick<Schemas['DeclareConflict'], 'kind' | 'reason'>>;

async function declare(nominationId: string, body: Schemas['DeclareConflict']): Promise<void> {
  const { error } = await api.POST('/api/v1/assignments/{nominationId}/declaration', {
    params: { path: { nominationId } },
    body,
  });
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- an error of the API is its problem details
  if (error) throw error;
}

/** Steps aside from a nominee; as soon as the server says so, nothing of it is on this device any more. */
export async function declareConflict({ db, synchroniser }: Runtime, nominationId: string, conflict: Conflict) {
  await declare(nominationId, { conflict: true, ...conflict });
  await purgeNomination(db, nominationId);
  void synchroniser.sync();
}

/**
 * Declares no conflict with each of the nominees, one request after the other, and fetches their files. What went through
 * before a failure stands; the failure is thrown.
 */
export async function declareNoConflict(
  { db, synchroniser }: Runtime,
  nominationIds: readonly string[],
  onEach: (done: number) => void,
): Promise<void> {
  try {
    for (const [index, id] of nominationIds.entries()) {
      await declare(id, { conflict: false });
      await db.transaction('rw', db.assignments, db.work, async () => {
        await db.assignments.update(id, { declaration: 'none' });
        await db.work.where({ nominationId: id }).modify({ declaration: 'none' });
      });
      onEach(index + 1);
    }
  } finally {
    void synchroniser.sync();
  }
}
