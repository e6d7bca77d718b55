import { rolesOf, useMe } from '../../api/use-session.js';

/** Secretariats act here, auditors read. */
export const useIsSecretariat = (): boolean => rolesOf(useMe()).has('secretariat');
