import { type Actor, type Grant } from '../../core/access.js';
import { type FieldFault } from '../../core/errors.js';

/** What is wrong with a list of roles, all at once; `field` is the path of the list in the request. */
export const grantFaults = (grants: readonly Grant[], field = 'grants'): FieldFault[] =>
  grants.flatMap((grant, place) => [
    ...scopeFaults(grant, `${field}.${String(place)}`),
    ...(isRepeated(grants, place) ? [{ field: `${field}.${String(place)}`, code: 'user.grant-twice' }] : []),
  ]);

function scopeFaults({ role, provinceCode, nomineeId }: Grant, field: string): FieldFault[] {
  const faults: FieldFault[] = [];
  const add = (part: string, code: string) => faults.push({ field: `${field}.${part}`, code });
  if (role === 'administrator' && provinceCode !== null) add('provinceCode', 'user.administrator-is-national');
  if (role === 'nominee' && nomineeId === null) add('nomineeId', 'user.nominee-missing');
  if (role !== 'nominee' && nomineeId !== null) add('nomineeId', 'user.nominee-only-for-nominees');
  return faults;
}

const isRepeated = (grants: readonly Grant[], place: number): boolean =>
  grants.slice(0, place).some((earlier) => keyOf(earlier) === keyOf(grants[place]));

const keyOf = (grant: Grant | undefined): string =>
  JSON.stringify([grant?.role, grant?.provinceCode, grant?.nomineeId?.toLowerCase()]);

/**
 * Whoever judges has no other part in the award, in whatever provinces: every other role leads to files that a recused
 * evaluator must not find (docs/decisions/0006-separation-of-duties.md). Names each role that stands beside `evaluator`.
 */
export const separationFaults = (grants: readonly Grant[], field = 'grants'): FieldFault[] =>
  grants.some(isJudging)
    ? grants.flatMap((grant, place) =>
        isJudging(grant) ? [] : [{ field: `${field}.${String(place)}.role`, code: 'user.role-beside-evaluator' }],
      )
    : [];

const isJudging = ({ role }: Grant): boolean => role === 'evaluator';

/** True when the list makes its holder an administrator. */
export const isAdministrator = (grants: readonly Grant[]): boolean =>
  grants.some((grant) => grant.role === 'administrator');

/** Nobody gives away their own administration: so there is always somebody left who can hand out roles. */
export const canGrant = (actor: Actor, userId: string, grants: readonly Grant[]): boolean =>
  actor.userId !== userId || isAdministrator(grants);

/** Nobody locks themselves out. */
export const canSuspend = (actor: Actor, userId: string): boolean => actor.userId !== userId;
