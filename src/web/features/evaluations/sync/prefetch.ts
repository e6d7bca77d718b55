import { type MarkServer } from '../outbox/mark-server.js';
import { keepSheet } from '../outbox/outbox.js';
import { type Assignment, type EvaluatorDatabase, type Work } from '../store/evaluator-database.js';
import { inParallel } from './in-parallel.js';
import { letGoOf } from './lists.js';
import { Refused, type WorkServer } from './work-server.js';

const LANES = 3;
const NOT_FOUND = 404;

/** Rule books and names of the categories that are marked; a frozen rule book never changes and is read once. */
export async function keepCategories(
  db: EvaluatorDatabase,
  server: WorkServer,
  assignments: readonly Assignment[],
): Promise<void> {
  const ids = new Set(assignments.flatMap(({ category }) => (category ? [category.id] : [])));
  const rubrics = new Set<string>();
  await inParallel([...ids], LANES, async (id) => {
    const { level, names, rubricId, editionId } = await server.category(id);
    const { label, names: editionNames, settings } = await server.edition(editionId);
    const edition = { id: editionId, label, names: editionNames, isSynthetic: settings.isSynthetic };
    await db.categories.put({ id, level, names, rubricId, edition });
    rubrics.add(rubricId);
  });
  await inParallel([...rubrics], LANES, (id) => keepRubric(db, server, id));
}

export async function keepRubric(db: EvaluatorDatabase, server: WorkServer, id: string): Promise<void> {
  const kept = await db.rubrics.get(id);
  if (kept?.isFrozen === true) return;
  const { body, effectiveWeights, isFrozen } = await server.rubric(id);
  await db.rubrics.put({ id, body, effectiveWeights, isFrozen });
}

/** The file of one nominee; whoever must not read it any more keeps nothing of it. */
export async function keepFile(db: EvaluatorDatabase, server: WorkServer, nominationId: string): Promise<void> {
  try {
    const file = await server.file(nominationId);
    await db.files.put({ ...file, fetchedAt: new Date().toISOString() });
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== NOT_FOUND) throw error;
    await db.files.delete(nominationId);
  }
}

/** A sheet that the list knows and this device does not, or that went on elsewhere. */
async function needsReading(db: EvaluatorDatabase, { key, sheetId, state, marked }: Work): Promise<boolean> {
  if (sheetId === null) return false;
  const kept = (await db.sheets.get(key))?.sheet;
  if (kept?.id !== sheetId || kept.state !== state) return true;
  return kept.marks.filter(({ mark }) => mark !== null).length !== marked;
}

/** One thing to fetch. */
type Task = () => Promise<void>;

/**
 * All files and sheets of undecided rankings, so that they open without network. `oldest` is the age up to which a file that
 * is here already is good enough.
 */
export async function prefetchTasks(
  db: EvaluatorDatabase,
  servers: { readonly work: WorkServer; readonly marks: MarkServer },
  oldest: Date,
): Promise<Task[]> {
  const declared = (await db.assignments.toArray()).filter(({ declaration }) => declaration === 'none');
  const mine = new Set(declared.map(({ nominationId }) => nominationId));
  const files = await db.files.bulkGet([...mine]);
  const isFresh = (index: number): boolean => new Date(files[index]?.fetchedAt ?? 0) >= oldest;
  const fileTasks = [...mine].filter((_, index) => !isFresh(index)).map((id) => () => keepFile(db, servers.work, id));
  const rows = (await db.work.toArray()).filter(({ nominationId }) => mine.has(nominationId));
  const wanted = await Promise.all(rows.map((row) => needsReading(db, row)));
  const sheetTasks = rows
    .filter((_, index) => wanted[index])
    .map((row) => () => readSheet(db, servers.marks, row.nominationId, row.sheetId ?? ''));
  return [...fileTasks, ...sheetTasks];
}

/** A sheet as it is now; one that cannot be found any more takes its nominee along. */
export async function readSheet(
  db: EvaluatorDatabase,
  server: MarkServer,
  nominationId: string,
  id: string,
): Promise<void> {
  const answer = await server.read(id);
  if (answer.ok) return keepSheet(db, answer.sheet);
  if (answer.refusal.code === 'score-sheet.not-found') await letGoOf(db, server, nominationId);
}

/** Does the tasks and says how far it is. */
export async function runTasks(db: EvaluatorDatabase, tasks: readonly Task[]): Promise<void> {
  let done = 0;
  await db.state.update('sync', { total: tasks.length, done });
  await inParallel(tasks, LANES, async (task) => {
    await task();
    await db.state.update('sync', { done: (done += 1) });
  });
}
