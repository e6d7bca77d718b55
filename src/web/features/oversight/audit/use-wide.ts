import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 64rem)';

/** Whether list and entry have room beside each other. */
export const useIsWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = matchMedia(WIDE);
      media.addEventListener('change', listener);
      return () => {
        media.removeEventListener('change', listener);
      };
    },
    () => matchMedia(WIDE).matches,
  );
