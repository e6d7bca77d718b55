import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie';

import { type Schemas } from '../../../api/client.js';
import { type Draft, type Entry } from '../outbox/entry.js';
import { databaseName } from './device-data.js';

export type Sheet = Schemas['ScoreSheetView'];

/** One line of the work list: a nominee in a stage. */
export type Work = Schemas['AssignedSheetView'] & { readonly key: string };

/** A nomination whose ranking is undecided, declared about or not. */
export type Assignment = Schemas['MyAssignmentView'];

/** The sheet as the server showed it last. */
export interface KeptSheet {
  readonly key: string;
  readonly nominationId: string;
  readonly stage: string;
  readonly sheet: Sheet;
}

export type KeptFile = Schemas['CandidateFileView'] & { readonly fetchedAt: string };
export type KeptRubric = Pick<Schemas['RubricView'], 'id' | 'body' | 'effectiveWeights' | 'isFrozen'>;

/** What a ranking is called, and by which rubric it is marked. */
export interface KeptCategory extends Pick<Schemas['CategoryView'], 'id' | 'level' | 'names' | 'rubricId'> {
  readonly edition: Pick<Schemas['EditionView'], 'id' | 'label' | 'names'> & { readonly isSynthetic: boolean };
}

/** Says that marks went with a nominee that is no longer this person's to mark. Names nobody. */
export interface VoidedNote {
  readonly id: number;
  readonly at: string;
  /** Marks on the sheets of that nominee, and how many of them never reached the server. */
  readonly marks: number;
  readonly unsent: number;
}

/** How far the copy of the work list on this device goes. */
export interface SyncState {
  readonly key: 'sync';
  readonly syncedAt: string | null;
  readonly total: number;
  readonly done: number;
}

/**
 * What an evaluator keeps on the device: only what is theirs to mark. Written with strict durability, because a tablet may
 * lose power right after a tap.
 */
export class EvaluatorDatabase extends Dexie {
  readonly work!: Table<Work, string>;
  readonly assignments!: Table<Assignment, string>;
  readonly slots!: Table<Schemas['InterviewSlotView'], string>;
  readonly files!: Table<KeptFile, string>;
  readonly rubrics!: Table<KeptRubric, string>;
  readonly categories!: Table<KeptCategory, string>;
  readonly sheets!: Table<KeptSheet, string>;
  readonly outbox!: Table<Entry, number, Draft>;
  readonly notes!: EntityTable<VoidedNote, 'id'>;
  readonly state!: Table<SyncState, string>;

  constructor(
    readonly userId: string,
    options: DexieOptions = {},
  ) {
    super(databaseName(userId), { chromeTransactionDurability: 'strict', ...options });
    this.version(1).stores({
      work: 'key, nominationId',
      assignments: 'nominationId',
      slots: 'id, nominationId',
      files: 'nominationId',
      rubrics: 'id',
      categories: 'id',
      sheets: 'key, nominationId',
      outbox: '++seq, sheet, nominationId',
      notes: '++id',
      state: 'key',
    });
  }
}
