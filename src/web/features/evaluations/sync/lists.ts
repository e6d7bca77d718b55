import { sheetKey } from '../outbox/entry.js';
import { type MarkServer } from '../outbox/mark-server.js';
import { refuse } from '../outbox/outbox.js';
import { purgeNomination } from '../outbox/purge.js';
import { type EvaluatorDatabase } from '../store/evaluator-database.js';
import { type WorkServer } from './work-server.js';

/** Everything that is this person's, by list. */
type Lists = Awaited<ReturnType<typeof readLists>>;

/** What the server says is this person's to mark, now. */
export async function readLists(server: WorkServer) {
  const [assignments, work, slots] = await Promise.all([server.assignments(), server.work(), server.slots()]);
  return { assignments, slots, work: work.map((row) => ({ ...row, key: sheetKey(row.nominationId, row.stage) })) };
}

/** Puts the lists in the place of those of last time, in one transaction. */
export function keepLists(db: EvaluatorDatabase, { assignments, work, slots }: Lists): Promise<void> {
  return db.transaction('rw', db.assignments, db.work, db.slots, async () => {
    await Promise.all([db.assignments.clear(), db.work.clear(), db.slots.clear()]);
    await Promise.all([db.assignments.bulkAdd(assignments), db.work.bulkAdd(work), db.slots.bulkAdd(slots)]);
  });
}

/** Nominations that are on this device and in no list any more. */
export async function goneNominations(db: EvaluatorDatabase, { assignments, work }: Lists): Promise<string[]> {
  const mine = new Set([...assignments, ...work].map(({ nominationId }) => nominationId));
  const rows = await Promise.all([
    db.assignments.toArray(),
    db.work.toArray(),
    db.files.toArray(),
    db.sheets.toArray(),
    db.outbox.toArray(),
  ]);
  return [...new Set(rows.flat().map(({ nominationId }) => nominationId))].filter((id) => !mine.has(id));
}

/**
 * A nominee that is no longer in any list leaves this device. With marks that have not been sent, the server is asked why
 * first: a recusal takes them along, every other reason is kept beside them, so that none goes in silence.
 */
export async function letGoOf(db: EvaluatorDatabase, server: MarkServer, nominationId: string): Promise<void> {
  const [entry] = await db.outbox.where({ nominationId }).sortBy('seq');
  if (!entry) return purgeNomination(db, nominationId);
  const answer = await server.open(nominationId, entry.stage);
  if (answer.ok) return;
  if (answer.refusal.code === 'nomination.not-found') return purgeNomination(db, nominationId);
  const { status } = answer.refusal;
  if (status === 401 || status === 429 || status >= 500) return;
  for (const one of await db.outbox.where({ nominationId }).sortBy('seq')) await refuse(db, one, answer.refusal);
}
