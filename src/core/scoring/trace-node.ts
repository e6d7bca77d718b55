import { type TraceFunction, type TraceInput } from './trace-inputs.js';

/** An exact number and how it is shown while it is not yet final. */
export interface Amount {
  /** "p/q" or a whole number. */
  exact: string;
  /** Four places, half-up; for the eye only. */
  display: string;
}

/** One number of the computation, with the numbers it came from. */
export interface TraceNode {
  kind: 'stage' | 'group' | 'criterion' | 'indicator' | 'rounding';
  code: string;
  label?: string;
  state: 'scored' | 'not-applicable' | 'missing' | 'pending' | 'unmarked';
  /** How the score came from the inputs, or from the children. */
  fn: TraceFunction;
  inputs: readonly TraceInput[];
  score: Amount | null;
  /** The weight among siblings, as published. */
  weight: string | null;
  /** Percent of the composite after redistribution; null while the composite is open, and below a geometric mean. */
  effectiveWeight: Amount | null;
  /**
   * effectiveWeight x score / 100; those of the leaves sum exactly to the composite, except that a geometric mean has one as a
   * whole and none for what is below it.
   */
  contribution: Amount | null;
  children: readonly TraceNode[];
}
