import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Filters that live in the address, so that a reload, the back button and a shared link keep them. */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const [search, setSearch] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) ?? ''])) as Record<Name, string>;
  const change = useCallback(
    (wish: Partial<Record<Name, string>>) => {
      setSearch(
        (old) => {
          const next = new URLSearchParams(old);
          for (const [name, value] of Object.entries<string | undefined>(wish)) {
            if (value === undefined || value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  return [values, change] as const;
}

/** Only the filters that are set, as a query of the API takes them. */
export const given = <T extends Readonly<Record<string, string>>>(filters: T): Partial<T> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')) as Partial<T>;
