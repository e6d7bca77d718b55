import { type Actor, reachesProvince } from '../../core/access.js';

/** What the rules look at: whose sheet it is, whether that seat still marks the nominee, inside whose walls it stands. */
export interface SheetSubject {
  readonly userId: string | null;
  readonly assignment: 'assigned' | 'recused';
  readonly provinceCode: string | null;
}

/** The evaluator's own sheet. A recused nominee does not exist for its evaluator any more, and neither does the sheet. */
export const isOwnSheet = (actor: Actor, sheet: SheetSubject): boolean =>
  actor.userId !== null && sheet.userId === actor.userId && sheet.assignment === 'assigned';

/** Marks are seen by whoever gave them and by the auditor; not by colleagues, the chair or the secretariat. */
export const canReadMarks = (actor: Actor, sheet: SheetSubject): boolean =>
  isOwnSheet(actor, sheet) || reachesProvince(actor, sheet.provinceCode, 'auditor');
