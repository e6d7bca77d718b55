import { type EvaluatorDatabase } from '../store/evaluator-database.js';
import { countWaiting } from './queue.js';

/**
 * Removes every trace of a nominee from this device, at once: the evaluator is recused, or it was never theirs. What stays is
 * a note without a name that says how many marks went with it.
 */
export function purgeNomination(db: EvaluatorDatabase, nominationId: string): Promise<void> {
  const tables = [db.work, db.assignments, db.slots, db.files, db.sheets, db.outbox, db.notes];
  return db.transaction('rw', tables, async () => {
    const unsent = await db.outbox.where({ nominationId }).toArray();
    const sheets = await db.sheets.where({ nominationId }).toArray();
    const given = new Set([
      ...sheets.flatMap(({ key, sheet }) =>
        sheet.marks.filter(({ mark }) => mark !== null).map(({ criterion }) => `${key} ${criterion}`),
      ),
      ...unsent.map(({ sheet, criterion }) => `${sheet} ${criterion}`),
    ]);
    if (given.size > 0) {
      await db.notes.add({ at: new Date().toISOString(), marks: given.size, unsent: countWaiting(unsent) });
    }
    await Promise.all([
      db.work.where({ nominationId }).delete(),
      db.assignments.delete(nominationId),
      db.slots.where({ nominationId }).delete(),
      db.files.delete(nominationId),
      db.sheets.where({ nominationId }).delete(),
      db.outbox.where({ nominationId }).delete(),
    ]);
  });
}
