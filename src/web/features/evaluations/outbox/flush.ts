import { type EvaluatorDatabase, type Sheet } from '../store/evaluator-database.js';
import { type Entry, type Refusal } from './entry.js';
import { type Answer, type MarkServer } from './mark-server.js';
import { beginNext, keepSheet, refuse, settle } from './outbox.js';
import { purgeNomination } from './purge.js';

/** `done`: nothing is left that could be sent. `later`: the server is out of reach or busy. `signed-out`: nobody is let in. */
export type FlushOutcome = 'done' | 'later' | 'signed-out';

/** What cannot be sent now but may be in a while. */
class NotNow extends Error {
  constructor(readonly outcome: 'later' | 'signed-out') {
    super(outcome);
  }
}

const [SIGN_IN_NEEDED, NOT_FOUND, TIMED_OUT, STALE, TOO_MANY] = [401, 404, 408, 412, 429];
const BROKEN = 500;

/**
 * Sends what waits, one after the other and in order, until nothing is left. `isStillHere` says whether the person whose
 * outbox this is still sits at the device: an answer to anybody else means nothing.
 */
export async function flush(
  db: EvaluatorDatabase,
  server: MarkServer,
  isStillHere: () => boolean,
): Promise<FlushOutcome> {
  const ask = async (request: Promise<Answer>): Promise<Answer> => {
    const answer = await request;
    if (!isStillHere()) throw new NotNow('signed-out');
    if (!answer.ok) assertFinal(answer.refusal);
    return answer;
  };
  try {
    for (;;) {
      if (!isStillHere()) return 'signed-out';
      const next = await beginNext(db);
      if (!next) return 'done';
      await deliver(db, server, next.entry, next.kept?.sheet, ask);
    }
  } catch (error) {
    if (error instanceof NotNow) return error.outcome;
    if (error instanceof TypeError || isAbort(error)) return 'later';
    throw error;
  }
}

type Ask = (request: Promise<Answer>) => Promise<Answer>;

/** One step towards having the entry on the server: it may open or read the sheet first and send in the next round. */
async function deliver(
  db: EvaluatorDatabase,
  server: MarkServer,
  entry: Entry,
  sheet: Sheet | undefined,
  ask: Ask,
): Promise<void> {
  if (!sheet) return open(db, server, entry, ask);
  const answer = await ask(server.write(sheet, entry.criterion, entry.wish, entry.id));
  if (answer.ok) return settle(db, entry, answer.sheet);
  if (answer.refusal.status === STALE) {
    const newest = await ask(server.read(sheet.id));
    if (!newest.ok) return open(db, server, entry, ask, sheet.id);
    if (newest.sheet.version === sheet.version) throw new NotNow('later');
    return keepSheet(db, newest.sheet, { isStale: true });
  }
  if (answer.refusal.status === NOT_FOUND && answer.refusal.code === 'score-sheet.not-found') {
    return open(db, server, entry, ask, sheet.id);
  }
  await refuse(db, entry, answer.refusal);
  const newest = await ask(server.read(sheet.id));
  if (newest.ok) await keepSheet(db, newest.sheet);
}

/**
 * Opens the sheet, also in the place of one that is gone. Whoever is not found to mark the nominee is recused: then all of it
 * leaves this device.
 */
async function open(
  db: EvaluatorDatabase,
  server: MarkServer,
  entry: Entry,
  ask: Ask,
  gone: string | null = null,
): Promise<void> {
  const answer = await ask(server.open(entry.nominationId, entry.stage));
  if (!answer.ok) {
    if (answer.refusal.code === 'nomination.not-found') return purgeNomination(db, entry.nominationId);
    return refuse(db, entry, answer.refusal);
  }
  if (answer.sheet.id === gone) throw new NotNow('later');
  await keepSheet(db, answer.sheet);
}

/** Throws for an answer that says nothing about the entry itself. */
function assertFinal({ status }: Refusal): void {
  if (status === SIGN_IN_NEEDED) throw new NotNow('signed-out');
  if (status === TIMED_OUT || status === TOO_MANY || status >= BROKEN) throw new NotNow('later');
}

const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'AbortError' || error.name === 'TimeoutError');
