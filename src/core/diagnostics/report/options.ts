import { type IsRelated } from '../flags/in-group-flags.js';

/** What a report needs to know besides the problem. The report is a function of the problem and of these alone. */
export interface DiagnosticOptions {
  /** A whole number of 32 bits, stored and shown with the report. */
  readonly seed: number;
  /** Draws of each simulation; 10,000 unless told. */
  readonly draws?: number;
  /** How many places are awarded: the k of "among the first k". 3 unless told. */
  readonly awardPlaces?: number;
  /** Whether an evaluator's organisation relates to a nominee; left out, favour is not looked for. */
  readonly isRelated?: IsRelated;
  /** When a sheet was handed in, as a running number or a time; null when not known. Left out, drift is not looked for. */
  readonly handedInAt?: (stage: string, nominee: string, evaluator: string) => number | null;
  /** A nominee's place in the order of a stage's interviews; null when it was not interviewed. */
  readonly interviewPlace?: (stage: string, nominee: string) => number | null;
}

/** The options with everything that has a default filled in. */
export type SettledOptions = DiagnosticOptions & Required<Pick<DiagnosticOptions, 'draws' | 'awardPlaces'>>;
