import { useSyncExternalStore } from 'react';

import { useMe } from '../../api/use-session.js';
import { type Origin } from './verify-draft.js';

const NONE: Origin = { source: '', verifiedOn: '' };

// In memory only, and by person: on a shared device the next one does not find it.
const origins = new Map<string, Origin>();
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Source and day of the data that this person checked against last, and how to remember newer ones. */
export function useLastOrigin(): readonly [Origin, (origin: Origin) => void] {
  const id = useMe()?.id ?? '';
  const origin = useSyncExternalStore(subscribe, () => origins.get(id) ?? NONE);
  const remember = ({ source, verifiedOn }: Origin): void => {
    origins.set(id, { source, verifiedOn });
    listeners.forEach((listener) => {
      listener();
    });
  };
  return [origin, remember];
}
