import { type Schemas } from '../../api/client.js';

export type Grant = Schemas['GrantView'];
export type Role = Grant['role'];

export const ROLES: readonly Role[] = ['secretariat', 'evaluator', 'proposer', 'nominee', 'auditor', 'administrator'];

/** A role as it is being typed; `key` keeps its fields together while others come and go. */
export interface GrantDraft {
  readonly key: string;
  readonly role: Role;
  /** Empty is all of Indonesia. */
  readonly provinceCode: string;
  /** The id of the nominee; empty while none is chosen. */
  readonly nominee: string;
}

export const newGrant = (role: Role = 'secretariat'): GrantDraft => ({
  key: crypto.randomUUID(),
  role,
  provinceCode: '',
  nominee: '',
});

export const toDraft = ({ role, provinceCode, nomineeId }: Grant): GrantDraft => ({
  ...newGrant(role),
  provinceCode: provinceCode ?? '',
  nominee: nomineeId ?? '',
});

/** What is sent: only the parts that the role has. That a nominee is missing is for the server to say. */
export const fromDraft = ({ role, provinceCode, nominee }: GrantDraft): Grant => ({
  role,
  provinceCode: role === 'administrator' || provinceCode === '' ? null : provinceCode,
  nomineeId: role !== 'nominee' || nominee === '' ? null : nominee,
});

/** Whether two lists give the same roles, in whatever order. */
export function isSameGrants(one: readonly Grant[], other: readonly Grant[]): boolean {
  const keys = (grants: readonly Grant[]): string =>
    JSON.stringify(grants.map(({ role, provinceCode, nomineeId }) => [role, provinceCode, nomineeId].join('/')).sort());
  return keys(one) === keys(other);
}
