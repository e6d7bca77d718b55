import { useLiveQuery } from 'dexie-react-hooks';

import { type Schemas } from '../../../api/client.js';
import { type Entry } from '../outbox/entry.js';
import { type KeptRubric, type SyncState, type VoidedNote } from '../store/evaluator-database.js';
import { useRuntime } from '../use-runtime.js';
import { type Group, groupWork } from './work-groups.js';

/** The evaluator's work as it lies on this device. */
export interface MyWork {
  readonly groups: readonly Group[];
  /** Nominees whose declaration is awaited. */
  readonly undeclared: number;
  readonly outbox: readonly Entry[];
  readonly slots: readonly Schemas['InterviewSlotView'][];
  readonly rubrics: readonly KeptRubric[];
  readonly notes: readonly VoidedNote[];
  readonly sync: SyncState | undefined;
  /** Nominees whose file opens without network. */
  readonly filesKept: number;
  readonly names: ReadonlyMap<string, string>;
}

/** The work list, alive: it changes with what this or another tab writes down. Undefined until it has been read. */
export function useWork(): MyWork | undefined {
  const { db } = useRuntime();
  return useLiveQuery(async () => {
    const [work, assignments, categories, sheets, outbox] = await Promise.all([
      db.work.toArray(),
      db.assignments.toArray(),
      db.categories.toArray(),
      db.sheets.toArray(),
      db.outbox.toArray(),
    ]);
    const [slots, rubrics, notes, sync, files] = await Promise.all([
      db.slots.toArray(),
      db.rubrics.toArray(),
      db.notes.toArray(),
      db.state.get('sync'),
      db.files.toArray(),
    ]);
    return {
      groups: groupWork({ work, assignments, categories, sheets, outbox }),
      undeclared: assignments.filter(({ declaration }) => declaration === 'awaited').length,
      outbox,
      slots: slots.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)),
      rubrics,
      notes,
      sync,
      filesKept: files.length,
      names: new Map([...files, ...work, ...assignments].map((one) => [one.nominationId, one.nomineeName])),
    };
  }, [db]);
}
