import { type FieldFault } from '../../core/errors.js';
import { type ConflictKind } from './assignment.entity.js';

/** What an evaluator says about themselves and a nominee. */
export interface DeclarationWish {
  readonly conflict: boolean;
  readonly kind?: ConflictKind | undefined;
  readonly reason?: string | undefined;
}

/** A conflict is named and explained; a declaration of none is nothing but that. */
export function declarationFaults({ conflict, kind, reason }: DeclarationWish): FieldFault[] {
  const given: Record<string, string | undefined> = { kind, reason };
  const code = conflict ? 'field.required' : 'assignment.no-conflict-to-explain';
  return Object.keys(given)
    .filter((field) => (given[field] === undefined) === conflict)
    .map((field) => ({ field, code }));
}

/** What the seats of a panel come to for one nomination: the eligible set is what a quorum is counted over. */
export interface Eligibility {
  /** Seats with a member. */
  readonly seats: number;
  readonly recused: number;
  /** Seats with a member who is not recused, assigned yet or not. */
  readonly eligible: number;
  /** True while no seat is recused: every member marks, and leniency cancels out. */
  readonly isCompleteBlock: boolean;
}

/** Empty seats never mark, and so never count. */
export const eligibilityOf = (seats: number, recused: number): Eligibility => ({
  seats,
  recused,
  eligible: seats - recused,
  isCompleteBlock: recused === 0,
});

// Whatever else a person may be, these two look at nothing but their seats.
const seatCondition = (user: string, nominationId: string, states: string): string =>
  `EXISTS (SELECT FROM seat own_seat JOIN assignment own ON own.seat_id = own_seat.id
           WHERE own_seat.user_id = ${user}::uuid AND own.nomination_id = ${nominationId} AND ${states})`;

/**
 * For lists of later features: true where the person marks the nomination and has declared no conflict.
 * `user` is a bound parameter (`$1`), `nominationId` a column.
 */
export const marksCondition = (user: string, nominationId: string): string =>
  seatCondition(user, nominationId, `own.state = 'assigned' AND own.declaration = 'none'`);

/** As above: true where the person is recused, and so must not find the nomination anywhere. */
export const isRecusedCondition = (user: string, nominationId: string): string =>
  seatCondition(user, nominationId, `own.state = 'recused'`);
