import { useSyncExternalStore } from 'react';

import { currentSession, type Me, onSession, type Session } from './session.js';

export const useSession = (): Session => useSyncExternalStore(onSession, currentSession);

export type Role = Me['grants'][number]['role'];

/** The person at this device; null while nobody is signed in. */
export function useMe(): Me | null {
  const session = useSession();
  return 'me' in session ? session.me : null;
}

/** The roles of a person, each once. */
export const rolesOf = (me: Me | null): ReadonlySet<Role> => new Set(me?.grants.map(({ role }) => role) ?? []);
