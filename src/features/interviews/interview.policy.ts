import { type Actor, hasRole, provinceScope } from '../../core/access.js';
import { type FieldFault } from '../../core/errors.js';
import { isRecusedCondition, marksCondition } from '../assignments/index.js';
import { type Mode } from './interview-session.entity.js';
import { type Attendance, type Companion, type PresenterRole } from './interview-slot.entity.js';

/** Where a session is held. */
export interface Place {
  readonly mode: Mode;
  readonly room: string | null;
  readonly link: string | null;
}

/** A room for those who come, a link for those who call in. */
export const placeFaults = ({ mode, room, link }: Place): FieldFault[] => [
  ...(mode !== 'online' && room === null ? [{ field: 'room', code: 'interview-session.room-missing' }] : []),
  ...(mode !== 'on_site' && link === null ? [{ field: 'link', code: 'interview-session.link-missing' }] : []),
];

/** Who came. */
export interface AttendanceWish {
  readonly attendance: Exclude<Attendance, 'expected'>;
  readonly presenterRole: PresenterRole | null;
  readonly presenterName: string | null;
  readonly companions: readonly Companion[];
}

/** Whoever attended was spoken for by somebody; nobody spoke for an absent nominee. */
export function attendanceFaults({ attendance, ...who }: AttendanceWish): FieldFault[] {
  const { presenterRole, presenterName, companions } = who;
  if (attendance === 'attended') return presenterRole ? [] : [{ field: 'presenterRole', code: 'field.required' }];
  const code = 'interview-slot.absent-has-nobody';
  return [
    ...(presenterRole ? [{ field: 'presenterRole', code }] : []),
    ...(presenterName ? [{ field: 'presenterName', code }] : []),
    ...(companions.length > 0 ? [{ field: 'companions', code }] : []),
  ];
}

type Bind = (value: unknown) => string;
const EVERYWHERE = 'true';
const NOWHERE = 'false';

/** The actor's scope as secretariat or auditor, over a `panel` row named `p`. */
const overseen = (actor: Actor, bind: Bind, ...roles: readonly ('secretariat' | 'auditor')[]): string => {
  const scope = provinceScope(actor, ...roles);
  return scope === 'everywhere' ? EVERYWHERE : `p.province_code = ANY(${bind(scope)}::char(2)[])`;
};

/**
 * Which slots an actor sees, as conditions over `panel` p, `nomination` n and `nominee` m. Nominees and proposers see
 * their own; evaluators those they mark and have declared themselves about; secretariats and auditors those in their
 * scope, save a nominee from which they themselves are recused in another capacity.
 */
export function slotConditions(actor: Actor, bind: Bind): { visible: string; named: string } {
  const user = bind(actor.userId);
  const nominees = actor.grants.flatMap((grant) => (grant.role === 'nominee' ? [grant.nomineeId] : []));
  const isNominee = `n.nominee_id = ANY(${bind(nominees)}::uuid[])`;
  const isProposer = hasRole(actor, 'proposer') ? `n.proposer_id = ${user}::uuid` : NOWHERE;
  const marks = hasRole(actor, 'evaluator') ? marksCondition(user, 'n.id') : NOWHERE;
  const notRecused = `NOT ${isRecusedCondition(user, 'n.id')}`;
  const oversees = `(${overseen(actor, bind, 'secretariat', 'auditor')} AND ${notRecused})`;
  const runs = `(${overseen(actor, bind, 'secretariat')} AND ${notRecused})`;
  return {
    visible: `(${isNominee} OR ${isProposer} OR ${marks} OR ${oversees})`,
    // Names of people who presented are for those who judge, those who run the interview, and the nominee.
    named: `(${isNominee} OR ${marks} OR ${runs})`,
  };
}

/** Which slots are the actor's own affair: as nominee, proposer or evaluator, whatever else they may oversee. */
export function ownSlotConditions(actor: Actor, bind: Bind): { visible: string; named: string } {
  const grants = actor.grants.filter(({ role }) => role !== 'secretariat' && role !== 'auditor');
  return slotConditions({ ...actor, grants }, bind);
}
