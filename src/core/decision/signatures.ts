import { type FieldFault } from '../errors.js';

/** A seat of the panel, and whether its signature counts for the present outcome and decision. */
export interface SigningSeat {
  readonly number: number;
  readonly role: 'chair' | 'secretary' | 'member';
  readonly hasSigned: boolean;
}

/** How many of so many seats must sign: two thirds, rounded up. */
export const signaturesNeeded = (seats: number): number => Math.ceil((2 * seats) / 3);

/** What the panel still owes: a panel at all, its chair, and two thirds of its seats, empty ones counted. */
export function signatureFaults(seats: readonly SigningSeat[]): FieldFault[] {
  if (seats.length === 0) return [{ field: 'signatures', code: 'seal.panel-missing' }];
  const signed = seats.filter(({ hasSigned }) => hasSigned);
  const needed = signaturesNeeded(seats.length);
  return [
    ...(signed.some(({ role }) => role === 'chair') ? [] : [{ field: 'signatures', code: 'seal.chair-not-signed' }]),
    ...(signed.length >= needed
      ? []
      : [{ field: 'signatures', code: 'seal.signatures-missing', params: { signed: signed.length, needed } }]),
  ];
}
