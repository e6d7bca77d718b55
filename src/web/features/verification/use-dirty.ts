import { useCallback, useState } from 'react';

/** Which forms of a page hold something unsaved; one guard asks for all of them. */
export function useDirty(): { readonly isDirty: boolean; readonly report: (key: string, isDirty: boolean) => void } {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const report = useCallback((key: string, isDirty: boolean) => {
    setKeys((old) => {
      if (old.has(key) === isDirty) return old;
      const next = new Set(old);
      if (isDirty) next.add(key);
      else next.delete(key);
      return next;
    });
  }, []);
  return { isDirty: keys.size > 0, report };
}
