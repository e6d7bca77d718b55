/** Why a figure could not be measured. */
export type Shortage =
  'too-few-nominees' | 'too-few-evaluators' | 'too-few-criteria' | 'missing-scores' | 'no-variance' | 'negative-scores';

/** Too little to say anything: an answer, not an error. */
export interface InsufficientData {
  readonly status: 'insufficient-data';
  readonly reason: Shortage;
}

/** A figure, or why there is none. Every number in it is finite or null. */
export type Measured<T> = (T & { readonly status: 'measured' }) | InsufficientData;

/** The answer of a figure that could not be measured. */
export const insufficient = (reason: Shortage): InsufficientData => ({ status: 'insufficient-data', reason });

/** The number, or null where the formula has no finite value. */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
