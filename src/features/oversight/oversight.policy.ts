import { type Actor, isNational } from '../../core/access.js';

/** The log and the invariants reach across all provinces, and so do those who read them. */
export const canOversee = (actor: Actor): boolean => isNational(actor, 'auditor');
