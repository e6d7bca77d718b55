import { useCallback } from 'react';

import { useFormat } from '../../i18n/use-format.js';
import { usePanelOf, useScene } from '../rankings/use-scene.js';

/** What a seat is called: its label, and for those who may know the name of who sits there. */
export function useSeatTitle(): (seatId: string, seatNumber: number) => string {
  const { panel } = usePanelOf(useScene());
  return useCallback(
    (seatId, seatNumber) => {
      const seat = panel?.seats.find(({ id }) => id === seatId);
      if (!seat) return `P${String(seatNumber)}`;
      return seat.member ? `${seat.label} (${seat.member.name})` : seat.label;
    },
    [panel],
  );
}

/** A seat as short as results call it. */
export const seatCode = (seatNumber: number): string => `P${String(seatNumber)}`;

/** A seat by the code that results use (`P3`), with its constituency; never who sits there. */
export function useSeatLabel(): (code: string) => string {
  const { panel } = usePanelOf(useScene());
  const format = useFormat();
  return useCallback(
    (code) => {
      const seat = panel?.seats.find(({ number }) => seatCode(number) === code);
      return seat ? `${code} · ${format.name({ id: seat.constituency.nameId, en: seat.constituency.nameEn })}` : code;
    },
    [panel, format],
  );
}
