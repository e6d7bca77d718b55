/** The roles of product.md section 1; a grant gives one of them, everywhere or inside one province. */
export const ROLES = ['administrator', 'auditor', 'secretariat', 'proposer', 'nominee', 'evaluator'] as const;
export type Role = (typeof ROLES)[number];

/** One role of one person. `provinceCode` null means the national level; `nomineeId` ties a nominee to its own file. */
export interface Grant {
  readonly role: Role;
  readonly provinceCode: string | null;
  readonly nomineeId: string | null;
}

/** Whoever asks: who they are, what they may be, and when and under which request their question arrived. */
export interface Actor {
  readonly userId: string | null;
  readonly sessionId: string | null;
  readonly grants: readonly Grant[];
  readonly requestId: string;
  readonly arrivedAt: Date;
}

/** True when the actor holds one of the roles, in whatever scope. */
export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.grants.some((grant) => roles.includes(grant.role));

/** True when the actor holds the role at the national level, which sees every province. */
export const isNational = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.grants.some((grant) => roles.includes(grant.role) && grant.provinceCode === null);

/**
 * True when one of the roles reaches the province. A thing of the national level (`null`) is reached by national grants only.
 */
export const reachesProvince = (actor: Actor, provinceCode: string | null, ...roles: readonly Role[]): boolean =>
  actor.grants.some(
    (grant) => roles.includes(grant.role) && (grant.provinceCode === null || grant.provinceCode === provinceCode),
  );

/** What a list may show to these roles: everything, or the provinces named (an empty list shows nothing). */
export const provinceScope = (actor: Actor, ...roles: readonly Role[]): 'everywhere' | readonly string[] => {
  if (isNational(actor, ...roles)) return 'everywhere';
  return actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.provinceCode ?? '');
};
