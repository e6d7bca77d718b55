import { type Actor, reachesProvince } from '../../core/access.js';
import { isOwnSheet, type SheetSubject } from '../evaluations/index.js';

/** Who asks and who decides about a sheet: besides its owner, the secretariat and the chair of its panel. */
export interface ReopeningSubject extends SheetSubject {
  /** The chair of the sheet's panel, unless the chair is recused from the nominee. */
  readonly chairId: string | null;
}

const isSecretariat = (actor: Actor, { provinceCode }: ReopeningSubject): boolean =>
  reachesProvince(actor, provinceCode, 'secretariat');

const isChair = (actor: Actor, { chairId }: ReopeningSubject): boolean =>
  actor.userId !== null && chairId === actor.userId;

/** The evaluator whose sheet it is, or the secretariat. */
export const canRequest = (actor: Actor, sheet: ReopeningSubject): boolean =>
  isOwnSheet(actor, sheet) || isSecretariat(actor, sheet);

/** The secretariat or the chair; that it is a second person is for `isSecondPerson`. */
export const canDecide = (actor: Actor, sheet: ReopeningSubject): boolean =>
  isSecretariat(actor, sheet) || isChair(actor, sheet);

export const isSecondPerson = (actor: Actor, requestedBy: string): boolean => actor.userId !== requestedBy;

/** Whoever may ask, decide or audit sees the request. */
export const canSee = (actor: Actor, sheet: ReopeningSubject): boolean =>
  canRequest(actor, sheet) || canDecide(actor, sheet) || reachesProvince(actor, sheet.provinceCode, 'auditor');
