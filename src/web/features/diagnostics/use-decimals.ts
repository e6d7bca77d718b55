import { useMemo } from 'react';

import { useFormat } from '../../i18n/use-format.js';

/** Measured numbers at so many places, as the reader writes them; never "−0,00". */
export function useDecimals(): (value: number | null, places: number) => string {
  const format = useFormat();
  return useMemo(
    () => (value, places) => {
      if (value === null) return '–';
      const text = value.toFixed(places);
      return format.number(Number(text) === 0 ? text.replace('-', '') : text);
    },
    [format],
  );
}
