import { rolesOf, useMe } from '../../api/use-session.js';

/** True for a secretariat: it may fill in the file of a nominee who cannot, and is at home in the check of that file. */
export function useIsOnBehalf(): boolean {
  const roles = rolesOf(useMe());
  return roles.has('secretariat') && !roles.has('nominee') && !roles.has('proposer');
}
