import { type Actor, hasRole, provinceScope, reachesProvince } from '../../core/access.js';

/** What the rules look at: whose nomination it is and inside whose walls it stands. */
export interface NominationSubject {
  readonly provinceCode: string | null;
  readonly proposerId: string | null;
  readonly nomineeId: string;
}

const isNominee = (actor: Actor, nomineeId: string): boolean =>
  actor.grants.some((grant) => grant.role === 'nominee' && grant.nomineeId === nomineeId);

/** The proposer who put it forward, and the nominee itself. */
export const isOwner = (actor: Actor, nomination: NominationSubject): boolean =>
  (hasRole(actor, 'proposer') && nomination.proposerId === actor.userId) || isNominee(actor, nomination.nomineeId);

/** A secretariat runs the nominations of its level: the national one every level, a provincial one its own province. */
export const canRun = (actor: Actor, nomination: NominationSubject): boolean =>
  reachesProvince(actor, nomination.provinceCode, 'secretariat');

/** What only those who run or audit an award read: secretariats and auditors, in their scope. */
export const canOversee = (actor: Actor, nomination: Pick<NominationSubject, 'provinceCode'>): boolean =>
  reachesProvince(actor, nomination.provinceCode, 'secretariat', 'auditor');

/** Owners see their own, secretariats and auditors what lies in their scope. Evaluators come through their assignments. */
export const canView = (actor: Actor, nomination: NominationSubject): boolean =>
  isOwner(actor, nomination) || canOversee(actor, nomination);

/** The nominee and whoever put it forward fill in the file; a secretariat may do it for them, and the audit log says so. */
export const canFill = (actor: Actor, nomination: NominationSubject): boolean =>
  isOwner(actor, nomination) || canRun(actor, nomination);

/**
 * Proposers put forward nominees of the provinces they reach; a secretariat does so at its own level, the national one at
 * every level.
 */
export const canPropose = (actor: Actor, nomineeProvince: string, level: 'provincial' | 'national'): boolean =>
  reachesProvince(actor, nomineeProvince, 'proposer') ||
  reachesProvince(actor, level === 'national' ? null : nomineeProvince, 'secretariat');

/**
 * The same rule as `canView`, as a condition over a `nomination` row named `alias`.
 * Parameters are appended to `values`; a test holds the two together.
 */
export function viewCondition(actor: Actor, alias: string, values: unknown[]): string {
  const bind = (value: unknown): string => `$${String(values.push(value))}`;
  const scope = provinceScope(actor, 'secretariat', 'auditor');
  const nominees = actor.grants.flatMap((grant) => (grant.role === 'nominee' ? [grant.nomineeId] : []));
  const ways = [
    scope === 'everywhere' ? 'true' : `${alias}.province_code = ANY(${bind(scope)}::char(2)[])`,
    hasRole(actor, 'proposer') ? `${alias}.proposer_id = ${bind(actor.userId)}::uuid` : 'false',
    `${alias}.nominee_id = ANY(${bind(nominees)}::uuid[])`,
  ];
  return `(${ways.join(' OR ')})`;
}
