import { type FieldFault } from '../../core/errors.js';
import { type Blocker, type NomineeOutcome } from '../../core/scoring/index.js';

/** One thing that a ranking still waits for. */
export interface Hindrance {
  /** `computation.<what>`; its message says it in words. */
  readonly code: string;
  /** Null when it concerns the ranking as a whole. */
  readonly nominationId: string | null;
  /** The gate, indicator, stage or sheet; empty when there is none to name. */
  readonly detail: string;
}

const CODES: Readonly<Record<Blocker['kind'], string>> = {
  'gate-pending': 'computation.gate-pending',
  'indicator-pending': 'computation.figure-pending',
  'quorum-missing': 'computation.quorum-missing',
  'nothing-to-score': 'computation.nothing-to-score',
};

/** What keeps nominees from being ranked. Whoever failed a gate holds nobody up. */
export const hindrancesOf = (results: readonly NomineeOutcome[]): Hindrance[] =>
  results
    .filter(({ status }) => status !== 'failed-gate')
    .flatMap(({ id, blockers }) =>
      blockers.map(({ kind, code }) => ({ code: CODES[kind], nominationId: id, detail: code === id ? '' : code })),
    );

/** The same as a line of a refusal: `nominees.<nomination>.<detail>`. */
export const toFault = ({ code, nominationId, detail }: Hindrance): FieldFault => ({
  field: ['nominees', nominationId, detail].filter(Boolean).join('.'),
  code,
  params: { detail },
});
