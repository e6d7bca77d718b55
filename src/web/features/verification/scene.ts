import { type NominationFile } from '../nominations-own/use-nomination-file.js';
import { type Evidence } from '../evidence/evidence-row.js';

/** What every part of the page about one file shares. */
export interface ReviewScene {
  readonly file: NominationFile;
  /** Whether the reader is the secretariat of this file. */
  readonly mayRun: boolean;
  /** Whether figures, gates and adjustments can be decided now. */
  readonly canAssess: boolean;
  readonly onDirty: (key: string, isDirty: boolean) => void;
  readonly onView: (evidence: Evidence) => void;
}
