import { type Actor, hasRole, isNational } from '../../core/access.js';
import { type EditionState } from './edition.lifecycle.js';

/** The national secretariat alone sets up and changes editions, and with them their categories and rubrics. */
export const canConfigure = (actor: Actor): boolean => isNational(actor, 'secretariat');

/** An edition in preparation is seen by those who prepare it, the auditor and the administrator. */
const canSeeDrafts = (actor: Actor): boolean => canConfigure(actor) || hasRole(actor, 'auditor', 'administrator');

/** Whoever is signed in sees an edition that runs or ran. */
export const canSeeEdition = (actor: Actor, state: EditionState): boolean => state !== 'draft' || canSeeDrafts(actor);

/** The same rule as `canSeeEdition`, as a condition over an `edition` row named `alias`; a test holds the two together. */
export const editionCondition = (actor: Actor, alias: string): string =>
  canSeeDrafts(actor) ? 'true' : `${alias}.state <> 'draft'`;
