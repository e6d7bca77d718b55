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
  /** Whatever was typed or pasted. */
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

/** What is sent: only the parts that the role has. What cannot be read goes as it was typed, so that the server says why not. */
export const fromDraft = ({ role, provinceCode, nominee }: GrantDraft): Grant => ({
  role,
  provinceCode: role === 'administrator' || provinceCode === '' ? null : provinceCode,
  nomineeId: role !== 'nominee' ? null : nomineeIn(nominee),
});

const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** The id in what was pasted: the id alone, or the address of a nominee's page. Null when nothing was. */
export function nomineeIn(pasted: string): string | null {
  const text = pasted.trim();
  return text === '' ? null : (ID.exec(text)?.[0].toLowerCase() ?? text);
}

/** Whether two lists give the same roles, in whatever order. */
export function isSameGrants(one: readonly Grant[], other: readonly Grant[]): boolean {
  const keys = (grants: readonly Grant[]): string =>
    JSON.stringify(grants.map(({ role, provinceCode, nomineeId }) => [role, provinceCode, nomineeId].join('/')).sort());
  return keys(one) === keys(other);
}
