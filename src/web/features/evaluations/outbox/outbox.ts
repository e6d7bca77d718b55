import { type EvaluatorDatabase, type KeptSheet, type Sheet } from '../store/evaluator-database.js';
import { type Entry, NOTHING, type Refusal, sheetKey, type Value } from './entry.js';
import { clashes, countWaiting, give, nextToSend, seenValue } from './queue.js';
import { afterClash, afterRefusal, afterSuccess, sentAnew } from './queue-after.js';

/** The one criterion of a sheet that a person changes. */
export interface Target {
  readonly nominationId: string;
  readonly stage: string;
  readonly criterion: string;
}

/** What the server said of a criterion when the sheet was last seen. */
export function valueOn(sheet: Pick<Sheet, 'marks'> | undefined, criterion: string): Value {
  const found = sheet?.marks.find((one) => one.criterion === criterion);
  return found ? { mark: found.mark, comment: found.comment } : NOTHING;
}

const keyOf = ({ nominationId, stage }: Pick<Target, 'nominationId' | 'stage'>): string =>
  sheetKey(nominationId, stage);

const ofCriterion = (db: EvaluatorDatabase, sheet: string, criterion: string): Promise<Entry[]> =>
  db.outbox
    .where({ sheet })
    .filter((entry) => entry.criterion === criterion)
    .sortBy('seq');

/** What is new of a value; or how to make it from the one that stands there, when keys are pressed faster than pages draw. */
export type Change = Partial<Value> | ((now: Value) => Partial<Value>);

/**
 * Writes what a person gave down on this device before anything else happens. `shown` is what stood before their eyes: only
 * that may be overwritten. What is not in `change` stays as it is now, so that a mark and a comment given in the same moment
 * both stand. `isComplete` says whether the rubric lets the value stand; what is not complete is kept and not sent. Answers what
 * stood there before, which may be newer than what was shown.
 */
export async function giveValue(
  db: EvaluatorDatabase,
  target: Target,
  shown: Value,
  change: Change,
  isComplete: (value: Value) => boolean,
): Promise<Value> {
  const sheet = keyOf(target);
  const place = { ...target, sheet, id: crypto.randomUUID(), at: new Date().toISOString() };
  return db.transaction('rw', db.outbox, db.sheets, db.work, async () => {
    // A nominee that has just left this device does not come back with a comment that was still being typed.
    if ((await db.work.get(sheet)) === undefined) return NOTHING;
    const [entries, kept] = [await ofCriterion(db, sheet, target.criterion), await db.sheets.get(sheet)];
    const server = valueOn(kept?.sheet, target.criterion);
    const now = seenValue(entries, server);
    const wish = { ...now, ...(typeof change === 'function' ? change(now) : change) };
    const step = give(entries, shown, place, wish, isComplete(wish));
    if (step.kind === 'append') await db.outbox.add(step.draft);
    if (step.kind === 'replace') await db.outbox.put(step.entry);
    if (step.kind === 'remove') await db.outbox.delete(step.seq);
    return now;
  });
}

/**
 * The entry that sets out next, marked as begun, with the sheet it belongs to. Whatever meets somebody else's value on the
 * way becomes a clash. Undefined when nothing can be sent.
 */
export function beginNext(db: EvaluatorDatabase): Promise<{ entry: Entry; kept: KeptSheet | undefined } | undefined> {
  return db.transaction('rw', db.outbox, db.sheets, async () => {
    for (;;) {
      const entry = nextToSend(await db.outbox.orderBy('seq').toArray());
      if (!entry) return undefined;
      const kept = await db.sheets.get(entry.sheet);
      const server = valueOn(kept?.sheet, entry.criterion);
      if (clashes(entry, server)) {
        await replaceQueue(db, entry, (entries) => afterClash(entries, server));
        continue;
      }
      if (!entry.isBegun) await db.outbox.update(entry.seq, { isBegun: true });
      return { entry: { ...entry, isBegun: true }, kept };
    }
  });
}

/** The server has the entry: it leaves the outbox in the same transaction in which its sheet is kept. */
export function settle(db: EvaluatorDatabase, entry: Entry, sheet: Sheet): Promise<void> {
  return db.transaction('rw', db.outbox, db.sheets, async () => {
    await putSheet(db, sheet);
    await replaceQueue(db, entry, (entries) => afterSuccess(entries, valueOn(sheet, entry.criterion)));
  });
}

export function refuse(db: EvaluatorDatabase, entry: Entry, refusal: Refusal): Promise<void> {
  return db.transaction('rw', db.outbox, () => replaceQueue(db, entry, (entries) => afterRefusal(entries, refusal)));
}

/**
 * Keeps the sheet as the server shows it. An answer that was overtaken by a newer one changes nothing, unless the server has
 * just said that what is kept here `isStale`.
 */
export function keepSheet(db: EvaluatorDatabase, sheet: Sheet, { isStale = false } = {}): Promise<void> {
  return db.transaction('rw', db.sheets, () => putSheet(db, sheet, isStale));
}

async function putSheet(db: EvaluatorDatabase, sheet: Sheet, isStale = false): Promise<void> {
  const { nominationId, stage } = sheet;
  const key = keyOf(sheet);
  const kept = await db.sheets.get(key);
  const isOvertaken = kept?.sheet.id === sheet.id && kept.sheet.version > sheet.version;
  if (!isOvertaken || isStale) await db.sheets.put({ key, nominationId, stage, sheet });
}

async function replaceQueue(
  db: EvaluatorDatabase,
  { sheet, criterion }: Entry,
  after: (entries: readonly Entry[]) => readonly Entry[],
): Promise<void> {
  const before = await ofCriterion(db, sheet, criterion);
  const left = after(before);
  const stays = new Set(left.map(({ seq }) => seq));
  await db.outbox.bulkDelete(before.map(({ seq }) => seq).filter((seq) => !stays.has(seq)));
  await db.outbox.bulkPut([...left]);
}

/** The person keeps the own value over the other one, which is `over` as they saw it. Incomplete, it waits for the rest. */
export function keepOwn(db: EvaluatorDatabase, seq: number, over: Value, isComplete: boolean): Promise<void> {
  return putAnew(db, seq, 'clash', (entry) => sentAnew(entry, over, crypto.randomUUID(), isComplete));
}

/** Tries once more what the server refused. */
export function tryAgain(db: EvaluatorDatabase, seq: number): Promise<void> {
  return putAnew(db, seq, 'refused', (entry) => sentAnew(entry, entry.base, crypto.randomUUID(), true));
}

function putAnew(
  db: EvaluatorDatabase,
  seq: number,
  from: Entry['state'],
  change: (entry: Entry) => Entry,
): Promise<void> {
  return db.transaction('rw', db.outbox, async () => {
    const entry = await db.outbox.get(seq);
    if (entry?.state === from) await db.outbox.put(change(entry));
  });
}

/** The person chose what the server has, or lets a refused value go. One that may be on its way stays. */
export function letGo(db: EvaluatorDatabase, seq: number): Promise<void> {
  return db.transaction('rw', db.outbox, async () => {
    const entry = await db.outbox.get(seq);
    if (entry?.isBegun === false) await db.outbox.delete(seq);
  });
}

/** Marks and comments of this person that are only on this device. */
export const countUnsent = async (db: EvaluatorDatabase): Promise<number> => countWaiting(await db.outbox.toArray());
